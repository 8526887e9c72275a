import { CALENDAR } from './calendar.ts';
import { DEICTIC } from './deictic.ts';
import { LENGTHS } from './lengths.ts';
import type { Pattern } from './pattern.ts';
import { PERIODS } from './periods.ts';
import { VAGUE } from './vague.ts';

/** A text without any of these has no time. */
export const CUES =
  /\d|day|week|month|year|hour|minute|decade|centur|quarter|now|ago|recent|current|past|future|morning|night|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December/i;

/** Ways to tell a time, the more telling first: of two that match the same words, the first counts. */
export const PATTERNS: readonly Pattern[] = [...CALENDAR, ...DEICTIC, ...LENGTHS, ...PERIODS, ...VAGUE];
