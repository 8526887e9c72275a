import { OMISSIONS, WORDING } from './differences.tsx';
import { NUMBERS } from './numbers.tsx';
import { CHANGES, DISPUTES, QUOTATIONS } from './pairs.tsx';
import { POSITIONS } from './positions.tsx';
import type { Section } from './section.ts';
import { SOURCING } from './sourcing.tsx';
import { TIMELINE } from './timeline.tsx';
import { UTTERANCES } from './utterances.tsx';

/** The parts of a sheet between its account and its ledger, in the order of the page. */
export const SECTIONS: readonly Section[] = [
  DISPUTES,
  CHANGES,
  POSITIONS,
  NUMBERS,
  TIMELINE,
  UTTERANCES,
  QUOTATIONS,
  OMISSIONS,
  SOURCING,
  WORDING,
];

/** Those that hold something, and the disputes in any case: that nothing is disputed is worth knowing. */
export const isShown = (section: Section, count: number): boolean => count > 0 || section === DISPUTES;
