import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createIssue, type Issue, type Outcome } from '../../../model/issue.ts';
import type { FeedReader, Listing } from './listing.ts';

/** No feed of the press takes a hundredth of it; a busy machine may take ten times as long. */
const MOST_MS = 20_000;
/** A feed of 15 MB needs half of it. */
const HEAP_MB = 160;

type Answer = Outcome<Listing | null>;

/**
 * Reads feeds in a thread of its own, which is ended where a feed takes too much time or memory: whatever a server sends, the
 * others are read on. The thread is made when it is first needed, again after each end.
 */
export function createFeedReader(mostMs: number = MOST_MS): FeedReader {
  let worker: Worker | null = null;
  let line: Promise<unknown> = Promise.resolve();
  const ask = async (bytes: Uint8Array, url: string, contentType: string | null): Promise<Answer> => {
    if (worker === null) {
      const made = await createThread();
      // One that ended by itself would answer nothing more.
      made.once('exit', () => {
        if (worker === made) worker = null;
      });
      worker = made;
    }
    const answer = await answerOf(worker, { bytes, url, contentType }, mostMs);
    if (typeof answer !== 'string') return answer;
    await worker?.terminate();
    worker = null;
    return { value: null, issues: [hostile(url, answer)] };
  };
  return {
    read(bytes, url, contentType) {
      const next = line.then(() => ask(bytes, url, contentType));
      // A thread that could not be made fails the feed that asked for it, and none after it.
      line = next.catch(() => {});
      return next;
    },
    async close() {
      await line;
      await worker?.terminate();
      worker = null;
    },
  };
}

async function createThread(): Promise<Worker> {
  // The source runs as it stands in tests and as JavaScript once built.
  const file = import.meta.url.endsWith('.ts') ? './feed-worker.ts' : './feed-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 8 },
  });
  // A thread that is being ended may still tell of an error, when nobody waits for it.
  worker.on('error', () => {});
  await once(worker, 'message');
  return worker;
}

/** What the thread answers, or why it must be ended, as half a sentence. */
function answerOf(worker: Worker, asked: object, mostMs: number): Promise<Answer | string> {
  return new Promise((resolve) => {
    const onMessage = (answer: Answer): void => finish(answer);
    const onError = (error: Error & { code?: string }): void =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'it takes too much memory'
          : `the program failed on it (${error.message.slice(0, 200)})`,
      );
    const onExit = (): void => finish('its reader ended');
    // After a sleep of the machine an answer may lie here already: it is taken first.
    const timer = setTimeout(() => setImmediate(finish, 'it takes too long'), mostMs);
    const finish = (answer: Answer | string): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(asked);
  });
}

const hostile = (url: string, why: string): Issue =>
  createIssue(
    'feed-invalid',
    url,
    `The feed was not read, since ${why}.`,
    'Look at what lies at the address, and unsubscribe if it is no feed.',
  );
