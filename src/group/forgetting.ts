import { COPY_DAYS } from './copies/judge.ts';
import type { Placing } from './placing.ts';
import { STORY_DAYS } from './stories/finding.ts';
import { STORYLINE_DAYS } from './storylines/storylines.ts';

/** Days that an article may come late and still find what it repeats or joins. */
const LATE = 3;

/**
 * What is older than this many days before where the stream stands is not held: a storyline's look-back is the longest. What
 * articles say is forgotten earlier, once no copy and no story of theirs can come.
 */
export const HORIZON_DAYS = STORYLINE_DAYS;

/** Forgets what the stream has left behind, so that memory does not grow with it. */
export function createForgetting(placing: Placing): (now: number) => void {
  let swept = Number.NaN;
  return (now) => {
    const today = Math.floor(now);
    if (today === swept) return;
    swept = today;
    for (const [number, { day }] of placing.placed.entries())
      if (day < today - COPY_DAYS - LATE) placing.forgetText(number);
    for (const story of placing.stories.all()) {
      if (story.last < today - HORIZON_DAYS) placing.forget(story);
      else if (story.last < today - STORY_DAYS - LATE) placing.stories.close(story);
    }
    placing.storylines.sweep();
  };
}
