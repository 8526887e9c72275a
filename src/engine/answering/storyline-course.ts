import { type Chapter, courseOf } from '../../group/storylines/course.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import type { WireCourse } from '../../wire/storyline.ts';
import { dayOf } from '../deriving/days.ts';

/**
 * How a storyline went, from the sheets of its stories: they hold all that it takes.
 * @param latest date of the latest article in the store: an affair has ended when the rest goes on without it.
 */
export function storylineCourse(sheets: readonly WireSheet[], latest: string | null): WireCourse {
  const { branches, ended } = courseOf(sheets.map(toChapter), dayOf(latest) ?? 0);
  return {
    branches: branches.map(({ from, storyIds }) => ({ from, stories: storyIds })),
    ended: ended === null ? null : new Date(ended * 86_400_000).toISOString().slice(0, 10),
  };
}

/** What a story is about: who speaks in it, and the words that its articles share. */
function toChapter({ story, firstPublished, lastUpdated, ledger, articles }: WireSheet): Chapter {
  const terms = new Map<string, number>();
  const count = (term: string): void => {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  };
  for (const { speaker } of ledger) if (speaker?.actor) count(speaker.actor.toLowerCase());
  for (const { commonWords } of articles) for (const word of commonWords) count(word.toLowerCase());
  for (const [term, times] of terms) terms.set(term, 1 + Math.log(times));
  return { storyId: story, first: dayOf(firstPublished), last: dayOf(lastUpdated), terms };
}
