import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { THINGS } from './heads.ts';

/** Share of the weight of both wordings that name one proposal; and of the shorter, if it has this many terms. */
const SAME = 0.5;
const INSIDE = 0.85;
const FEWEST_INSIDE = 2;

/** A wording of a proposal: its head noun in lower case and what tells it from others. */
export interface Named {
  readonly head: string;
  readonly isGeneric: boolean;
  /** The modifiers, and the head unless it is generic. */
  readonly terms: ReadonlySet<number>;
  /** "a plan to end the halt" is another thing than the halt. */
  readonly isToEnd: boolean;
}

const TO_END =
  /\bto (?:end|stop|halt|lift|drop|scrap|cancel|reverse|reject|oppose|block|abandon|repeal|overturn|delay|postpone|avoid|prevent|limit)\b/i;

/** Whether a wording speaks of putting an end to what it names. */
export const speaksOfEnding = (words: string): boolean => TO_END.test(words);

export function isOneProposal(a: Named, b: Named, rarity: Rarity): boolean {
  if (a.isToEnd !== b.isToEnd || !mayBeOneHead(a, b)) return false;
  const { ofBoth, ofFirst, ofSecond, shared } = overlapOf(a.terms, b.terms, rarity);
  if (ofBoth >= SAME) return true;
  return shared.length >= FEWEST_INSIDE && Math.max(ofFirst, ofSecond) >= INSIDE;
}

/** "halt" and "halts", "troops" and "peacekeepers", "plan" and whatever is planned; but never a bill and an inquiry. */
const mayBeOneHead = (a: Named, b: Named): boolean =>
  a.isGeneric ||
  b.isGeneric ||
  a.head.replace(/s$/, '') === b.head.replace(/s$/, '') ||
  (THINGS.has(a.head) && THINGS.has(b.head));
