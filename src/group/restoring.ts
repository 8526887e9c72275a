import type { ArticleText } from '../model/article.ts';
import type { Reprint } from '../model/reprint.ts';
import { type Story, type Storyline, storyIdOf } from '../model/story.ts';
import type { Placing } from './placing.ts';
import type { OpenStory } from './stories/story.ts';

/** What is known of articles that were grouped before. */
export interface Known {
  /** In the order in which they came. */
  readonly articles: readonly ArticleText[];
  /** The stories of these articles; others of theirs that are not given stay in them unread. */
  readonly stories: readonly Story[];
  /** The storylines of these stories. */
  readonly storylines: readonly Storyline[];
  /** Which of these articles repeat another. */
  readonly reprints: readonly Reprint[];
}

/** Stands for the number of an article that is not known. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

/** Puts articles back where they were; those that are held already, or whose story is not given, are left out. */
export function restore(
  placing: Placing,
  { articles, stories, storylines, reprints }: Known,
  timeOf: (article: ArticleText) => { readonly day: number; readonly isDated: boolean },
): void {
  const storyOf = new Map<string, OpenStory>();
  const outsideOf = new Map<OpenStory, Set<string>>();
  const lineIdOf = new Map<OpenStory, string>();
  for (const { id, articleIds, storylineId } of stories) {
    const story = heldStory(placing, id, articleIds) ?? placing.stories.open(id, UNKNOWN);
    lineIdOf.set(story, storylineId);
    for (const article of articleIds) storyOf.set(article, story);
    const unread = articleIds.filter((article) => placing.numberOf(article) === undefined);
    outsideOf.set(story, new Set([...story.outside, ...unread]));
  }
  const reprintOf = new Map(reprints.map((reprint) => [reprint.articleId, reprint]));
  for (const article of articles) {
    const story = storyOf.get(article.id);
    if (!story || placing.numberOf(article.id) !== undefined) continue;
    const { day, isDated } = timeOf(article);
    const reprint = reprintOf.get(article.id) ?? null;
    const one = placing.replace(article, day, isDated, story, reprint);
    one.reprint = reprint;
    one.why = null;
    outsideOf.get(story)!.delete(article.id);
    if (storyIdOf(article.id) === story.id) story.name = placing.numberOf(article.id)!;
  }
  for (const [story, outside] of outsideOf)
    if (outside.size > 0 || story.outside.size > 0) story.outside = outside;
  placing.storylines.restore(storylines, [...lineIdOf]);
  placing.families.settle();
}

/** The story of an id, as far as one of its articles is held. */
function heldStory(placing: Placing, id: string, articleIds: readonly string[]): OpenStory | undefined {
  for (const article of articleIds) {
    const number = placing.numberOf(article);
    const story = number === undefined ? undefined : placing.stories.of(number);
    if (story?.id === id) return story;
  }
  return undefined;
}
