import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { GivenFile } from '../../engine/adding/add-files.ts';
import type { Imports } from '../../engine/desk/imports.ts';
import { isOver } from '../../wire/import.ts';
import { missing, show, viewOf } from '../answer.tsx';
import { AddPage } from '../pages/add.tsx';
import { ImportPage } from '../pages/import.tsx';
import { importPath } from '../paths.ts';
import { localOnly } from '../serving/local.ts';

/** Bytes of one form with all its files; larger collections are added on the command line. */
const MAX_FORM = 64 * 1024 * 1024;
/** Links and files of one form. */
const MAX_ITEMS = 500;
/** Milliseconds between two events of one stream. */
const PAUSE = 200;

/** Adding from the page: a form, the import that it starts, and a stream that tells when the import has changed. */
export function addRoutes(imports: Imports): Hono {
  const routes = new Hono();
  routes.use('/add', localOnly);
  routes.use('/add/*', localOnly);
  routes.get('/add', (c) => show(c, <AddPage view={viewOf(c)} />));
  const tooMuch = `One form takes up to ${MAX_ITEMS} links and files of ${MAX_FORM / 1024 / 1024} MB together. Add more on the command line: broadsheet add FOLDER.`;
  const limit = bodyLimit({
    maxSize: MAX_FORM,
    onError: (c) => show(c, <AddPage view={viewOf(c)} trouble={tooMuch} />, 413),
  });
  routes.post('/add', limit, async (c) => {
    const form = await c.req.parseBody({ all: true });
    const links = linksOf(form.links);
    const files = await filesOf([form.files].flat());
    const count = links.length + files.length;
    if (count === 0)
      return show(c, <AddPage view={viewOf(c)} trouble="Paste a link or choose a file." />, 400);
    if (count > MAX_ITEMS) return show(c, <AddPage view={viewOf(c)} trouble={tooMuch} />, 413);
    return c.redirect(importPath(imports.start({ links, files })), 303);
  });
  routes.get('/add/:id', (c) => {
    const found = imports.get(c.req.param('id'));
    return found ? show(c, <ImportPage view={viewOf(c)} of={found} />) : missing(c, 'import');
  });
  routes.get('/add/:id/events', (c) => {
    const id = c.req.param('id');
    if (!imports.get(id)) return missing(c, 'import');
    return streamSSE(c, async (stream) => {
      let wake: () => void = () => {};
      const unwatch = imports.watch(id, () => wake());
      stream.onAbort(() => wake());
      try {
        for (;;) {
          const changed = new Promise<void>((done) => {
            wake = done;
          });
          const now = imports.get(id);
          const over = now === null || isOver(now);
          await stream.writeSSE({ event: over ? 'done' : 'change', data: now?.step ?? 'forgotten' });
          if (over) return;
          await changed;
          if (stream.aborted) return;
          await stream.sleep(PAUSE);
        }
      } finally {
        unwatch();
      }
    });
  });
  return routes;
}

/** What stands between blanks; a name without a scheme is taken for a web address. */
export function linksOf(pasted: unknown): readonly string[] {
  if (typeof pasted !== 'string') return [];
  const words = pasted.split(/\s+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => (/^[a-z][a-z\d+.-]*:/i.test(word) ? word : `https://${word}`)))];
}

/** Files that carry bytes, each under a name of its own. */
async function filesOf(given: readonly unknown[]): Promise<readonly GivenFile[]> {
  const names = new Map<string, number>();
  const files: GivenFile[] = [];
  for (const file of given) {
    // A form without a chosen file sends one without name and bytes.
    if (!(file instanceof File) || (file.name === '' && file.size === 0)) continue;
    const nth = (names.get(file.name) ?? 0) + 1;
    names.set(file.name, nth);
    const name = nth === 1 ? file.name : `${file.name} (${nth})`;
    files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return files;
}
