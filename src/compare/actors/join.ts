import type { Actor } from '../../model/actor.ts';
import type { Account } from '../../model/sheet.ts';

/** One actor of the story for the many that its accounts name, by the id that each account gives it. */
export type Joined = ReadonlyMap<string, Actor>;

/**
 * Joins actors across the accounts of one story: names that differ in case, dots and articles alone, and a bare surname
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

/** The words of a name by which it is known again: no initials between names, no place ("Paul D. Ryan of Wisconsin"). */
const wordsOf = ({ name, kind }: Actor): string[] =>
  (kind === 'person' ? name.replace(/ of .*$/, '').replace(/ \p{Lu}\.(?= )/gu, '') : name)
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/ ?[’'] ?/g, "'")
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'the');

function fullNameOf(actor: Actor, bySurname: ReadonlyMap<string, readonly Actor[]>): Actor | null {
  const words = wordsOf(actor);
  if (words.length !== 1 || (actor.kind !== 'person' && actor.kind !== 'group')) return null;
  const full = (bySurname.get(words[0]!) ?? []).filter(({ kind }) => kind === 'person');
  const names = new Set(full.map((one) => wordsOf(one).join(' ')));
  return names.size === 1 ? full[0]! : null;
}

/** Words that end the name of an office: "the Infrastructure Minister". */
const OFFICE =
  /\b(?:minister|premier|president|mayor|chief|spokesman|spokeswoman|spokesperson|chancellor|secretary|chairman|chairwoman|director|inspector|leader|governor)$/i;

/** For an actor who is only called by an office, the one person whom the accounts name right behind that office. */
function officeHolders(actors: readonly Actor[], accounts: readonly Account[]): ReadonlyMap<string, Actor> {
  const holders = new Map<string, Actor>();
  const people = actors.filter((actor) => actor.kind === 'person' && wordsOf(actor).length > 1);
  for (const actor of actors) {
    const office = wordsOf(actor).join(' ');
    if (!OFFICE.test(office) || people.includes(actor)) continue;
    const found = people.filter(({ name }) =>
      accounts.some((account) => isCalled(account, office, name.toLowerCase())),
    );
    if (new Set(found.map((one) => wordsOf(one).join(' '))).size === 1) holders.set(actor.id, found[0]!);
  }
  return holders;
}

function isCalled({ revision }: Account, office: string, name: string): boolean {
  const text = revision.text.toLowerCase();
  return text.includes(`${office} ${name}`) || text.includes(`${office}, ${name},`);
}
