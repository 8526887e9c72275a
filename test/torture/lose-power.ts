import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addDamage, checkStore, type Damage, NO_DAMAGE } from './check.ts';
import { afterPowerLoss, type Call, readCalls, tracer, writeFiles } from './power.ts';
import { assertSound } from './rounds.ts';
import { killAfter, startWriter } from './victim.ts';

/** How long the writer works whose calls are written down, and how often it must have been told something by then: the machine may be busy. */
const [WORK_MS, LEAST_SAID] = [800, 40];
/** Steps looked at after each loss: the last ones, and all of them would take long. */
const LOOKED_AT = 40;
/** The log of pages is made anew by whoever opens the store; its shared memory is never on the disk. */
const STORE_FILES = /^power\.sqlite(?:-wal)?$/;

/** Writes down all that a writer asks of the disk. */
export async function record(folder: string): Promise<Call[]> {
  const log = join(folder, 'calls.log');
  const victim = startWriter(join(folder, 'power.sqlite'), 0, 1, tracer(log));
  await victim.opened;
  await pause(WORK_MS);
  while (victim.said() < LEAST_SAID) await pause(20);
  await killAfter(victim, 0);
  return readCalls(log);
}

/** Cuts the power at random calls. @param calls without its syncs, this is a disk that ignores them. */
export async function losePower(
  calls: readonly Call[],
  folder: string,
  rounds: number,
  random: () => number,
): Promise<Damage> {
  const opened = calls.findIndex((call) => call.kind === 'said');
  let damage = NO_DAMAGE;
  for (let round = 0; round < rounds; round++) {
    const count = opened + 1 + Math.floor(random() * (calls.length - opened));
    // From none to all of what was not synced.
    const share = Math.round(random() * 4) / 4;
    const { files, said } = afterPowerLoss(calls, count, () => random() < share);
    const place = join(folder, `round-${round}-${calls.length}`);
    mkdirSync(place);
    writeFiles(files, place, STORE_FILES);
    const location = join(place, 'power.sqlite');
    const last = (kind: string): number =>
      Number(said.findLast((line) => line.startsWith(kind))?.split(' ')[1] ?? 0);
    const told = { saved: last('saved'), grouped: last('grouped'), drawn: last('drawn') };
    damage = addDamage(damage, await checkStore(location, 0, told.saved - LOOKED_AT, told));
    assertSound(location);
  }
  return damage;
}
