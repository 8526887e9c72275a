import { DatabaseSync } from 'node:sqlite';
import type { Server } from '../../src/store/contract/server.ts';
import { addDamage, checkStore, type Damage, NO_DAMAGE } from './check.ts';
import { killAfter, startWriter } from './victim.ts';

/** Moments at which a writer dies, in milliseconds after it opened the store. */
const LATEST = 250;

export interface Round {
  readonly location: string;
  readonly rounds: number;
  readonly random: () => number;
}

/** Kills one or more writers on one store, again and again; each next one repeats the last step that was acknowledged. */
export async function killWriters({ location, rounds, random }: Round, writers: number): Promise<Damage> {
  let damage = NO_DAMAGE;
  const next = Array.from({ length: writers }, () => 1);
  const safe = Array.from({ length: writers }, () => 0);
  for (let round = 0; round < rounds; round++) {
    const moment = random() * LATEST;
    const victims = next.map((first, writer) => startWriter(location, writer, first));
    const told = await Promise.all(victims.map((victim) => killAfter(victim, moment)));
    for (const [writer, said] of told.entries()) {
      damage = addDamage(damage, await checkStore(location, writer, next[writer]!, said));
      safe[writer] = Math.max(safe[writer]!, said.saved);
      next[writer] = Math.max(1, said.saved);
    }
    if (!location.startsWith('postgres:')) assertSound(location);
  }
  // Once more from the beginning: nothing that came through one crash may go in a later one.
  for (const [writer, saved] of safe.entries()) {
    const all = { saved, grouped: saved - 1, drawn: saved - 1 };
    const { lost, doubled } = await checkStore(location, writer, 1, all);
    damage = addDamage(damage, { acknowledged: 0, lost, doubled });
  }
  return damage;
}

/** Crashes the server under a writer, again and again. */
export async function crashServer({ location, rounds, random }: Round, server: Server): Promise<Damage> {
  let damage = NO_DAMAGE;
  let first = 1;
  for (let round = 0; round < rounds; round++) {
    const victim = startWriter(location, 0, first);
    await victim.opened;
    await new Promise((resolve) => setTimeout(resolve, 50 + random() * LATEST));
    await server.crash();
    victim.child.kill('SIGKILL');
    const told = await victim.ended;
    await server.restart();
    damage = addDamage(damage, await checkStore(location, 0, first, told));
    first = Math.max(1, told.saved);
  }
  return damage;
}

/** The file is whole: pages, indexes and references. Throws where it is not. */
export function assertSound(path: string): void {
  const database = new DatabaseSync(path);
  try {
    const [state] = Object.values(database.prepare('pragma integrity_check').get() ?? {});
    if (state !== 'ok') throw new Error(`${path} is damaged: ${state}`);
    if (database.prepare('pragma foreign_key_check').all().length > 0)
      throw new Error(`${path} has loose ends.`);
    database.exec("insert into article_search (article_search, rank) values ('integrity-check', 0)");
  } finally {
    database.close();
  }
}
