import { type Gender, genderOfName, genderOfTitle, isTitle } from './name-parts.ts';
import type { Character, Found } from './roster.ts';

/** What a text calls the bearer of a name right there, by identity of the name's words. */
export type RolesOf = ReadonlyMap<readonly string[], readonly string[]>;

/** Each found name's person, by identity of its words; names that are no person's are left out. */
export function collectPeople(found: readonly Found[], rolesOf: RolesOf): Map<readonly string[], Character> {
  const bySurname = bearersIn(found, rolesOf);
  const people = new Map<readonly string[], Character>();
  for (const { words, isPerson } of found) {
    const surname = surnameOf(words);
    const bearers = bySurname.get(surname) ?? [];
    if (isFull(words)) {
      const bearer = bearers.find(({ character }) => isSamePerson(character.name.split(' '), words));
      if (!bearer || !isPerson) continue;
      bearer.mentions++;
      people.set(words, bearer.character);
      continue;
    }
    const bearer = bearerOf(bearers, rolesOf.get(words)!);
    if (bearer) {
      bearer.mentions++;
      people.set(words, bearer.character);
    } else if (isPerson || bearers.length > 0) {
      const lone = newBearer(surname, genderOf(rolesOf.get(words)!));
      for (const title of titlesIn(rolesOf.get(words)!)) lone.titles.add(title);
      lone.mentions++;
      bySurname.set(surname, [...bearers, lone]);
      people.set(words, lone.character);
    }
  }
  return people;
}

/** The last word, with the one before it where that is "Jr.": "Quill Jr." is not "Quill". */
const surnameOf = (words: readonly string[]): string =>
  words.length > 1 && isSuffix(words.at(-1)!) ? words.slice(-2).join(' ') : words.at(-1)!;

const isSuffix = (word: string): boolean => /^(?:Jr|Sr)\.?$/.test(word);

/** More than a surname. */
const isFull = (words: readonly string[]): boolean => words.length > (isSuffix(words.at(-1)!) ? 2 : 1);

/** Somebody of a surname, with how often the text has named him or her so far. */
interface Bearer {
  readonly character: Character;
  readonly titles: Set<string>;
  mentions: number;
}

const newBearer = (name: string, gender: Gender | null): Bearer => ({
  character: { name, kind: 'person', gender, roles: new Set() },
  titles: new Set(),
  mentions: 0,
});

/** More people of one surname than a text of people has; each name is compared with all of them. */
const MOST_BEARERS = 40;

/** Those whom the text has with their full names anywhere, by surname, with all their titles. */
function bearersIn(found: readonly Found[], rolesOf: RolesOf): Map<string, readonly Bearer[]> {
  const bySurname = new Map<string, readonly Bearer[]>();
  for (const { words, isPerson } of found) {
    if (!isPerson || !isFull(words)) continue;
    const bearers = bySurname.get(surnameOf(words)) ?? [];
    const roles = rolesOf.get(words)!;
    let bearer = bearers.find(({ character }) => isSamePerson(character.name.split(' '), words));
    if (!bearer) {
      if (bearers.length >= MOST_BEARERS) continue;
      bearer = newBearer(words.join(' '), genderOfName(words[0]!) ?? genderOf(roles));
      bySurname.set(surnameOf(words), [...bearers, bearer]);
    }
    for (const title of titlesIn(roles)) bearer.titles.add(title);
  }
  return bySurname;
}

/**
 * Whom a surname alone means: of those whose gender and titles allow it, the one named most so far. A title that no bearer of a full
 * name has ("President Tal" before "Nora Tal, his daughter") is somebody else's.
 */
function bearerOf(bearers: readonly Bearer[], roles: readonly string[]): Bearer | null {
  const gender = genderOf(roles);
  const titles = titlesIn(roles);
  const fits = bearers.filter(
    ({ character, titles: theirs, mentions }) =>
      (gender === null || character.gender === null || character.gender === gender) &&
      (mentions > 0 || titles.length === 0 || titles.some((title) => theirs.has(title))),
  );
  const most = Math.max(...fits.map(({ mentions }) => mentions));
  const best = fits.filter(({ mentions }) => mentions === most);
  // Of two who are named alike it may be either.
  return best.length === 1 ? best[0]! : null;
}

/** Titles of an office, which few hold; "Mr." tells no more than a gender. */
const titlesIn = (roles: readonly string[]): readonly string[] =>
  roles.filter((role) => isTitle(role) && !/^(?:mr|mrs|ms|miss|dr|prof|professor|sir)\.?$/.test(role));

const genderOf = (roles: readonly string[]): Gender | null =>
  roles.map(genderOfTitle).find((gender) => gender !== null) ?? null;

/** "Donald J. Trump" and "Donald Trump" are one; "Hillary Clinton" and "Bill Clinton" are two. */
const isSamePerson = (a: readonly string[], b: readonly string[]): boolean =>
  a.at(-1) === b.at(-1) &&
  (a[0] === b[0] ||
    a.length === 1 ||
    b.length === 1 ||
    isInitialOf(a[0]!, b[0]!) ||
    isInitialOf(b[0]!, a[0]!));

const isInitialOf = (initial: string, name: string): boolean =>
  /^\p{Lu}\.$/u.test(initial) && name.startsWith(initial[0]!);
