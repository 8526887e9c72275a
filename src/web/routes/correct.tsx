import { type Context, Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import { createProblem } from '../../wire/problem.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import type { Wish } from '../../wire/wish.ts';
import { missing, show, showProblem, viewOf } from '../answer.tsx';
import { CorrectPage } from '../correcting/correct-page.tsx';
import { CorrectionsPage } from '../correcting/corrections-page.tsx';
import { linePath, storyPath } from '../paths.ts';
import { localOnly } from '../serving/local.ts';

/** Correcting from the page, and the log of all corrections. */
export function correctRoutes(reader: Reader, desk: Desk): Hono {
  const routes = new Hono();
  routes.use('/corrections', localOnly);
  routes.use('/stories/:id/correct', localOnly);
  routes.use('/statements/:id/correct', localOnly);
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
    const form = await c.req.parseBody({ all: true });
    const wish = await wishOf(reader, sheet, form);
    const trouble = typeof wish === 'string' ? wish : await troubleOf(desk, wish, form.by);
    if (trouble !== null)
      return show(c, <CorrectPage view={viewOf(c)} sheet={sheet} trouble={trouble} />, 400);
    return c.redirect(await placeAfter(reader, wish as Wish, sheet), 303);
  });
  routes.post('/statements/:id/correct', async (c) => {
    const statementId = c.req.param('id');
    const { voice, speaker, by } = await c.req.parseBody();
    const actor = voice === 'actor' && typeof speaker === 'string' ? speaker.trim() : null;
    const trouble =
      voice !== 'outlet' && voice !== 'unknown' && (voice !== 'actor' || !actor)
        ? 'Name who says it, as the article does.'
        : await troubleOf(desk, { kind: 'wrong speaker', statementId, voice, actor }, by);
    return trouble === null
      ? c.redirect(linePath(statementId), 303)
      : showProblem(c, createProblem(400, 'Not corrected', trouble));
  });
  return routes;
}

type Form = Awaited<ReturnType<Context['req']['parseBody']>> | Record<string, unknown>;

/** Corrects; gives what forbids it, for a person, else null. */
async function troubleOf(desk: Desk, wish: Wish, by: unknown): Promise<string | null> {
  const name = typeof by === 'string' ? by.trim().slice(0, 200) : '';
  const done = await desk.correct(wish, name || null);
  return 'refused' in done ? done.refused : null;
}

/** What the form asks for; a string says what it lacks. */
async function wishOf(reader: Reader, sheet: WireSheet, form: Form): Promise<Wish | string> {
  const held = new Set(sheet.articles.map(({ id }) => id));
  if (form.kind === 'split') {
    const named = [form.article].flat().filter((id): id is string => typeof id === 'string' && held.has(id));
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
  for (const { statement, contradicts } of sheet.disputes) {
    const statementIds = [statement, contradicts] as const;
    const pair = statementIds.join(' ');
    if (form.pair === pair) return { kind: 'not a contradiction', statementIds };
    if (form.restored === pair) return { kind: 'contradiction after all', statementIds };
  }
  const copy = sheet.articles.find(({ id }) => id === form.reprint);
  if (copy?.reprint) return { kind: 'not a reprint', articleId: copy.id, originalId: copy.reprint.of };
  return 'The form names nothing that can be corrected.';
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
  if (wish.kind !== 'merge' && wish.kind !== 'split') return storyPath(sheet.story);
  const reading = await reader.reading(wish.articleIds[0]!);
  return storyPath(reading?.story ?? sheet.story);
}
