import type { Document } from '../../text/document.ts';
import type { Name } from '../../text/words/names.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { FIELDS } from './data/fields.ts';
import { PERSON_NOUNS } from './data/roles.ts';
import { genderOfName, isBodyWord, isDate, isParticle, isTitle, splitName } from './name-parts.ts';

/** Most capital words that a name goes on with behind a joint. */
const LONGEST = 5;

/** Names with what is joined to them: "Institute for the Study of War", "Food and Drug Administration", "Nora's Garden Goods". */
export function joinNames(document: Document): readonly Name[] {
  const { tokens, names } = document;
  const joined: Name[] = [];
  let k = 0;
  let name = names[0] && withoutDay(document, names[0]);
  while (name) {
    const to = endBehindJoint(document, name);
    if (to !== null) {
      const span = { start: name.span.start, end: tokens.ends[to - 1]! };
      const isSurname = isParticle(wordAt(tokens, name.to));
      name = { ...name, to, kind: isSurname ? name.kind : 'organization', span };
      continue;
    }
    joined.push(name);
    while (k < names.length && names[k]!.to <= name.to) k++;
    name = names[k] && withoutDay(document, behind(document, names[k]!, name.to));
  }
  return joined;
}

/** "said Graham Sunday": a day at the end of a name is no part of it. */
function withoutDay({ tokens }: Document, name: Name): Name {
  const last = name.to - 1;
  return last > name.from && DAYS.test(wordAt(tokens, last))
    ? { ...name, to: last, span: { start: name.span.start, end: tokens.ends[last - 1]! } }
    : name;
}

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** What of a name stands behind a token: "Secretary Ana Roe" after "Food and Health". */
const behind = ({ tokens }: Document, name: Name, token: number): Name =>
  name.from >= token
    ? name
    : { ...name, from: token, span: { start: tokens.starts[token]!, end: name.span.end } };

const endBehindJoint = (document: Document, name: Name): number | null => {
  const to =
    endBehindAnd(document, name.to) ??
    endBehindOffice(document, name) ??
    endBehindOwner(document, name) ??
    endBehindOf(document, name) ??
    endBehindParticle(document, name);
  return to !== null && document.sentences.ofToken[to - 1] === document.sentences.ofToken[name.from]
    ? to
    : null;
};

/** "Health and Human Services": the end of a name that goes on over "and" from one field of a body's work to another. */
export function endBehindAnd({ tokens, sentences }: Document, and: number): number | null {
  if (and < 1 || and + 1 >= tokens.count || sentences.ofToken[and - 1] !== sentences.ofToken[and + 1])
    return null;
  // "Bath & Beyond": only names are joined by the sign.
  if (wordAt(tokens, and) === '&' && isNameWord(wordAt(tokens, and - 1), false)) {
    const end = capitalRun(tokens, and + 1);
    return end > and + 1 ? end : null;
  }
  if (wordAt(tokens, and) !== 'and' || !isField(tokens, and - 1) || !isField(tokens, and + 1)) return null;
  return capitalRun(tokens, and + 1);
}

/** "the Central Election and Referendum Commission": behind "the", words that are no body yet and become one behind the "and". */
function endBehindOffice({ tokens }: Document, { from, to }: Name): number | null {
  if (to - from < 2 || to + 2 >= tokens.count || from === 0) return null;
  if (!/^the$/i.test(wordAt(tokens, from - 1)) || wordAt(tokens, to) !== 'and') return null;
  const end = capitalRun(tokens, to + 1);
  return end - to > 2 &&
    /^(?:Commission|Committee|Council|Agency|Board|Authority|Department|Ministry|Office)$/.test(
      wordAt(tokens, end - 1),
    ) &&
    !isOfficeWord(wordAt(tokens, to - 1))
    ? end
    : null;
}

const isField = (tokens: Document['tokens'], i: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, i)) && FIELDS.has(wordAt(tokens, i).toLowerCase());

/** "Nora's Garden Goods": a shop by a given name. What a person heads ("Nora's State Department") is none. */
function endBehindOwner({ tokens }: Document, { from, to }: Name): number | null {
  if (to - from !== 1 || to + 2 >= tokens.count || !/^['’]s$/.test(wordAt(tokens, to))) return null;
  if (genderOfName(wordAt(tokens, from)) === null) return null;
  const end = capitalRun(tokens, to + 1);
  for (let i = to + 1; i < end; i++) if (isOfficeWord(wordAt(tokens, i))) return null;
  return end - to < 3 ? null : end;
}

/** What stands in the name of no shop: a body, an office, a day or somebody's given name. */
const isOfficeWord = (word: string): boolean =>
  isBodyWord(word) ||
  isTitle(word) ||
  isDate(word) ||
  genderOfName(word) !== null ||
  PERSON_NOUNS.has(word.toLowerCase());

/** "Institute" + "Study" + "War" with their small words between are one name. */
function endBehindOf({ tokens }: Document, { from, to }: Name): number | null {
  if (to + 1 >= tokens.count || !/^(?:of|for|on)$/.test(wordAt(tokens, to))) return null;
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(wordAt(tokens, i));
  // "House Speaker Ana Roe of North Hill": a person behind the body's name.
  if (!words.some(isBodyWord) || splitName(words).skipped > 0) return null;
  const next = wordAt(tokens, to + 1) === 'the' ? to + 2 : to + 1;
  const end = capitalRun(tokens, next);
  return end === next || isDate(wordAt(tokens, next)) ? null : end;
}

/** "Piet de Vries", "Ana van der Roe". */
function endBehindParticle({ tokens }: Document, { to }: Name): number | null {
  let next = to;
  while (next < tokens.count && next < to + 2 && isParticle(wordAt(tokens, next))) next++;
  if (next === to || isBodyWord(wordAt(tokens, to - 1)) || isTitle(wordAt(tokens, to - 1))) return null;
  const end = capitalRun(tokens, next);
  return end === next ? null : end;
}

/** The end of the capital words at a token, up to a title, with which the next name begins. */
function capitalRun(tokens: Document['tokens'], from: number): number {
  let to = from;
  while (to < tokens.count && to < from + LONGEST && isNameWord(wordAt(tokens, to), to > from)) to++;
  return to;
}

const isNameWord = (word: string, mayBeTitle: boolean): boolean =>
  /^\p{Lu}[\p{L}-]+$/u.test(word) && !(mayBeTitle && OFFICES.test(word));

/** What somebody is in a body whose name stands before it. */
const OFFICES =
  /^(?:Secretary|Director|Commissioner|Administrator|Chair(?:man|woman|person)?|President|Minister|Chief|Spokes(?:man|woman|person)|Head|Deputy|Inspector|Superintendent|Officer|General|Counsel|Representative|Senator|Professor|Analyst|Economist)$/;
