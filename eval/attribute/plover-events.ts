import type { Act, Statement } from '../../src/model/statement.ts';
import type { EVENTS } from './acts.ts';

type Event = (typeof EVENTS)[number];

/** What an act is among PLOVER's events; acts that only tell something are none. */
const BY_ACT: Partial<Readonly<Record<Act, Event>>> = {
  demand: 'DEMAND',
  denial: 'REJECT',
  rejection: 'REJECT',
  threat: 'THREATEN',
  warning: 'THREATEN',
  promise: 'AGREE',
  proposal: 'AGREE',
  acceptance: 'AGREE',
  accusation: 'DISAPPROVE',
};

/** Events that nobody says: they stand in no statement, and only words tell them. */
const UNSPOKEN: readonly (readonly [RegExp, Event])[] = [
  [
    /\b(?:lift(?:s|ed)|eas(?:es|ed)|cancel(?:s|led|ed)|call(?:s|ed) off|allow(?:s|ed)|free[sd]|released?|approv(?:es|ed)|relax(?:es|ed)|recogni[sz](?:es|ed|ing)|accept(?:s|ed) demands|resign(?:s|ed)|withdrew)\b|\bto allow\b/i,
    'CONCEDE',
  ],
  [
    /\b(?:su(?:es|ed|ing)|indict(?:s|ed)|jail(?:s|ed)|charg(?:es|ed|ing)|arrest(?:s|ed)|convict(?:s|ed)|protest(?:s|ed)|complain(?:s|ed)|lodged)\b/i,
    'DISAPPROVE',
  ],
  [/\b(?:sign(?:s|ed)|ratif(?:ies|ied)|diplomatic (?:ties|relations)|apologi[sz](?:es|ed))\b/i, 'SUPPORT'],
  [/\b(?:agree(?:s|d)|consensus|reached (?:an? )?(?:deal|agreement|accord))\b/i, 'AGREE'],
  [/\bfail(?:s|ed) to (?:agree|reach)|\bviolat(?:es|ed)\b/i, 'REJECT'],
  [/\bwill (?:visit|meet|attend|host|send|join)\b/i, 'AGREE'],
];

/** The event of a sentence: that of its first act which does more than tell, else of the words for what is not said, else talks. */
export function eventOf(text: string, statements: readonly Statement[]): Event {
  for (const statement of statements) {
    const event = eventOfStatement(text, statement);
    if (event) return event;
  }
  return UNSPOKEN.find(([words]) => words.test(text))?.[1] ?? 'CONSULT';
}

function eventOfStatement(text: string, { act, stance, cue }: Statement): Event | null {
  const words = cue ? text.slice(cue.start, cue.end) : '';
  if (/\b(?:support|back|endors|welcom|defend|prais|hail|apolog)/i.test(words)) return 'SUPPORT';
  if (/\b(?:allow|approv|recogni|eas(?:e|ed|ing)\b|conced)/i.test(words)) return 'CONCEDE';
  if (/\b(?:condemn|denounc|critici|accus|blam|protest|complain)/i.test(words)) return 'DISAPPROVE';
  if (act === 'assessment') return stance === 'opposes' ? 'DISAPPROVE' : null;
  return BY_ACT[act] ?? null;
}
