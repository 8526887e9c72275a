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
  const held = new Map([...placing.stories.all()].map((story) => [story.id, story]));
  const storyOf = new Map<string, OpenStory>();
  for (const { id, articleIds } of stories) {
    const story = held.get(id) ?? placing.stories.open(id, UNKNOWN);
    held.set(id, story);
    for (const article of articleIds) {
      storyOf.set(article, story);
      if (placing.numberOf(article) === undefined) story.outside.add(article);
    }
  }
  const reprintOf = new Map(reprints.map((reprint) => [reprint.articleId, reprint]));
  for (const article of articles) {
    const story = storyOf.get(article.id);
    if (!story || placing.numberOf(article.id) !== undefined) continue;
    const { day, isDated } = timeOf(article);
    const reprint = reprintOf.get(article.id) ?? null;
    const one = placing.replace(article, day, isDated, story, reprint !== null);
    one.reprint = reprint;
    one.why = null;
    story.outside.delete(article.id);
    if (storyIdOf(article.id) === story.id) story.name = placing.numberOf(article.id)!;
  }
  const lines = new Map(storylines.map((line) => [line.id, line]));
  const known = new Map(stories.map((story) => [held.get(story.id)!, story.storylineId]));
  for (const story of [...known.keys()].sort((a, b) => a.name - b.name)) {
    const id = known.get(story)!;
    placing.storylines.restore(lines.get(id) ?? { id, storyIds: [] }, story);
  }
  placing.families.settle();
}
