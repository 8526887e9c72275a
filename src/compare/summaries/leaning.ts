import { wordAt } from '../../text/words/tokens.ts';
import type { Reading } from '../reading/reading.ts';

/** A sentence that opens like this leans on the one before it. */
const OPENING =
  /^(?:["“‘'(]|(?:he|she|it|they|this|that|these|those|but|and|so|or|nor|yet|none|which|however|also|meanwhile|instead|still|rather|such|his|her|their|its|there|here|then|too|among them|for (?:his|her|its|their) part|for (?:example|instance|comparison)|later that \w+|never mind|one such|another|others|the same|in response|in turn|in other words|in contrast|by contrast|on the other hand|to that (?:end|extent)|from there|speaking of|of course|after all|not\b|even so|that said|nevertheless|nonetheless|likewise|besides|as a result|as such|similarly|moreover|in addition|furthermore|additionally|regardless|\w+ later|later,|an? (?:day|week|month|year) later|the (?:idea|reason for the \w+)\b|the (?:latter|former)|in this case|at the time|since then|\p{L}+ (?:continued|went on)|as the \w+ (?:recounts|notes|puts it)|the (?:first|second|third|fourth|last|other) (?:one |two )?(?:is|was|were|has|had|would|will|said|says|told|came|comes|went|goes|flows?)|one (?:of (?:them|these|those)|said|says|told|was|is|had|has)|(?:pros?|cons?|analysis|false|true):)(?![\p{L}-]))/iu;
const BOTH = /^Both (?!\p{Lu})/u;

/** Words of somebody whom a text has named before. */
const HE = /^(?:he|she|him|his|her|hers|himself|herself)$/i;
const THEY = /^(?:they|them|their|theirs|it|its|itself|themselves)$/i;
/** Nouns for one person, by their endings; laxer than needed, since a wrong one only keeps a sentence. */
const PERSON =
  /^(?:man|woman|boy|girl|king|queen|who|\p{L}{2,}(?:man|woman|er|or|ist|ian|ee|ent|ant|al|ic))$/iu;
/** "this week" and "this country" need no word before. */
const TIMELESS =
  /^(?:week|weekend|month|year|morning|afternoon|evening|night|summer|spring|fall|autumn|winter|century|decade|time|term|season|quarter|country|nation|cycle|past|last|coming|first|point|way|kind|sort|type|\d+)$/i;
const POINTING = /^(?:this|these|those)$/i;
/** "those who", "those in the crowd", "those recovering" are told by what follows. */
const TOLD_AFTER =
  /^(?:who|whose|whom|that|which|in|on|of|at|with|from|for|under|without|against|\p{L}+(?:ed|en)|recovering|calling|seeking|living|working|taking|making|facing)$/iu;
const MARK = /["“”]/;

/** Where a text has its terms first, and which of them are names in it: made once for all of its sentences. */
export interface Known {
  readonly firstAt: ReadonlyMap<number, number>;
  readonly names: ReadonlySet<number>;
}

export function knownIn({ terms, isName }: Reading): Known {
  const firstAt = new Map<number, number>();
  const names = new Set<number>();
  terms.forEach((term, i) => {
    if (!firstAt.has(term)) firstAt.set(term, i);
    if (isName[i] === 1) names.add(term);
  });
  return { firstAt, names };
}

/**
 * Whether a sentence speaks of somebody or something that only the words before it name: "On their first date he read it a poem",
 * "The reason for this hike". What stands in quotation marks is left alone. Tokens `[from, to)` are one sentence.
 */
export function leansInside(reading: Reading, { names }: Known, from: number, to: number): boolean {
  const { tokens, terms } = reading;
  let isQuoted = false;
  let [hasName, hasPerson, hasNoun] = [false, false, false];
  for (let i = from; i < to; i++) {
    const word = wordAt(tokens, i);
    if (MARK.test(word)) isQuoted = !isQuoted;
    if (isQuoted) continue;
    const isUnnamed = HE.test(word) ? !hasName && !hasPerson : THEY.test(word) && !hasName && !hasNoun;
    if (isUnnamed && !isNamedAfterComma(reading, i, to)) return true;
    if (POINTING.test(word) && !namesNext(reading, from, i, to)) return true;
    // The first word has its capital for that; it is a name where another has it too.
    hasName ||= reading.isName[i] === 1 ? !/^\d/.test(word) : i === from && names.has(terms[i]!);
    hasPerson ||= PERSON.test(word);
    hasNoun ||= /^\p{Ll}{3,}/u.test(word) && terms[i] !== 0;
  }
  return false;
}

/** "For his first visit, President Tamm": the name follows the comma, behind a title or two. */
function isNamedAfterComma({ tokens, isName }: Reading, at: number, to: number): boolean {
  for (let i = at; i + 1 < to && i < at + 12; i++)
    if (wordAt(tokens, i) === ',') return isName[i + 1] === 1 || (i + 2 < to && isName[i + 2] === 1);
  return false;
}

/** Whether "this" stands before a word of time, or before one that the sentence has had. */
function namesNext({ tokens, terms }: Reading, from: number, at: number, to: number): boolean {
  const next = at + 1 < to ? wordAt(tokens, at + 1) : '';
  if (TIMELESS.test(next)) return true;
  if (/^those$/i.test(wordAt(tokens, at)) && TOLD_AFTER.test(next)) return true;
  const term = at + 1 < to ? terms[at + 1]! : 0;
  return term !== 0 && terms.subarray(from, at).includes(term);
}

export const leansByOpening = (words: string): boolean => OPENING.test(words) || BOTH.test(words);

/** "The study ends", "The two networks": the words between the article and what a bare noun phrase may lead to. */
const BARE =
  /^The (\p{Ll}{3,20}) (?!of\b|that\b|who\b|which\b|whose\b|in\b|on\b|at\b|for\b|from\b|to\b|against\b|with\b|between\b|by\b)/u;

/**
 * The term of a noun by which a sentence opens ("The study ...") and that its text has used before, or 0: where other texts have no
 * such word, a reader does not know which is meant.
 */
export function pointedNoun({ terms }: Reading, { firstAt }: Known, from: number, words: string): number {
  if (!BARE.test(words)) return 0;
  const term = terms[from + 1]!;
  return term !== 0 && firstAt.get(term)! < from ? term : 0;
}
