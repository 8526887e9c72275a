import type { Span } from '../../model/span.ts';
import type { Document } from '../../text/document.ts';
import { tagCode } from '../../text/grammar/tags.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { hasTag, type Range } from '../recut/grammar/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { FIELDS } from './data/fields.ts';
import { OUTLETS } from './data/outlets.ts';
import { PARTIES } from './data/parties.ts';
import { PERSON_NOUNS } from './data/roles.ts';
import { CAPITALS, STATE_NAMES } from './data/states.ts';
import { mentionsIn } from './mentions.ts';
import { genderOfName, isBodyWord, isDate, isTitle, looksLikePerson } from './name-parts.ts';
import { type Character, type NamedMention, type Roster, wordsOf } from './roster.ts';

/** The words before a comma, a bracket, a relative or a preposition: what the speaker is called, without what is added to it. */
export function headOf(document: Document, { from, to }: Range): Range {
  const { tokens } = document;
  for (let i = from + 1; i < to; i++) {
    const word = wordAt(tokens, i);
    if (/^(?:,|\(|—|–|--|who|whose|which)$/.test(word)) return { from, to: i };
    if (
      /^(?:of|for|at|from|in|on|with|to|against|by|about|over|under|after|before|during|behind|near|close|familiar|briefed|including)$/.test(
        word,
      ) &&
      !isInsideName(tokens, i, to)
    ) {
      // "economists polled by the agency", "a lawsuit filed on Monday"
      const isPassive =
        i - 1 > from &&
        /^\p{Ll}+ed$/u.test(wordAt(tokens, i - 1)) &&
        (word === 'by' || hasTag(document, i - 2, 'NN', 'NNS'));
      return { from, to: isPassive ? i - 1 : i };
    }
  }
  return { from, to };
}

/** "Institute for the Study of War": capital words on both sides, and the first is no title or role. */
function isInsideName(tokens: Document['tokens'], i: number, to: number): boolean {
  if (i < 2 || !/^(?:of|for|at|in|on)$/.test(wordAt(tokens, i))) return false;
  const before = wordAt(tokens, i - 1);
  let next = i + 1;
  if (next < to && wordAt(tokens, next) === 'the') next++;
  // "David Roe of the Union of Scientists": a person's name ends before it.
  if (looksLikePerson([wordAt(tokens, i - 2), before])) return false;
  return (
    next < to &&
    /^\p{Lu}/u.test(before) &&
    /^\p{Lu}/u.test(wordAt(tokens, next)) &&
    !isTitle(before) &&
    !isDate(wordAt(tokens, next)) &&
    !PERSON_NOUNS.has(before.toLowerCase())
  );
}

/** "Trey Gowan": as people are called, and neither a body nor a place. */
const isTwoCapitals = (words: readonly string[]): boolean =>
  words.length === 2 &&
  words.every(
    (word) =>
      /^\p{Lu}\p{Ll}+$/u.test(word) &&
      !isBodyWord(word) &&
      !isTitle(word) &&
      !FIELDS.has(word.toLowerCase()) &&
      !PERSON_NOUNS.has(word.toLowerCase().replace(/s$/, '')),
  );

/** "US Secretary of State Marco Rubio": a person's name at the end of the words before a comma, after a title. */
export function byTitledName({ document, roster }: Cast, range: Range, span: Span): Speaker | null {
  let to = range.from + 1;
  while (to < range.to && !/^(?:,|\(|—|–|--|who|whose|which)$/.test(wordAt(document.tokens, to))) to++;
  const mention = mentionsIn(roster, { from: range.from, to }).findLast((one) => one.to === to);
  if (mention?.character.kind !== 'person' || mention.from === range.from) return null;
  if (isServed(document, range, mention.from)) return null;
  const before = wordAt(document.tokens, mention.from - 1);
  return isTitle(before) || isBodyWord(before) || before === 'staff' || PERSON_NOUNS.has(before.toLowerCase())
    ? { name: mention.character.name, kind: 'person', span }
    : null;
}

/** Whom the last name in a speaker's head means; an outlet, a state by its name or capital, or a body with small words in its name. */
export function byName(cast: Cast, head: Range, range: Range, span: Span): Speaker | null {
  const { document, roster } = cast;
  const said = wordsOf(document, head.from, head.to);
  const words = /^the$/i.test(said[0] ?? '') ? said.slice(1) : said;
  const text = words.join(' ');
  // "Bloomberg", where the text has a person of that name.
  const bearer =
    words.length === 1 ? mentionsIn(roster, head).find(({ to }) => to === head.to)?.character : null;
  if (OUTLETS.has(text) && (bearer?.kind !== 'person' || bearer.gender === null))
    return { name: text, kind: 'outlet', span };
  const party = PARTIES.get(text);
  if (party !== undefined && range.to - range.from === 1) return { name: party, kind: 'group', span };
  // "Afghans who fled", "many Ukrainians": some of a people; "the Russians" mostly are their government.
  const people = words.at(-1) ?? '';
  if (isPeople(people) && (said.length === words.length || words.length > 1 || range.to > head.to))
    return { name: text, kind: 'group', span };
  const state = STATE_NAMES.get(text) ?? CAPITALS.get(text);
  if (state !== undefined) return { name: state, kind: 'state', span };
  if (
    words.length > 2 &&
    /^\p{Lu}/u.test(words[0]!) &&
    words.some((word) => /^(?:of|for|and|in|at)$/.test(word)) &&
    /^\p{Lu}/u.test(words.at(-1)!)
  ) {
    const inside = mentionsIn(roster, head);
    // "Trey Gowan of North Borough": whose name ends before the small word.
    const first = inside.find(({ to }) => /^(?:of|for)$/.test(wordAt(document.tokens, to)));
    if (first && isTwoCapitals(wordsOf(document, first.from, first.to)))
      return { name: first.character.name, kind: 'person', span };
    if (inside.at(-1)?.character.kind !== 'person') return { name: text, kind: 'organization', span };
  }
  // "the president, Emmanuel Macron,": the name stands in the apposition.
  const behind = inApposition(cast, head, range);
  if (behind && isOffice(words)) return { name: behind.name, kind: 'person', span };
  // "Vice Director": a title alone is nobody's name.
  const isBareTitle = words.length > 0 && words.every(isTitle);
  const mention =
    isBareTitle || isDate(wordAt(document.tokens, head.to - 1))
      ? undefined
      : mentionsIn(roster, head).findLast(({ to }) => to === head.to);
  const whole = mention && wholeName(document, head, mention);
  if (whole) return { name: whole, kind: genderOfName(words[0]!) === null ? 'group' : 'person', span };
  if (mention) return { name: mention.character.name, kind: mention.character.kind, span };
  const shouted = bearerOfShouted(roster, text);
  if (shouted) return { name: shouted.name, kind: shouted.kind, span };
  if (behind) return { name: behind.name, kind: 'person', span };
  const untagged = byUntagged(cast, head, text, span);
  if (untagged) return untagged;
  // "One said": a capital that only opens a sentence makes no name.
  return hasProperNoun(document, head) && words.every((word) => /^\p{Lu}/u.test(word)) && !isBareTitle
    ? { name: text, kind: 'organization', span }
    : null;
}

/** "Afghans", "Britons", and neither "Wales" nor "Swiss". */
const isPeople = (word: string): boolean => {
  const state = STATE_NAMES.get(word);
  return state !== undefined && state !== word && /[^s]s$/.test(word);
};

/** "a lawyer for Mrs. Roe", "an aide to the mayor, Ana Roe": who is served, and not who speaks. */
function isServed({ tokens }: Document, { from }: Range, name: number): boolean {
  let i = name - 1;
  while (i > from && (isTitle(wordAt(tokens, i)) || /^(?:the|former|\p{Lu}\S*)$/u.test(wordAt(tokens, i))))
    i--;
  return (
    i > from &&
    /^(?:for|to|with|by|from|against|under|behind)$/.test(wordAt(tokens, i)) &&
    /^\p{Ll}/u.test(wordAt(tokens, i - 1))
  );
}

/** "Tommy Vietor" where the tagger took only "Vietor" for a name that the text has nowhere else in full. */
function wholeName(document: Document, head: Range, { from, to, character }: NamedMention): string | null {
  const words = wordsOf(document, head.from, to);
  return !/^the$/i.test(words[0]!) &&
    to - from === 1 &&
    character.kind === 'group' &&
    from - head.from === 1 &&
    isTwoCapitals(words)
    ? words.join(' ')
    : null;
}

/** "After the FDA approved it": a name that the tagger took for a noun; it is one by its capitals, or since the text has it elsewhere. */
function byUntagged({ document, roster }: Cast, head: Range, text: string, span: Span): Speaker | null {
  const at = head.to - 1;
  if (!/^\p{Lu}\S*$/u.test(text) || PERSON_NOUNS.has(text.toLowerCase()) || isTitle(text) || isBodyWord(text))
    return null;
  const known = roster.characters.find(({ name }) => name === text);
  if (known) return { name: known.name, kind: known.kind, span };
  if (/^(?:\p{Lu}[\p{Lu}\d]{1,4}|(?:\p{Lu}\.){2,})$/u.test(text))
    return { name: text, kind: 'organization', span };
  const isAtHead = document.sentences.starts[document.sentences.ofToken[at]!]! >= head.from;
  return !isAtHead && hasTag(document, at, 'NN', 'JJ', 'VB') && /^\p{Lu}\p{Ll}+$/u.test(text)
    ? { name: text, kind: 'group', span }
    : null;
}

/** Furthest token, from the end of a head, at which the comma of an apposition stands: "Minister of Roads and Ports, Ana Roe". */
const APPOSED = 10;

/** The person whose name follows the first comma behind a head. */
function inApposition({ document, roster }: Cast, head: Range, range: Range): Character | null {
  const end = Math.min(range.to, head.to + APPOSED);
  for (let i = head.to; i < end; i++) {
    if (wordAt(document.tokens, i) !== ',') continue;
    if (/^(?:including|such|like|especially|among)$/.test(wordAt(document.tokens, i + 1))) return null;
    const inside = mentionsIn(roster, { from: i + 1, to: range.to });
    // "the only witness, Hill University Law Professor Ana Roe": her name ends the apposition.
    const mention =
      inside[0] && inside[0].from <= i + 3 && inside[0].character.kind === 'person'
        ? inside[0]
        : inside.find(
            ({ from, to }) =>
              (to === range.to || wordAt(document.tokens, to) === ',') &&
              wordsOf(document, i + 1, from).every((word) => /^(?:\p{Lu}\S*|of|the)$/u.test(word)),
          );
    return mention?.character.kind === 'person' ? mention.character : null;
  }
  return null;
}

const isOffice = (words: readonly string[]): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? '';
  return PERSON_NOUNS.has(last) || isTitle(last);
};

const hasProperNoun = ({ tags }: Document, { from, to }: Range): boolean =>
  tags.subarray(from, to).includes(NNP);
const NNP = tagCode('NNP');

/** "QUILL": the person whose last name a text shouts, as transcripts and headlines do. */
function bearerOfShouted({ characters }: Roster, text: string): Character | null {
  if (text.length < 3 || text !== text.toUpperCase()) return null;
  const last = text.split(' ').at(-1)!;
  return (
    characters.find(({ name, kind }) => kind === 'person' && name.toUpperCase().endsWith(` ${last}`)) ?? null
  );
}
