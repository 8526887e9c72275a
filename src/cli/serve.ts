import { fileURLToPath } from 'node:url';
import { createApi } from '../api/api.ts';
import { createReader } from '../engine/answering/store-reader.ts';
import type { Store } from '../engine/open.ts';
import { createApp } from '../web/app.tsx';
import { serve } from '../web/serve.ts';
import { withStore } from './commands.ts';
import { EXIT, tellIssues, write } from './io.ts';

/** The build keeps the depth, so the same path serves `src` and `dist`. */
const EXAMPLE = fileURLToPath(new URL('../../examples/hallow-tunnel', import.meta.url));

/** `broadsheet serve`: until the process is asked to stop. The example lives in memory, so that it leaves nothing behind. */
export async function serveCommand(
  location: string,
  options: { port: number; example?: boolean },
): Promise<number> {
  return await withStore(options.example ? ':memory:' : location, async (store) => {
    if (options.example) await addExample(store);
    const reader = createReader(store);
    const app = createApp(reader, { api: createApi(reader) });
    const { url, close } = await serve(app, {
      port: options.port,
      host: '127.0.0.1',
    });
    await write(`Broadsheet is served on ${url} (stop it with Ctrl-C)\n`);
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
    await close();
    return EXIT.fine;
  });
}

/** The stages are loaded only for it: they and their models take more memory than all that is served. */
async function addExample(store: Store): Promise<void> {
  const { addPaths } = await import('../engine/adding/add.ts');
  tellIssues((await addPaths(store, [EXAMPLE])).issues);
}
