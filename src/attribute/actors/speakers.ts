import type { ActorKind } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import { type Document, spanOf, tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/tokens.ts';
import { lemmasOf } from '../lexicon/lemmas.ts';
import { cueNoun } from '../lexicon/lexicon.ts';
import { hasTag, isMainVerb, lowerAt, subjectOf } from '../recut/grammar.ts';
import { OUTLET_NOUNS, OUTLETS } from './data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './data/roles.ts';
import { CAPITALS, STATE_NAMES } from './data/states.ts';
import { isTitle } from './name-parts.ts';
import type { Antecedents } from './pronouns.ts';
import { type Character, type NamedMention, type Roster, wordsOf } from './roster.ts';

/** Who a speaker's words name. */
export interface Speaker {
  readonly name: string;
  readonly kind: ActorKind;
  readonly span: Span;
}

/** What is known of the article's people when speakers are named. */
export interface Cast {
  readonly document: Document;
  readonly roster: Roster;
  readonly antecedents: Antecedents;
  /** The speakers named before, the latest last: what "they" and "the group" may point at. */
  readonly recent: readonly Speaker[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The speakers that a span of words names: none where it names nobody that the article lets us find, two where it joins two. */
export function speakersOf(cast: Cast, span: Span): readonly Speaker[] {
  const range = trim(cast.document, tokensOf(cast.document.tokens, span));
  if (range === null) return [];
  const parts = splitJoint(cast, range);
  if (parts.length > 1) {
    const named = parts.map((part) => speakerOf(cast, part));
    if (named.every((speaker) => speaker !== null)) return named as Speaker[];
  }
  const speaker = speakerOf(cast, range) ?? unresolved(cast.document, range);
  return speaker ? [speaker] : [];
}

/** Somebody whom the text points at in a way that we cannot follow stays somebody without a name, called by the words there. */
function unresolved({ tokens, text }: Document, { from, to }: Range): Speaker | null {
  const span = spanOf(tokens, from, to);
  const words = text.slice(span.start, span.end);
  return /^(?:there|this|what)$/i.test(words) || !/\p{L}/u.test(words)
    ? null
    : { name: words.slice(0, 80), kind: 'unnamed', span };
}

const EDGE = /^(?:today|yesterday|[,;:"“”'‘’()[\]—–-]|--|and|but|that|as|while|when|also)$/i;

function trim({ tokens }: Document, range: Range): Range | null {
  let { from, to } = range;
  while (from < to && EDGE.test(wordAt(tokens, from))) from++;
  while (to > from && EDGE.test(wordAt(tokens, to - 1))) to--;
  return from < to ? { from, to } : null;
}

/** "the U.S. and NATO" in two, where both sides are names; a body with "and" in its name stays whole. */
function splitJoint({ document, roster }: Cast, { from, to }: Range): readonly Range[] {
  const { tokens } = document;
  const at = (i: number): string => wordAt(tokens, i);
  const ends = (i: number): NamedMention | undefined =>
    mentionsIn(roster, { from, to }).find((mention) => mention.to === i);
  for (let i = from + 1; i < to - 1; i++) {
    if (at(i) !== 'and') continue;
    const left = ends(i);
    const right = ends(to);
    if (!left || !right || right.from <= i || opensClause(document, i + 1, right.from)) continue;
    const first = at(i - 1) === ',' ? i - 1 : i;
    const comma = commaBefore(document, from, first);
    // "Ana Roe, head of the Harbour and Tunnel Union": an apposition, not a list.
    if (comma !== null && /^\p{Ll}/u.test(at(comma + 1))) continue;
    return comma === null
      ? [
          { from, to: first },
          { from: i + 1, to },
        ]
      : [
          { from, to: comma },
          { from: comma + 1, to: first },
          { from: i + 1, to },
        ];
  }
  return [{ from, to }];
}

/** "the draft, dated 24 February and signed by Dr Sorrell": what follows the "and" is no second speaker. */
function opensClause({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:,|by|who|whose|which|that)$/.test(wordAt(tokens, i))) return true;
  return false;
}

function commaBefore({ tokens }: Document, from: number, to: number): number | null {
  for (let i = from + 1; i < to - 1; i++) if (wordAt(tokens, i) === ',') return i;
  return null;
}

const mentionsIn = (roster: Roster, { from, to }: Range): readonly NamedMention[] => {
  // Mentions are in order: a binary search finds the first.
  let low = 0;
  let high = roster.mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (roster.mentions[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: NamedMention[] = [];
  for (let k = low; k < roster.mentions.length && roster.mentions[k]!.to <= to; k++)
    found.push(roster.mentions[k]!);
  return found;
};

function speakerOf(cast: Cast, range: Range): Speaker | null {
  const { document } = cast;
  const span = spanOf(document.tokens, range.from, range.to);
  const first = wordAt(document.tokens, range.from).toLowerCase();
  if (range.to - range.from === 1 && PRONOUNS.has(first)) return byPronoun(cast, range.from, first, span);
  if (range.to - range.from === 1 && /^(?:who|which|that)$/.test(first))
    return byAntecedent(cast, range, span);
  const titled = byTitledName(cast, range, span);
  if (titled) return titled;
  const head = headOf(document, range);
  return byName(cast, head, range, span) ?? byNominal(cast, head, range, span);
}

/** "Ana Roe, who said": the name right before the relative pronoun; nobody where there is none. */
function byAntecedent({ document, roster }: Cast, { from }: Range, span: Span): Speaker | null {
  const end = wordAt(document.tokens, from - 1) === ',' ? from - 1 : from;
  const mention = mentionsIn(roster, { from: Math.max(0, end - 8), to: end }).findLast(
    ({ to }) => to === end,
  );
  return mention ? { name: mention.character.name, kind: mention.character.kind, span } : null;
}

const PRONOUNS = new Set(
  'he she him her they them it we i us who which that these those you one himself herself themselves'.split(
    ' ',
  ),
);

function byPronoun(cast: Cast, token: number, word: string, span: Span): Speaker | null {
  const character = cast.antecedents.get(token);
  if (character) return { name: character.name, kind: character.kind, span };
  const latest = cast.recent.at(-1);
  if (word === 'they' || word === 'them') {
    const subject = pluralBefore(cast, token);
    if (subject) return { ...subject, span };
    const many = cast.recent.findLast(({ kind, name }) => kind !== 'person' || /s$/.test(name));
    return many ? { ...many, span } : null;
  }
  if (word === 'it') {
    const body = cast.recent.findLast(
      ({ kind }) => kind === 'organization' || kind === 'state' || kind === 'outlet',
    );
    return body ? { ...body, span } : null;
  }
  if (word === 'who' || word === 'which' || word === 'that') return beforeRelative(cast, token, span);
  return (word === 'i' || word === 'we') && latest ? null : null;
}

/** The subject of the sentence before, where it is many: "Some hawks cheer ... They argue". */
function pluralBefore(cast: Cast, token: number): Speaker | null {
  const { document } = cast;
  const sentence = document.sentences.ofToken[token]!;
  if (sentence === 0) return null;
  const floor = document.sentences.starts[sentence - 1]!;
  const end = document.sentences.ends[sentence - 1]!;
  for (let i = floor + 1; i < Math.min(end, floor + 20); i++) {
    if (!isMainVerb(document, i)) continue;
    const subject = subjectOf(document, i, floor);
    if (
      !subject ||
      !hasTag(document, subject.to - 1, 'NNS') ||
      /^(?:days|weeks|months|years|talks)$/.test(lowerAt(document, subject.to - 1))
    )
      return null;
    return speakerOf(cast, subject);
  }
  return null;
}

/** The name right before "who" or ", who". */
function beforeRelative({ document, roster }: Cast, token: number, span: Span): Speaker | null {
  let end = token;
  while (end > 0 && /^[,)]$/.test(wordAt(document.tokens, end - 1))) end--;
  const mention = mentionsIn(roster, { from: Math.max(0, end - 6), to: end }).findLast(
    ({ to }) => to === end,
  );
  return mention ? { name: mention.character.name, kind: mention.character.kind, span } : null;
}

/** The words before a comma, a bracket, a relative or a preposition: what the speaker is called, without what is added to it. */
function headOf({ tokens }: Document, { from, to }: Range): Range {
  for (let i = from + 1; i < to; i++) {
    const word = wordAt(tokens, i);
    if (/^(?:,|\(|—|–|--|who|whose|which)$/.test(word)) return { from, to: i };
    if (
      /^(?:of|for|at|from|in|on|with|to|near|close|familiar|briefed|including)$/.test(word) &&
      !isInsideName(tokens, i, to)
    )
      return { from, to: i };
  }
  return { from, to };
}

/** "Institute for the Study of War": capital words on both sides, and the first is no title or role. */
function isInsideName(tokens: Document['tokens'], i: number, to: number): boolean {
  if (!/^(?:of|for|at|in|on)$/.test(wordAt(tokens, i))) return false;
  const before = wordAt(tokens, i - 1);
  let next = i + 1;
  if (next < to && wordAt(tokens, next) === 'the') next++;
  return (
    next < to &&
    /^\p{Lu}/u.test(before) &&
    /^\p{Lu}/u.test(wordAt(tokens, next)) &&
    !isTitle(before) &&
    !PERSON_NOUNS.has(before.toLowerCase())
  );
}

/** "US Secretary of State Marco Rubio": a person's name at the end of the words before a comma, after a title. */
function byTitledName({ document, roster }: Cast, range: Range, span: Span): Speaker | null {
  let to = range.from + 1;
  while (to < range.to && !/^(?:,|\(|—|–|--|who|whose|which)$/.test(wordAt(document.tokens, to))) to++;
  const mention = mentionsIn(roster, { from: range.from, to }).findLast((one) => one.to === to);
  if (mention?.character.kind !== 'person' || mention.from === range.from) return null;
  return isTitle(wordAt(document.tokens, mention.from - 1))
    ? { name: mention.character.name, kind: 'person', span }
    : null;
}

function byName(cast: Cast, head: Range, range: Range, span: Span): Speaker | null {
  const { document, roster } = cast;
  const words = wordsOf(document, head.from, head.to).filter((word) => word !== 'The' && word !== 'the');
  const text = words.join(' ');
  if (OUTLETS.has(text)) return { name: text, kind: 'outlet', span };
  const state = STATE_NAMES.get(text) ?? CAPITALS.get(text);
  if (state !== undefined) return { name: state, kind: 'state', span };
  if (
    words.length > 2 &&
    /^\p{Lu}/u.test(words[0]!) &&
    words.some((word) => /^(?:of|for|and)$/.test(word)) &&
    /^\p{Lu}/u.test(words.at(-1)!)
  ) {
    const mention = mentionsIn(roster, head).at(-1);
    if (mention?.character.kind !== 'person') return { name: text, kind: 'organization', span };
  }
  const mention = mentionsIn(roster, head).findLast(({ to }) => to === head.to);
  if (mention) return { name: mention.character.name, kind: mention.character.kind, span };
  // "the president, Emmanuel Macron,": the name stands in the apposition.
  const inApposition =
    range.to > head.to && wordAt(document.tokens, head.to) === ','
      ? mentionsIn(roster, { from: head.to + 1, to: range.to })[0]
      : undefined;
  if (inApposition && inApposition.from <= head.to + 3 && inApposition.character.kind === 'person')
    return { name: inApposition.character.name, kind: 'person', span };
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) && !words.every(isTitle)
    ? { name: text, kind: 'organization', span }
    : null;
}

/** A speaker without a name: "a senior official", "the spokesman", "Russia's defence ministry", "analysts". */
function byNominal(cast: Cast, head: Range, range: Range, span: Span): Speaker | null {
  const { document } = cast;
  const words = wordsOf(document, head.from, head.to);
  const noun = words.at(-1)!.toLowerCase();
  const first = words[0]!.toLowerCase();
  const isPerson = lemmasOf(noun).some((lemma) => PERSON_NOUNS.has(lemma));
  const isBody = lemmasOf(noun).some((lemma) => BODY_NOUNS.has(lemma));
  const text = words
    .filter((word, i) => i > 0 || !/^(?:the|a|an)$/i.test(word))
    .join(' ')
    .replace(/ (['’]s?)(?= |$)/g, '$1');
  if (isPerson && /^(?:the|this|that)$/.test(first) && PERSON_NOUNS.has(noun)) {
    const bearer = bearerOf(
      cast,
      head.from,
      words.slice(1).map((word) => word.toLowerCase()),
    );
    if (bearer) return { name: bearer.name, kind: bearer.kind, span };
  }
  const owner = cueNoun(noun) && !isPerson ? ownerIn(cast, head) : null;
  if (owner) return { name: owner.name, kind: owner.kind, span };
  if (isBody && /^(?:the|this|that|its)$/.test(first)) {
    const body = cast.recent.findLast(({ name }) => name.toLowerCase().endsWith(noun));
    if (body) return { ...body, span };
  }
  if (OUTLET_NOUNS.has(noun) && /^(?:the|this|that)$/.test(first)) {
    const outlet = cast.recent.findLast(({ kind }) => kind === 'outlet');
    if (outlet) return { ...outlet, span };
  }
  if (!/\p{L}/u.test(text)) return null;
  const full =
    isPerson && range.to > head.to
      ? document.text.slice(document.tokens.starts[head.from]!, span.end).replace(/^(?:the|an?) /i, '')
      : text;
  if (isPerson) return { name: full.slice(0, 80), kind: 'unnamed', span };
  if (isBody) return { name: text, kind: 'organization', span };
  return { name: text, kind: /s$/.test(noun) ? 'group' : 'unnamed', span };
}

/** "Trump's comments": whose words they are. */
const ownerIn = ({ document, roster }: Cast, head: Range): Character | null =>
  mentionsIn(roster, head).find(({ to }) => to < head.to && /^['’]s?$/.test(wordAt(document.tokens, to)))
    ?.character ?? null;

/** The person that the article has called by all these role words before this place; null where two fit equally. */
function bearerOf({ roster }: Cast, token: number, roles: readonly string[]): Character | null {
  for (let k = roster.mentions.length - 1; k >= 0; k--) {
    const { from, character } = roster.mentions[k]!;
    if (from > token || character.kind !== 'person') continue;
    if (roles.every((role) => character.roles.has(role) || character.roles.has(STATE_NAMES.get(role) ?? '')))
      return character;
  }
  return null;
}
