import type { WireStoryHead } from './sheet.ts';

/** The chain of stories of a running affair, earliest first. */
export interface WireStoryline {
  readonly storyline: string;
  readonly stories: readonly WireStoryHead[];
}
