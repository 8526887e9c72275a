import assert from 'node:assert/strict';
import { contentId } from './id.ts';
import type { Provenance } from './provenance.ts';

/** The articles on one news event. */
export interface Story {
  readonly id: string;
  readonly storylineId: string;
  /** Article ids in the order of their publication; undated ones last. */
  readonly articleIds: readonly string[];
  readonly madeBy: Provenance;
}

/** The chain of stories of a running affair. */
export interface Storyline {
  readonly id: string;
  readonly storyIds: readonly string[];
}

/** A story is named after its first article, so that it keeps its id while later ones join. */
export const storyIdOf = (firstArticleId: string): string => contentId('story', firstArticleId);
export const storylineIdOf = (firstStoryId: string): string => contentId('storyline', firstStoryId);

export function createStory(fields: Story): Story {
  assert(fields.articleIds.length > 0, 'a story has an article');
  assert(new Set(fields.articleIds).size === fields.articleIds.length, 'an article stands once in its story');
  return fields;
}
