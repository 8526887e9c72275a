import { type Context, Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { missing, show, viewOf } from '../answer.tsx';
import { localOnly } from '../local.ts';
import { CorrectionsPage, CorrectPage } from '../pages/correct.tsx';
import { storyPath } from '../paths.ts';

type Wish = Parameters<Desk['correct']>[0];

/** Correcting the grouping from the page, and the log of all corrections. */
export function correctRoutes(reader: Reader, desk: Desk): Hono {
  const routes = new Hono();
  routes.use('/corrections', localOnly);
  routes.use('/stories/:id/correct', localOnly);
  routes.get('/corrections', async (c) =>
    show(c, <CorrectionsPage view={viewOf(c)} corrections={await desk.corrections()} />),
  );
  routes.get('/stories/:id/correct', async (c) => {
    const sheet = await reader.sheet(c.req.param('id'));
    return sheet ? show(c, <CorrectPage view={viewOf(c)} sheet={sheet} />) : missing(c, 'story');
  });
  routes.post('/stories/:id/correct', async (c) => {
    const sheet = await reader.sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    const wish = await wishOf(reader, sheet, await c.req.parseBody({ all: true }));
    const trouble = typeof wish === 'string' ? wish : await desk.correct(wish);
    if (trouble !== null)
      return show(c, <CorrectPage view={viewOf(c)} sheet={sheet} trouble={trouble} />, 400);
    return c.redirect(await placeAfter(reader, wish as Wish, sheet), 303);
  });
  return routes;
}

type Form = Awaited<ReturnType<Context['req']['parseBody']>> | Record<string, unknown>;

/** What the form asks for; a string says what it lacks. */
async function wishOf(reader: Reader, sheet: WireSheet, form: Form): Promise<Wish | string> {
  const held = new Set(sheet.articles.map(({ id }) => id));
  const named = [form.article].flat().filter((id): id is string => typeof id === 'string' && held.has(id));
  if (form.kind === 'split') {
    const stays = sheet.articles.find(({ id }) => !named.includes(id));
    if (named.length === 0 || !stays)
      return 'Choose the articles that are another story; at least one stays.';
    return { kind: 'split', articleIds: [...new Set(named)], apartFrom: stays.id };
  }
  if (form.kind === 'merge') {
    const other = await reader.sheet(storyIdIn(String(form.other ?? '')));
    if (!other || other.story === sheet.story) return 'There is no other story at that address.';
    return { kind: 'merge', articleIds: [sheet.articles[0]!.id, other.articles[0]!.id] };
  }
  const [articleId] = named;
  const original = sheet.articles.find(({ id }) => id === form.original && id !== articleId);
  if (form.kind !== 'not a reprint' || articleId === undefined || !original)
    return 'The form names nothing that can be corrected.';
  return { kind: 'not a reprint', articleId, originalId: original.id };
}

/** The story's id in an address that was pasted, or the id itself. */
function storyIdIn(pasted: string): string {
  const id = /\/stories\/([^/?#\s]{1,200})/.exec(pasted)?.[1] ?? pasted.trim();
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Where the result is seen: the story that the first named article is in now. */
async function placeAfter(reader: Reader, wish: Wish, sheet: WireSheet): Promise<string> {
  const article = wish.kind === 'not a reprint' ? wish.articleId : wish.articleIds[0]!;
  const reading = await reader.reading(article);
  return storyPath(reading?.story ?? sheet.story);
}
