import { hashOf, mix } from '../../text/bytes/hash.ts';
import { isUpper } from '../../text/words/characters.ts';
import { folded } from './fold.ts';

/** Codes that are no country, and islands whose names are other words, too. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'IM', 'JE']);
/** Languages whose names are, often, those of a country's people. */
const LANGUAGES =
  'af az be bg bn bs cs da de el es et fa fi fr he hi hr hu hy id is it ja ka kk km ko ky lo lt lv mk mn ms mt my nb ne nl pl pt ro ru sk sl so sq sr sv sw th tk tr uk ur uz vi zh'.split(
    ' ',
  );
/** Letters with which a people's name begins as its country's does: at least, and for these to be what all forms begin with. */
const [ALIKE, SHARED] = [3, 5];
/** Letters of the shortest beginning from which forms are made, and letters that may follow it, or a longer one. */
export const SHORTEST = 4;
const [AFTER_SHORTEST, AFTER] = [4, 5];
/** Keeps countries apart from words. */
const SALT = 0x77;
/** What stands before an Arabic noun: "the", with "and", "in" and "to". */
export const ARABIC_ARTICLE = /^(?:وال|بال|لل|ال)/;

/** What the forms of a country's name, or of its people's, begin with. */
export interface Form {
  /** In lower case without diacritics. */
  readonly beginning: string;
  readonly country: number;
  /** Letters that may follow. */
  readonly rest: number;
  /** Whether they are names only with a capital; what is shorter than {@link SHORTEST} only in capitals: "US" is no "us". */
  readonly isCapital: boolean;
}

/** How countries are called in a language. */
export interface Countries {
  /** In the order in which they count, where two are the same. */
  readonly forms: readonly Form[];
  readonly phrases: readonly Phrase[];
}

/** A name of several words, in lower case without diacritics. */
export interface Phrase {
  readonly words: readonly string[];
  readonly country: number;
  /** Whether it is one only with a capital. */
  readonly isCapital: boolean;
}

/** Reads the names that the runtime's locale data (Unicode CLDR) has; none where it does not know the language. Takes some milliseconds. */
export function readCountries(language: string): Countries {
  const forms: Form[] = [];
  const phrases: Phrase[] = [];
  const [regions, languages] = [namesIn(language, 'region'), namesIn(language, 'language')];
  const arePeopleCapital = isUpper((languages(language) ?? '').charCodeAt(0));
  const add = (name: string, country: number): void => {
    const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.replace(ARABIC_ARTICLE, ''));
    const word = words[0] ?? '';
    const isCapital = isUpper(word.charCodeAt(0));
    if (words.length > 1) phrases.push({ words: words.map(folded), country, isCapital });
    if (words.length !== 1) return;
    if (word.length < SHORTEST) forms.push({ beginning: folded(word), country, rest: 0, isCapital });
    else if (word.length <= SHORTEST + 1)
      forms.push({ beginning: folded(word).slice(0, SHORTEST), country, rest: AFTER_SHORTEST, isCapital });
    else
      forms.push({ beginning: folded(word).slice(0, -1), country, rest: AFTER, isCapital: arePeopleCapital });
  };
  const nameOf = new Map<string, string>();
  for (const code of CODES) {
    const name = regions(code);
    if (name === null) continue;
    nameOf.set(code, plain(name));
    for (const one of new Set([name, regions(code, 'short') ?? name])) add(one, countryOf(code));
  }
  for (const one of LANGUAGES) {
    const name = languages(one);
    const [code, alike] = name === null ? [null, 0] : peopleOf(one, plain(name), nameOf);
    if (name === null || code === null) continue;
    add(name, countryOf(code));
    if (alike >= SHARED)
      forms.push({
        ...{ beginning: plain(name).slice(0, alike), country: countryOf(code) },
        ...{ rest: AFTER, isCapital: arePeopleCapital },
      });
  }
  return { forms, phrases };
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => !NO_COUNTRY.has(code));

const countryOf = (code: string): number => mix(hashOf(code), SALT);

const plain = (name: string): string => folded(name.replace(ARABIC_ARTICLE, ''));

/** The country that a language is named like, with the letters that the two names begin with; where it is spoken most, or by code. */
function peopleOf(
  language: string,
  name: string,
  nameOf: ReadonlyMap<string, string>,
): [code: string | null, alike: number] {
  for (const code of [new Intl.Locale(language).maximize().region ?? '', language.toUpperCase()]) {
    const alike = commonStart(name, nameOf.get(code) ?? '');
    if (alike >= ALIKE) return [code, alike];
  }
  return [null, 0];
}

/** Whether the runtime has names in a language; false for what is no language at all. */
export function isNamed(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
}

type Style = 'long' | 'short';

function namesIn(
  language: string,
  type: 'region' | 'language',
): (code: string, style?: Style) => string | null {
  if (!isNamed(language)) return () => null;
  const read = (style: Style): Intl.DisplayNames =>
    new Intl.DisplayNames(language, { type, style, fallback: 'none' });
  const names = { long: read('long'), short: read('short') };
  return (code, style = 'long') => names[style].of(code) ?? null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
