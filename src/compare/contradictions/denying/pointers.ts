import { isSameParty, partyOf } from '../../actors/seats.ts';
import { type Line, wordsOf } from '../../ledger/lines.ts';
import { isModal, surnameOf } from '../pair.ts';

/** What a denial points at stands this near before it, in characters. */
const NEAR = 500;
/** Blanks and a quotation mark between two sentences. */
const GAP = 4;
/** Fewer terms say too little to be pointed at. */
const FEWEST_TERMS = 3;

/** Nouns of what was said. */
const SAID =
  'talks?|claims?|reports?|discussions?|conversations?|remarks?|statements?|ideas?|plans?|things?|suggestions?|contacts?|meetings?|offers?|proposals?|assertions?|notions?|rumou?rs?|stor(?:y|ies)|accounts?';
const ACCUSED = 'allegations?|accusations?|charges?';
/** "no such letter": what is pointed at, if it is a thing and not something said, must be in the words before. */
const SUCH = /\bsuch (?:an? )?(?!things? as\b)(\p{L}{3,20})/iu;
const IS_SAID = new RegExp(`^(?:${SAID}|${ACCUSED})$`, 'i');
/** Whether a cue is a noun of saying, as in "the claim that X". */
export const isNounOfSaying = (cue: string): boolean => IS_SAID.test(cue);
/** A whole content that only points: "the idea baseless", "those claims", "it". */
const POINTER = new RegExp(
  `^["“‘']?(?:(?:any|all|both|the|this|that|these|those|his|her|their|its) (?:\\p{L}{1,20} )?(?:${SAID}|(${ACCUSED}))(?: \\p{L}{1,20}){0,2}|it|that|this|them)[.,"”’']*$`,
  'iu',
);

/** "the Harbour claim", "Tamm's claim": whose it is. */
const HOLDER =
  /^(?:[Tt]he )?(?!(?:The|This|That|These|Those|His|Her|Their|Such)\b)(\p{Lu}[\p{L}.]{1,30})(?:['’]s)? \p{Ll}/u;
const isSaidBy = ({ actor }: Line, holder: string): boolean =>
  actor?.name.split(/\s+/).some((word) => isSameParty(partyOf(word), partyOf(holder))) ?? false;

/** Words of one who denies an accusation himself. */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput|refut|dismiss|reject|defend)/i;

/**
 * Why a denial that says little itself ("no such talks happened", "the allegations") points at the target; null where the text
 * does not show it. It points at the sentence right before it; "such a registry" at words that speak of one; a denied
 * accusation at words that name who denies it. A negation of its own ("it did not work") points at nothing.
 */
export function pointsAt(denial: Line, target: Line): string | null {
  const distance = startOf(denial) - startOf(target);
  if (target.terms.size < FEWEST_TERMS || distance <= 0 || distance > NEAR) return null;
  const words = wordsOf(denial);
  const before = target.reading.tokens.text.slice(target.sentence.start, target.sentence.end);
  const such = SUCH.exec(words)?.[1];
  if (such !== undefined && !IS_SAID.test(such))
    return before.includes(such.replace(/s$/, '')) ? `"${such}" is spoken of right before` : null;
  const pointer = POINTER.exec(words);
  const isPointer = such !== undefined || (pointer !== null && !denial.statement.negated);
  if (!isPointer) return null;
  if (pointer?.[1] !== undefined) {
    const accused = surnameOf(denial);
    if (DENIES.test(before) || isModal(target)) return null;
    if (target.statement.act !== 'accusation' && (accused === null || !before.includes(accused))) return null;
    return accused !== null && before.includes(accused)
      ? 'it points at words right before that name who denies it'
      : 'it points at the accusation right before';
  }
  const holder = HOLDER.exec(words)?.[1];
  if (holder !== undefined && !isSaidBy(target, holder)) return null;
  return isRightBefore(target, denial) ? 'it points at what was said right before' : null;
}

/** The last of an article's assertions that a denial points at and may be set against. `inOrder` is in the order of the text. */
export function pointedAt(
  denial: Line,
  inOrder: readonly Line[],
  mayDeny: (line: Line) => boolean,
): Line | undefined {
  let last: Line | undefined;
  for (let i = firstNear(inOrder, startOf(denial)); i < inOrder.length; i++) {
    const line = inOrder[i]!;
    if (startOf(line) >= startOf(denial)) break;
    if (line.statement.act === 'denial' || pointsAt(denial, line) === null || !mayDeny(line)) continue;
    if (!last || startOf(line) > startOf(last)) last = line;
  }
  return last;
}

/** The place of the first line that stands near before a place in the text. */
function firstNear(inOrder: readonly Line[], start: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(inOrder[middle]!) < start - NEAR) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const startOf = ({ statement }: Line): number => statement.content[0]!.start;

/** Whether one stands in the sentence before the other's, or in the same. */
const isRightBefore = (first: Line, second: Line): boolean =>
  second.sentence.start - first.sentence.end <= GAP;
