import { rebuild } from '../engine/deriving/rebuild.ts';
import { count, withStore } from './commands.ts';
import { EXIT, write } from './io.ts';

/** `broadsheet rebuild` */
export async function rebuildCommand(location: string): Promise<number> {
  return await withStore(location, async (store) => {
    const articles = await rebuild(store);
    await write(`${count(articles, 'article')} derived again from their snapshots.\n`);
    return EXIT.fine;
  });
}
