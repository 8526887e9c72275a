import type { ActorKind } from '../../model/actor.ts';
import type { Document } from '../../text/document.ts';
import { IS_FINITE, tagCode } from '../../text/grammar/tags.ts';
import type { Name } from '../../text/words/names.ts';
import { OUTSIDE } from '../../text/words/quotations.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { goesOnAsPerson, readBareNames } from './bare-names.ts';
import { FIRMS } from './data/firms.ts';
import { OUTLETS } from './data/outlets.ts';
import { PERSON_NOUNS } from './data/roles.ts';
import { SPEAKING_NOUNS } from './data/speaking-nouns.ts';
import { STATE_NAMES } from './data/states.ts';
import { joinNames } from './joined-names.ts';
import {
  type Gender,
  genderOfName,
  isBodyWord,
  isParticle,
  isPlace,
  isTitle,
  isWeekday,
  looksLikePerson,
  splitName,
} from './name-parts.ts';
import { collectPeople } from './people.ts';

/** Somebody or something that the article names, under its fullest name. */
export interface Character {
  readonly name: string;
  readonly kind: ActorKind;
  readonly gender: Gender | null;
  /** What the article calls its bearer, lower case: "president", "kremlin", "spokesman". */
  readonly roles: Set<string>;
}

/** A name of a character at tokens `[from, to)`, without titles. */
export interface NamedMention {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly character: Character;
  readonly isQuoted: boolean;
}

export interface Roster {
  readonly characters: readonly Character[];
  /** In the order of the text. */
  readonly mentions: readonly NamedMention[];
}

/** A name on its way to a character. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly roles: readonly string[];
  readonly isPerson: boolean;
}

/** Collects who is named in a text. Surnames stand for the full name that the text has anywhere; two bearers of one stay apart. */
export function readRoster(document: Document): Roster {
  const names = joinNames(document);
  const lone = new Set(
    names
      .filter(({ from, to }) => to - from === 1 && !isArticled(document, from))
      .map(({ from }) => wordAt(document.tokens, from)),
  );
  const spellings = spellingsOf(document, names);
  const { people: bare, firms } = readBareNames(document, names);
  const found = names.flatMap((name) => readName(document, name, { lone, spellings, bare }));
  const roles = new Map(found.map((one) => [one.words, [...one.roles, ...rolesAround(document, one)]]));
  const people = collectPeople(found, roles);
  const others = new Map<string, Character>();
  const fullNames = acronymsOf(document, found);
  const mentions: NamedMention[] = [];
  for (const one of found) {
    const character = people.get(one.words) ?? otherOf(others, one, fullNames, firms);
    for (const role of roles.get(one.words)!) character.roles.add(role);
    mentions.push({
      from: one.from,
      to: one.to,
      sentence: document.sentences.ofToken[one.from]!,
      character,
      isQuoted: document.quotations.states[one.from] !== OUTSIDE,
    });
  }
  return { characters: [...new Set(mentions.map((mention) => mention.character))], mentions };
}

/** The words of names as they are written where they are not shouted: "QUILL" is "Quill". */
function spellingsOf(document: Document, names: readonly Name[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { from, to } of names)
    for (const word of wordsOf(document, from, to))
      if (/\p{Ll}/u.test(word)) spellings.set(word.toUpperCase(), word);
  return spellings;
}

