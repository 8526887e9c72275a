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
  const byKey = new Map<string, Actor>();
  const joined = new Map<string, Actor>();
  for (const actor of actors.values()) {
    if (actor.kind === 'unnamed') joined.set(actor.id, actor);
    else {
      const full = fullNameOf(actor, bySurname) ?? actor;
      const key = wordsOf(full).join(' ');
      if (!byKey.has(key)) byKey.set(key, full);
      joined.set(actor.id, byKey.get(key)!);
    }
  }
  return joined;
}

const wordsOf = ({ name }: Actor): string[] =>
  name
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'the');

function fullNameOf(actor: Actor, bySurname: ReadonlyMap<string, readonly Actor[]>): Actor | null {
  const words = wordsOf(actor);
  if (words.length !== 1 || (actor.kind !== 'person' && actor.kind !== 'group')) return null;
  const full = (bySurname.get(words[0]!) ?? []).filter(({ kind }) => kind === 'person');
  const names = new Set(full.map((one) => wordsOf(one).join(' ')));
  return names.size === 1 ? full[0]! : null;
}
