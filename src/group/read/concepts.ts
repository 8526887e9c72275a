import { hashOf, SEED, step } from '../../text/bytes/hash.ts';
import { isApostrophe, isUpper } from '../../text/words/characters.ts';
import { ARABIC_ARTICLE, type Countries, type Form, isNamed, readCountries, SHORTEST } from './countries.ts';
import { foldOf } from './fold.ts';
import { rootOf } from './roots.ts';
import { CAPITAL, CONCEPT, NUMBER, STOP, type Words } from './words.ts';

/** Words of a text that are looked at: twice as many as stand for it in the story stage, since the page's own do not count there. */
const LOOKED_AT = 440;
/** Letters of the longest beginning of a name. */
const LONGEST = 16;
/** Bits of a hash that tell four letters apart, mostly. */
const SPOTS = 4095;

/** A name of several words without its first, by hash. */
interface Hashed {
  readonly rest: readonly number[];
  readonly country: number;
  readonly isCapital: boolean;
}

/** The names of countries in a language, by hash. */
interface Table {
  readonly forms: ReadonlyMap<number, Form>;
  /** Which four letters a form begins with: most words are told by these to be none. */
  readonly beginnings: Uint8Array;
  /** As `beginnings`, for the first words of phrases. */
  readonly firsts: Uint8Array;
  /** Names of several words by their first. */
  readonly phrases: ReadonlyMap<number, readonly Hashed[]>;
}

/**
 * Lets senses be the same in all languages as far as that can be told without a dictionary: a country's name, or its people's, is the
 * country, and any other word its root.
 */
export function unifySenses(words: Words, language: string): Words {
  const table = tableOf(language);
  const count = Math.min(words.count, LOOKED_AT);
  for (let i = 0; i < count; i++) {
    const inPhrase = table.firsts[words.folded[i]! & SPOTS] === 0 ? 0 : namePhrase(table, words, i);
    if (inPhrase > 0) {
      i += inPhrase - 1;
      continue;
    }
    if ((words.flags[i]! & (STOP | CAPITAL)) === STOP) continue;
    const start = nounAt(words, i);
    if (nameCountry(table, words, i, start) || (words.flags[i]! & (NUMBER | STOP)) !== 0) continue;
    const root = rootOf(words.text, start, words.ends[i]!);
    if (root !== null) words.senses[i] = root;
  }
  return words;
}

function name(words: Words, i: number, country: number): void {
  words.senses[i] = country;
  words.flags[i] = (words.flags[i]! | CONCEPT) & ~STOP;
}

/** Names a country of several words from word `i` on. Gives how many, 0 where there is none. */
function namePhrase({ phrases }: Table, words: Words, i: number): number {
  const found = phrases
    .get(words.folded[i]!)
    ?.find(
      ({ rest, isCapital }) =>
        (!isCapital || (words.flags[i]! & CAPITAL) !== 0) &&
        rest.every((hash, k) => i + k + 1 < words.count && words.folded[i + k + 1] === hash),
    );
  if (!found) return 0;
  for (let k = 0; k <= found.rest.length; k++) name(words, i + k, found.country);
  return found.rest.length + 1;
}

/** Names a country of one word, or its people, whose noun stands at `start` of the text. */
function nameCountry({ forms, beginnings }: Table, words: Words, i: number, start: number): boolean {
  const { text } = words;
  const length = Math.min(words.ends[i]! - start, LONGEST);
  if (length < 2) return false;
  const isCapital = isUpper(text.charCodeAt(start));
  const isShort = length < SHORTEST;
  let found: Form | undefined;
  let hash = SEED;
  for (let n = 1; n <= length; n++) {
    hash = step(hash, foldOf(text.charCodeAt(start + n - 1)));
    if (n === SHORTEST && beginnings[hash & SPOTS] === 0) return false;
    if (n < SHORTEST && n < length) continue;
    const form = forms.get(hash);
    const isWritten = isCapital && (!isShort || isUpper(text.charCodeAt(start + 1)));
    if (form && length - n <= form.rest && (isWritten || !form.isCapital)) found = form;
  }
  if (found) name(words, i, found.country);
  return found !== undefined;
}

/** Where the noun begins of a word that a short one is written together with: "l'Italie", Arabic "the". */
function nounAt({ text, starts, ends }: Words, i: number): number {
  const [start, end] = [starts[i]!, ends[i]!];
  const unit = text.charCodeAt(start);
  if (unit >= 0x0620 && unit <= 0x064a)
    return start + (ARABIC_ARTICLE.exec(text.slice(start, start + 3))?.[0].length ?? 0);
  for (let at = start + 1; at <= start + 2 && at + SHORTEST < end; at++)
    if (isApostrophe(text.charCodeAt(at))) return at + 1;
  return start;
}

const NO_NAMES: Table = {
  forms: new Map(),
  beginnings: new Uint8Array(SPOTS + 1),
  firsts: new Uint8Array(SPOTS + 1),
  phrases: new Map(),
};

/** By language: as many as the runtime has names for, some 460, and none for what else a tag may say. */
const tables = new Map<string, Table>();

function tableOf(language: string): Table {
  let table = tables.get(language);
  if (table === undefined && isNamed(language)) {
    table = toTable(readCountries(language));
    tables.set(language, table);
  }
  return table ?? NO_NAMES;
}

function toTable({ forms, phrases }: Countries): Table {
  const beginnings = new Uint8Array(SPOTS + 1);
  for (const { beginning } of forms) beginnings[hashOf(beginning.slice(0, SHORTEST)) & SPOTS] = 1;
  const firsts = new Uint8Array(SPOTS + 1);
  for (const { words } of phrases) firsts[hashOf(words[0]!) & SPOTS] = 1;
  return {
    firsts,
    forms: new Map(forms.toReversed().map((form) => [hashOf(form.beginning), form])),
    beginnings,
    phrases: Map.groupBy(
      phrases.map(({ words: [first, ...rest], country, isCapital }) => ({
        ...{ first: hashOf(first!), rest: rest.map(hashOf), country, isCapital },
      })),
      ({ first }) => first,
    ),
  };
}