const SHOUTED = /^\p{Lu}[\p{Lu}'’-]{2,}$/u;

/** What a text as a whole tells of its names. */
interface Known {
  /** Names of one word. */
  readonly lone: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
  /** Those of one word that are people's. */
  readonly bare: ReadonlySet<string>;
}

function readName(document: Document, { from, to, kind }: Name, { lone, spellings, bare }: Known): Found[] {
  const words = wordsOf(document, from, to).map((word) =>
    SHOUTED.test(word) ? (spellings.get(word) ?? word) : word,
  );
  const { roles, name, skipped } = splitName(words);
  if (name.length === 0 || (name.length === 1 && isWeekday(name[0]!))) return [];
  const before = from > 0 ? wordAt(document.tokens, from - 1) : '';
  const titled = roles.length > 0 || isTitle(before);
  const text = name.join(' ');
  const isOther =
    // "Security Committee Frank Moss", joined to what stands before: the body has run into its head.
    (kind === 'organization' && !(skipped > 0 && looksLikePerson(name))) ||
    isPlace(text) ||
    name.some(isBodyWord) ||
    OUTLETS.has(text) ||
    FIRMS.has(text) ||
    name.every(isTitle);
  const isPerson =
    !isOther &&
    (looksLikePerson(name) ||
      kind === 'person' ||
      (titled && name.length <= 4) ||
      (kind === 'unknown' && actsLikePerson(document, name, from + skipped, to, lone)) ||
      (name.length === 1 && bare.has(text)));
  return [{ from: from + skipped, to, words: name, roles, isPerson }];
}

/** Words that are given names and, more often, something else. */
const AMBIGUOUS =
  /^(?:will|mark|grant|bill|may|june|april|august|rose|chase|drew|pat|frank|dawn|faith|grace|joy|ivy|chelsea|florence|charlotte|sydney|dallas|austin|israel|jordan|georgia|max|art|rich|hope|summer|dean|prince|royal|earl|marina|victoria|sierra|lance|miles|kent|duncan|carol|christian|jean|ray)$/i;

/** First words of names that are no given names. */
const NOT_GIVEN =
  /^(?:Islamic|National|United|Social|New|North|South|East|West|Northern|Southern|Eastern|Western|Great|Royal|Grand|American|British|European|Central|General|Supreme|State|First|Air|Global)$/;

/** "the Meteor", "a gold Meteor Coupé": a thing that is called so, and nobody. */
function isArticled({ tokens, tags }: Document, from: number): boolean {
  let i = from - 1;
  while (i >= 0 && tags[i] === JJ) i--;
  return i >= 0 && /^(?:an?|the)$/i.test(wordAt(tokens, i));
}
const JJ = tagCode('JJ');

/** A name of two or three words whose last stands alone elsewhere, or that somebody's work follows; a given name alone. */
function actsLikePerson(
  document: Document,
  name: readonly string[],
  from: number,
  to: number,
  lone: ReadonlySet<string>,
): boolean {
  if (name.length === 1) return genderOfName(name[0]!) !== null && !AMBIGUOUS.test(name[0]!);
  if (PERSON_NOUNS.has(name.at(-1)!.toLowerCase()) || NOT_GIVEN.test(name[0]!)) return false;
  if (isArticled(document, from)) return false;
  if (name.length > 3 || !name.every((word) => /^\p{Lu}[\p{Ll}'’-]+\p{L}*$/u.test(word) || isParticle(word)))
    return false;
  if (lone.has(name.at(-1)!) && !isPlace(name.at(-1)!)) return true;
  if (goesOnAsPerson(document, to)) return true;
  const next = to < document.tokens.count ? wordAt(document.tokens, to) : '';
  if (/^(?:said|says|told|added|who|admitted|heard|wrote|insisted|warned|argued)$/.test(next)) return true;
  return rolesAround(document, { from, to, words: name, roles: [], isPerson: true }).length > 0;
}

export const wordsOf = ({ tokens }: Document, from: number, to: number): string[] => {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(wordAt(tokens, i));
  return words;
};

function otherOf(
  others: Map<string, Character>,
  { words }: Found,
  fullNames: ReadonlyMap<string, string>,
  firms: ReadonlySet<string>,
): Character {
  const text = fullNames.get(words.join(' ')) ?? words.join(' ');
  const name = STATE_NAMES.get(text) ?? text;
  const known = others.get(name);
  if (known) return known;
  const kind = firms.has(name) && !isPlace(name) ? 'organization' : kindOf(name, words);
  const character: Character = { name, kind, gender: null, roles: new Set() };
  others.set(name, character);
  return character;
}

/** "Institute for the Study of War (ISW)": the short name in brackets after the full one, by the short one. */
function acronymsOf({ tokens }: Document, found: readonly Found[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const { to, words } of found) {
    if (
      to + 2 >= tokens.count ||
      words.length < 2 ||
      wordAt(tokens, to) !== '(' ||
      wordAt(tokens, to + 2) !== ')'
    )
      continue;
    const short = wordAt(tokens, to + 1);
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!)
      .join('');
    if (/^\p{Lu}{2,6}$/u.test(short) && initials[0] === short[0]) full.set(short, words.join(' '));
  }
  return full;
}

function kindOf(name: string, words: readonly string[]): ActorKind {
  if (STATE_NAMES.has(name)) return 'state';
  if (OUTLETS.has(name)) return 'outlet';
  return words.some(isBodyWord) || words.length > 1 || /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(name)
    ? 'organization'
    : 'group';
}

/** Role words right before the name, and in an apposition after it: "spokesman Dmitry Peskov", "Victor Trehubov, spokesman for ...". */
function rolesAround(document: Document, { from, to }: Found): string[] {
  const { tokens, sentences } = document;
  const sentence = sentences.ofToken[from]!;
  const roles: string[] = [];
  for (let i = from - 1; i >= Math.max(sentences.starts[sentence]!, from - 5); i--) {
    const word = wordAt(tokens, i).toLowerCase();
    // "An official identified Roe's wife": who does something to a name is not its bearer.
    if (IS_FINITE[document.tags[i]!] === 1) break;
    if (
      !PERSON_NOUNS.has(word) &&
      !isTitle(word) &&
      !/^[a-z-]+$/.test(word) &&
      !STATE_NAMES.has(wordAt(tokens, i))
    )
      break;
    if (/^(?:and|but|of|to|with|by|for|in|on|that|the|as|from|said|told)$/.test(word)) break;
    roles.push(word);
  }
  if (roles.length > 0 && !roles.some((role) => PERSON_NOUNS.has(role) || isTitle(role))) roles.length = 0;
  if (roles.length === 0 && isOffice(document, from, to, sentences.starts[sentence]!))
    roles.push(wordAt(tokens, from - 2).toLowerCase());
  if (to < tokens.count && wordAt(tokens, to) === ',') {
    const end = Math.min(sentences.ends[sentence]!, to + 8);
    const heard: string[] = [];
    for (let i = to + 1; i < end && !/^[,.;]$/.test(wordAt(tokens, i)); i++)
      heard.push(wordAt(tokens, i).toLowerCase());
    if (
      heard.slice(0, 5).some((word) => PERSON_NOUNS.has(word)) &&
      !heard.some((word) => /^(?:said|says|told|who|was|is)$/.test(word))
    )
      roles.push(...heard);
  }
  return roles;
}

/** "its chief executive, Ana Roe, said": a name between commas behind what a person is called. */
function isOffice({ tokens }: Document, from: number, to: number, start: number): boolean {
  if (from - 2 < start || wordAt(tokens, from - 1) !== ',') return false;
  const next = to < tokens.count ? wordAt(tokens, to) : '.';
  const noun = wordAt(tokens, from - 2).toLowerCase();
  return (PERSON_NOUNS.has(noun) || SPEAKING_NOUNS.has(noun)) && /^(?:[,.(]|said|says|told)$/.test(next);
}
