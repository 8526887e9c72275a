import { Hono } from 'hono';
import type { Reader } from '../engine/answering/reader.ts';
import { createProblem } from '../wire/problem.ts';
import { missing, showProblem } from './answer.tsx';
import { createAssets } from './assets.ts';
import { choiceRoutes } from './routes/choices.ts';
import { recordRoutes } from './routes/records.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { secureHeaders } from './security.ts';

export interface AppOptions {
  /** The JSON face, which answers under `/api`. It is mounted as it comes. */
  readonly api?: Hono;
  /** Told of every bug that a request ran into; the reader sees a page without its details. */
  readonly onBug?: (error: Error) => void;
}

/** The web reader: pages made on the server from what the reader gives. Asks nothing of a browser but HTML. */
export function createApp(reader: Reader, { api, onBug = console.error }: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  if (api) app.route('/', api);
  app.route('/', createAssets());
  app.route('/', storyRoutes(reader));
  app.route('/', recordRoutes(reader));
  app.route('/', choiceRoutes());
  app.notFound((c) => missing(c, 'page'));
  app.onError((error, c) => {
    onBug(error);
    const detail = 'The server ran into a bug and could not make this page. Its log tells more.';
    return showProblem(c, createProblem(500, 'Something broke', detail));
  });
  return app;
}
