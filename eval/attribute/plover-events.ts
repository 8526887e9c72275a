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

/** The event of a sentence: that of the innermost act, for "X said that Y demanded Z" is Y's demand. */
export function eventOf(_text: string, statements: readonly Statement[]): Event {
  const events = statements.flatMap((statement) => BY_ACT[statement.act] ?? []);
  return events.at(-1) ?? 'CONSULT';
}
