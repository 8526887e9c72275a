import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Reader } from '../engine/answering/reader.ts';
import type { Desk } from '../engine/desk/desk.ts';
import { isCalledLocally } from '../engine/desk/local.ts';
import { createProblem } from '../wire/problem.ts';
import { missing, showProblem } from './answer.tsx';
import { createAssets } from './assets.ts';
import { addRoutes } from './routes/add.tsx';
import { choiceRoutes } from './routes/choices.ts';
import { correctRoutes } from './routes/correct.tsx';
import { feedRoutes } from './routes/feeds.tsx';
import { recordRoutes } from './routes/records.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { secureHeaders } from './serving/security.ts';

export interface AppOptions {
  /** The JSON face, which answers under `/api`. It is mounted as it comes. */
  readonly api?: Hono;
  /** Where a person of this machine adds and corrects; without it the reader only reads. */
  readonly desk?: Desk;
  /** Told of every bug that a request ran into; the reader sees a page without its details. */
  readonly onBug?: (error: Error) => void;
}

/** Bytes of a form of words. */
const MAX_WORDS = 64 * 1024;

/** The web reader: pages made on the server from what the reader gives. Asks nothing of a browser but HTML. */
export function createApp(reader: Reader, { api, desk, onBug = console.error }: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  app.use(async (c, next) => {
    c.set('canChange', desk !== undefined && isCalledLocally(c.req.raw));
    await next();
  });
  // The forms of these pages are a few words; only what adds articles takes more, and bounds it itself.
  const fewWords = bodyLimit({
    maxSize: MAX_WORDS,
    onError: (c) => c.text('This form takes a few words only.', 413),
  });
  app.use((c, next) => (c.req.path === '/add' ? next() : fewWords(c, next)));
  if (api) app.route('/', api);
  app.route('/', createAssets());
  app.route('/', storyRoutes(reader));
  app.route('/', recordRoutes(reader));
  app.route('/', choiceRoutes());
  app.route('/', feedRoutes(reader, desk));
  if (desk) {
    app.route('/', addRoutes(desk.imports));
    app.route('/', correctRoutes(reader, desk));
  }
  app.notFound((c) => missing(c, 'page'));
  app.onError((error, c) => {
    onBug(error);
    const detail = 'The server ran into a bug and could not make this page. Its log tells more.';
    return showProblem(c, createProblem(500, 'Something broke', detail));
  });
  return app;
}
