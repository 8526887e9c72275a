import type { Actor } from '../../model/actor.ts';
import type { Account } from '../../model/sheet.ts';

/** One actor of the story for the many that its accounts name, by the id that each account gives it. */
export type Joined = ReadonlyMap<string, Actor>;

/**
 * Joins actors across the accounts of one story: names that differ in case, accents, dots and articles alone, and a bare surname
 * with the one person of that surname whom the story names in full. Two people of one surname are never joined.
 * Unnamed actors stay apart.
 */
export function joinActors(accounts: readonly Account[]): Joined {
  const actors = new Map<string, Actor>();
  for (const { statements } of accounts)
    for (const { speaker, via } of statements)
      for (const mention of speaker ? [speaker, ...via] : via) actors.set(mention.actor.id, mention.actor);
  const named = [...actors.values()].filter(({ kind }) => kind !== 'unnamed');
  const bySurname = Map.groupBy(
    named.filter((actor) => wordsOf(actor).length > 1),
    (actor) => wordsOf(actor).at(-1)!,
  );
  const holders = officeHolders(named, accounts);
  const byKey = new Map<string, Actor>();
  const joined = new Map<string, Actor>();
  for (const actor of actors.values()) {
    if (actor.kind === 'unnamed') joined.set(actor.id, actor);
    else {
      const full = fullNameOf(actor, bySurname) ?? holders.get(actor.id) ?? actor;
      const key = wordsOf(full).join(' ');
      if (!byKey.has(key)) byKey.set(key, full);
      joined.set(actor.id, byKey.get(key)!);
    }
  }
  return joined;
}

/** The words of a name by which it is known again: no initials between names, no place ("Paul D. Ryan of Wisconsin"), no "Jr." behind. */
const wordsOf = ({ name, kind }: Actor): string[] =>
  (kind === 'person' ? name.replace(/ of .*$/, '').replace(/ \p{Lu}\.(?= )/gu, '') : name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[.\p{Mn}]/gu, '')
    .replace(/ ?[’'] ?/g, "'")
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'the' && !/^(?:jr|sr|ii|iii|iv)$/.test(word));

function fullNameOf(actor: Actor, bySurname: ReadonlyMap<string, readonly Actor[]>): Actor | null {
  const words = wordsOf(actor);
  if (words.length !== 1 || (actor.kind !== 'person' && actor.kind !== 'group')) return null;
  const full = (bySurname.get(words[0]!) ?? []).filter(({ kind }) => kind === 'person');
  const names = new Set(full.map((one) => wordsOf(one).join(' ')));
  return names.size === 1 ? full[0]! : null;
}

/** Words that end the name of an office: "the Infrastructure Minister". */
const OFFICE_WORDS =
  'minister|premier|president|mayor|chief|spokesman|spokeswoman|spokesperson|chancellor|secretary|chairman|chairwoman|director|inspector|leader|governor';
const OFFICE = new RegExp(`\\b(?:${OFFICE_WORDS})$`);
/** An office in a text, right before a name. */
const OFFICE_HELD = new RegExp(`\\b(?:${OFFICE_WORDS})(?=,? )`, 'g');
/** How far before and behind the end of an office its words and its holder's name may reach. */
const REACH = 100;

/** For an actor who is only called by an office, the one person whom the accounts name right behind that office. */
function officeHolders(actors: readonly Actor[], accounts: readonly Account[]): ReadonlyMap<string, Actor> {
  const people = actors.filter((actor) => actor.kind === 'person' && wordsOf(actor).length > 1);
  const known = new Set(people);
  const offices = actors.flatMap((actor) => {
    const office = wordsOf(actor).join(' ');
    return OFFICE.test(office) && !known.has(actor) ? [{ actor, office }] : [];
  });
  const held = holdersIn(accounts, new Set(offices.map(({ office }) => office)), people);
  const holders = new Map<string, Actor>();
  for (const { actor, office } of offices) {
    const found = held.get(office);
    const first = found && people.find((one) => found.has(one));
    if (first && new Set([...found].map((one) => wordsOf(one).join(' '))).size === 1)
      holders.set(actor.id, first);
  }
  return holders;
}

/** For each office the people whom some text names right behind it: "Mayor Ann Lee", "the mayor, Ann Lee,". Reads each text once. */
function holdersIn(
  accounts: readonly Account[],
  offices: ReadonlySet<string>,
  people: readonly Actor[],
): ReadonlyMap<string, ReadonlySet<Actor>> {
  const held = new Map<string, Set<Actor>>();
  if (offices.size === 0) return held;
  const byFirstWord = Map.groupBy(people, ({ name }) => name.toLowerCase().split(' ', 1)[0]!);
  for (const { revision } of accounts) {
    const text = revision.text.toLowerCase();
    for (const { index, 0: word } of text.matchAll(OFFICE_HELD)) {
      const end = index + word.length;
      const named = namedAt(text.slice(end, end + REACH), byFirstWord);
      if (named.length === 0) continue;
      for (const office of officesBefore(text.slice(Math.max(0, end - REACH), end), offices)) {
        const found = held.get(office) ?? new Set();
        for (const one of named) found.add(one);
        held.set(office, found);
      }
    }
  }
  return held;
}

/** The people whose name follows: " Ann Lee", ", Ann Lee,". */
function namedAt(after: string, byFirstWord: ReadonlyMap<string, readonly Actor[]>): Actor[] {
  const isApposed = after.startsWith(', ');
  const rest = after.slice(isApposed ? 2 : 1);
  const candidates = byFirstWord.get(rest.split(' ', 1)[0]!) ?? [];
  return candidates.filter(({ name }) => rest.startsWith(name.toLowerCase() + (isApposed ? ',' : '')));
}

/** The offices that a text ends in, a word longer each: "minister", "prime minister". */
function officesBefore(before: string, offices: ReadonlySet<string>): string[] {
  const words = before.split(' ');
  return words.map((_, first) => words.slice(first).join(' ')).filter((office) => offices.has(office));
}
