import { rebuild } from '../../engine/deriving/rebuild.ts';
import { count, EXIT, write } from '../io.ts';
import { withStore } from '../with-store.ts';

/** `broadsheet rebuild` */
export async function rebuildCommand(location: string): Promise<number> {
  return await withStore(location, async (store) => {
    const articles = await rebuild(store);
    await write(`${count(articles, 'article')} derived again from their snapshots.\n`);
    return EXIT.fine;
  });
}
