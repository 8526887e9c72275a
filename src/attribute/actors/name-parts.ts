import { MEN, WOMEN } from './data/given-names.ts';
import { OUTLETS } from './data/outlets.ts';
import { BODY_NAMES, TITLES } from './data/roles.ts';
import { SPEAKING_NOUNS } from './data/speaking-nouns.ts';
import { CAPITALS, STATE_NAMES } from './data/states.ts';

export type Gender = 'man' | 'woman';

/** A run of capitalised words taken apart: what is said of the bearer before the name, and the name. */
export interface NameParts {
  /** Lower case: titles and roles before the name. */
  readonly roles: readonly string[];
  readonly name: readonly string[];
  /** Number of the run's words before the name. */
  readonly skipped: number;
}

const bare = (word: string): string => word.replace(/\.$/, '');
export const isTitle = (word: string): boolean =>
  TITLES.has(bare(word).toLowerCase()) || /-(?:general|president|elect|in-chief)$/i.test(word);
/** Stands behind a name as if it were one: "Roe Tuesday". */
export const isWeekday = (word: string): boolean => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(word);
export const isBodyWord = (word: string): boolean => BODY_NAMES.has(word);

export const genderOfName = (given: string): Gender | null => {
  const lower = given.toLowerCase();
  return MEN.has(lower) ? 'man' : WOMEN.has(lower) ? 'woman' : null;
};

/** Gender that a title tells: "Mrs.", "spokesman", "Congresswoman". */
export const genderOfTitle = (title: string): Gender | null => {
  const lower = bare(title).toLowerCase();
  if (/^(?:mr|sir|lord|king|prince|father|brother|baron|count|duke)$|(?<!wo)man$/.test(lower)) return 'man';
  return /^(?:mrs|ms|miss|dame|lady|queen|princess|sister|baroness|duchess|actress)$|woman$/.test(lower)
    ? 'woman'
    : null;
};

/**
 * Cuts titles, roles and the state in front of a name off: "US President Donald Trump" is "Donald Trump" with two roles.
 * A name of a body keeps all its words ("Foreign Ministry"), and so does a run that is nothing but titles.
 */
export function splitName(words: readonly string[]): NameParts {
  const whole = { roles: [], name: words, skipped: 0 };
  const last = words.at(-1);
  if (last === undefined || isBodyWord(last) || OUTLETS.has(words.join(' '))) return whole;
  // "Security Committee Frank Moss": a body run into its head.
  const body = words.findIndex((word, k) => isBodyWord(word) && genderOfName(words[k + 1] ?? '') !== null);
  if (body >= 0 && words.length - body > 2)
    return {
      roles: words.slice(0, body + 1).map((word) => word.toLowerCase()),
      name: words.slice(body + 1),
      skipped: body + 1,
    };
  for (let k = words.length - 2; k >= 0; k--) {
    if (!isTitle(words[k]!)) continue;
    const name = words.slice(k + 1);
    if (isTitle(last) && genderOfName(name[0]!) === null) return whole;
    return { roles: words.slice(0, k + 1).map((word) => bare(word).toLowerCase()), name, skipped: k + 1 };
  }
  // "Engineer Ana Roe" at the head of a sentence.
  if (words.length > 2 && SPEAKING_NOUNS.has(words[0]!.toLowerCase()) && genderOfName(words[1]!) !== null)
    return { roles: [words[0]!.toLowerCase()], name: words.slice(1), skipped: 1 };
  // "Ukraine Volodymyr Zelensky" is a state run into a person.
  const state = STATE_NAMES.get(words[0]!);
  if (state && words.length > 2 && genderOfName(words[1]!) !== null)
    return { roles: [state.toLowerCase()], name: words.slice(1), skipped: 1 };
  return whole;
}

const PARTICLES = /^(?:de|da|di|du|del|della|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu)$/;

/** A word amid a surname without a capital: "Piet de Vries". */
export const isParticle = (word: string): boolean => PARTICLES.test(word);

/** Two to four words that begin with a given name or an initial and end in what is no body. */
export const looksLikePerson = (name: readonly string[]): boolean =>
  name.length >= 2 &&
  name.length <= 4 &&
  !isBodyWord(name.at(-1)!) &&
  !isPlace(name.join(' ')) &&
  !OUTLETS.has(name.join(' ')) &&
  (genderOfName(name[0]!) !== null || /^(?:\p{Lu}\.){1,3}$/u.test(name[0]!));

export const isPlace = (name: string): boolean => STATE_NAMES.has(name) || CAPITALS.has(name);

const DATES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The name of a day or month, which no other name runs on into. */
export const isDate = (word: string): boolean => DATES.test(word);
