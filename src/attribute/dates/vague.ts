import { FUTURE, HOURS, PAST, PRESENT } from './cues.ts';
import { oneDay, writeDay } from './days.ts';
import { open, type Pattern, pad, pattern } from './pattern.ts';

/** "now", "recently", "the future", and hours of the day. */
export const VAGUE: readonly Pattern[] = [
  pattern(
    PRESENT,
    `(now|current|currently|at (?:the moment|this (?:moment|time))|these days|nowadays|presently|right now|at present)`,
    () => open('PRESENT_REF'),
    'gi',
  ),
  pattern(
    PAST,
    `(recent|recently|lately|in recent (?:days|weeks|months|years)|the past|formerly)`,
    () => open('PAST_REF'),
    'gi',
  ),
  pattern(FUTURE, `(the (?:near )?future)`, () => open('FUTURE_REF'), 'gi'),
  pattern(
    HOURS,
    `(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\.?(?: (?:EST|EDT|GMT|local time|ET))?`,
    (m, { published }) => {
      const hour = (Number(m[1]) % 12) + (m[3]!.toLowerCase() === 'p' ? 12 : 0);
      return published === null
        ? null
        : {
            type: 'TIME',
            value: `${writeDay(published)}T${pad(hour)}:${m[2] ?? '00'}`,
            days: oneDay(published),
          };
    },
    'gi',
  ),
];
