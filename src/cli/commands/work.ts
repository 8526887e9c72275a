import { openJobs } from '../../engine/jobs/open.ts';
import { STAGES, type Stage, work } from '../../engine/jobs/work.ts';
import { count, EXIT, UsageError, write } from '../io.ts';
import { withStore } from '../with-store.ts';

/** How long nothing is said after a trouble was told. */
const QUIET_MS = 60_000;

/** `broadsheet work`: until the process is asked to stop, or, if told so, until nothing is left. */
export async function workCommand(
  location: string,
  options: { stages: string; threads?: number; untilIdle?: boolean },
): Promise<number> {
  const stages = readStages(options.stages);
  const trouble = createTrouble();
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return await withStore(location, async (store) => {
    const jobs = await openJobs(location, trouble);
    await write(`Working on ${stages.join(', ')} for ${store.location} (stop it with Ctrl-C)\n`);
    const { threads, untilIdle } = options;
    const done = await work(store, jobs, {
      stages,
      signal: controller.signal,
      onTrouble: trouble,
      ...(threads === undefined ? {} : { threads }),
      ...(untilIdle === undefined ? {} : { untilIdle }),
    });
    await write(
      `${count(done.articles, 'article')} read, ${done.grouped} grouped, ${count(done.sheets, 'sheet')} drawn.\n`,
    );
    return EXIT.fine;
  });
}

function readStages(text: string): Stage[] {
  const named = text.split(',').map((name) => name.trim());
  const unknown = named.filter((name) => !STAGES.some((stage) => stage === name));
  if (unknown.length > 0)
    throw new UsageError(`There is no stage ${unknown.join(', ')}; there are ${STAGES.join(', ')}.`);
  return STAGES.filter((stage) => named.includes(stage));
}

/** Tells a trouble once a minute, not at every try of every queue. */
function createTrouble(): (error: Error) => void {
  let quietUntil = 0;
  return ({ message }) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + QUIET_MS;
    process.stderr.write(`broadsheet: ${message.replace(/\s+/g, ' ')} It is tried again.\n`);
  };
}
