import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '../../store/role.ts';
import type { Store } from '../../store/store.ts';
import { createReadPool } from '../adding/read-pool.ts';
import { compareStore } from '../deriving/compare-store.ts';
import { GROUP_ROLE, needsGrouping } from '../deriving/group-role.ts';
import { createStoreGrouper } from '../deriving/group-store.ts';
import { cleanSnapshots, giveUpSnapshot } from './clean-job.ts';
import { giveUpStory } from './compare-job.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Jobs } from './jobs.ts';

/** What a worker may do. Cleaning and attributing are one job: the text would else travel to the database and back between them. */
export const STAGES = ['clean', 'attribute', 'group', 'compare'] as const;
export type Stage = (typeof STAGES)[number];

export interface WorkOptions {
  readonly stages: readonly Stage[];
  /** Worker threads; one a core if left out. */
  readonly threads?: number;
  /** Ends the work. */
  readonly signal: AbortSignal;
  /** End as well once the store has nothing left to do for these stages. */
  readonly untilIdle?: boolean;
  /** Is told what keeps the work from going on; it is tried again. */
  readonly onTrouble?: (error: Error) => void;
}

/** What a worker has done. */
export interface Worked {
  readonly articles: number;
  readonly grouped: number;
  readonly sheets: number;
}

/** How long a role's candidate waits before it asks again: its predecessor's work is taken over within this and what the server needs to miss it. */
const CANDIDATE_MS = 1000;
/** How long who has nothing to do waits before looking again. */
const LOOK_MS = 300;
const DISPATCH_ROLE = 'dispatch';

/**
 * Does what a store's snapshots, articles and stories wait for, until it is told to stop. Any number of processes may do this at
 * once, and each may die at any moment: what waits is always told by the store itself.
 */
export async function work(store: Store, jobs: Jobs, options: WorkOptions): Promise<Worked> {
  const { stages, signal, onTrouble = () => {} } = options;
  const reads = stages.includes('clean') || stages.includes('attribute');
  const pool = createReadPool(options.threads);
  const done = { articles: 0, grouped: 0, sheets: 0 };
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  const loops: Promise<void>[] = [];
  /** Stories that this process has given up. */
  const undrawable = new Set<string>();
  try {
    if (reads) {
      const read = async (ids: readonly string[]): Promise<void> => {
        const articles = await cleanSnapshots(store, pool, ids);
        done.articles += articles;
      };
      await jobs.work('clean', read, (id, reason) => giveUpSnapshot(store, id, reason));
    }
    if (stages.includes('compare')) {
      const draw = async (ids: readonly string[]): Promise<void> => {
        const sheets = await compareStore(store, ids);
        done.sheets += sheets;
      };
      await jobs.work('compare', draw, async (id, reason) => {
        // It stays outdated, so it comes back; it is told once.
        if (!undrawable.has(id)) await giveUpStory(store, id, reason);
        undrawable.add(id);
      });
    }
    const dispatcher = createDispatcher(store, jobs);
    loops.push(inRole(store, DISPATCH_ROLE, stop, onTrouble, () => dispatcher.step()));
    if (stages.includes('group')) {
      let grouper = createStoreGrouper(store);
      loops.push(
        inRole(store, GROUP_ROLE, stop, onTrouble, async (role, isNew) => {
          // Another process may have grouped since.
          if (isNew) grouper = createStoreGrouper(store);
          if (!(await needsGrouping(store))) return;
          const grouped = await grouper.group(() => role.isHeld() && !stop.aborted);
          done.grouped += grouped;
        }),
      );
    }
    if (options.untilIdle) await untilIdle(store, stages, undrawable, stop, onTrouble);
    else await new Promise<void>((end) => stop.addEventListener('abort', () => end(), { once: true }));
  } finally {
    ended.abort();
    await Promise.all(loops);
    await jobs.stop();
    await pool.close();
  }
  return done;
}

/** Does a step again and again while this process has the role, and asks for the role while another has it. */
async function inRole(
  store: Store,
  name: string,
  stop: AbortSignal,
  onTrouble: (error: Error) => void,
  step: (role: Role, isNew: boolean) => Promise<void>,
): Promise<void> {
  let role: Role | null = null;
  let isNew = true;
  while (!stop.aborted) {
    try {
      if (!role?.isHeld()) {
        role = await store.holdRole(name);
        isNew = true;
      }
      if (role) await step(role, isNew);
      isNew = false;
    } catch (error) {
      onTrouble(error as Error);
      await role?.release();
      role = null;
    }
    await sleep(role ? LOOK_MS : CANDIDATE_MS, stop);
  }
  await role?.release();
}

async function untilIdle(
  store: Store,
  stages: readonly Stage[],
  undrawable: ReadonlySet<string>,
  stop: AbortSignal,
  onTrouble: (error: Error) => void,
): Promise<void> {
  const isIdle = async (): Promise<boolean> => {
    if ((await store.unreadCount()) > 0) return false;
    if (stages.includes('group') && (await needsGrouping(store))) return false;
    return !stages.includes('compare') || (await store.staleStories()).every((id) => undrawable.has(id));
  };
  while (!stop.aborted) {
    try {
      if (await isIdle()) return;
    } catch (error) {
      onTrouble(error as Error);
    }
    await sleep(LOOK_MS, stop);
  }
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {});
