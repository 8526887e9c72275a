import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createApi } from '../../api/api.ts';
import { createReader } from '../../engine/answering/store-reader.ts';
import { createDesk } from '../../engine/desk/desk.ts';
import type { Store } from '../../engine/open.ts';
import { createApp } from '../../web/app.tsx';
import { serve } from '../../web/serving/serve.ts';
import type { AddOptions, Fetcher } from '../fetcher.ts';
import { EXIT, tellIssues, write } from '../io.ts';
import { withStore } from '../with-store.ts';

/** The build keeps the depth, so the same path serves `src` and `dist`. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/hallow-tunnel', import.meta.url));

/** Addresses at which nobody but this machine can ask. */
const OWN = new Set(['127.0.0.1', '::1', 'localhost']);

/** `broadsheet serve`: until the process is asked to stop. The example lives in memory, so that it leaves nothing behind. */
export async function serveCommand(
  location: string,
  options: AddOptions & { port: number; host: string; example?: boolean },
  version: string,
): Promise<number> {
  // A page is short-lived garbage of a megabyte: a young generation that grows with it would take a hundred for a tenth of its time.
  setFlagsFromString('--semi-space-growth-factor=1');
  return await withStore(options.example ? ':memory:' : location, async (store) => {
    if (options.example) await addExample(store);
    const reader = createReader(store);
    const fetcher = lazyFetcher(options, version);
    const desk = createDesk(store, fetcher);
    // Who reaches the port may change the store: where that is not this machine alone, nobody may.
    const changing = OWN.has(options.host) ? { desk } : {};
    const app = createApp(reader, { api: createApi(reader, changing), ...changing });
    const { url, close } = await serve(app, {
      port: options.port,
      host: options.host,
    });
    // Whoever reads where it is served may stop it at once.
    const stopped = new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
    await write(`Broadsheet is served on ${url} (stop it with Ctrl-C)\n`);
    await stopped;
    await desk.close();
    await close();
    await fetcher.close();
    return EXIT.fine;
  });
}

/** The network is loaded for the first address that a person adds. */
function lazyFetcher(options: AddOptions, version: string): Fetcher {
  let made: Promise<Fetcher> | null = null;
  const fetcher = async (): Promise<Fetcher> => {
    made ??= import('../fetcher.ts').then(({ fetcherFor }) => fetcherFor(options, version));
    return await made;
  };
  return {
    fetch: async (...asked) => await (await fetcher()).fetch(...asked),
    fetchOnHost: async (...asked) => await (await fetcher()).fetchOnHost(...asked),
    close: async () => await (await made)?.close(),
  };
}

/** The stages are loaded only for it: they and their models take more memory than all that is served. */
async function addExample(store: Store): Promise<void> {
  const { addPaths } = await import('../../engine/adding/add.ts');
  tellIssues((await addPaths(store, [EXAMPLE])).issues);
}
