import { type Context, Hono } from 'hono';
import type { Reader } from '../engine/answering/reader.ts';
import type { Desk } from '../engine/desk/desk.ts';
import { disputePairs } from '../wire/sheet/disputes.ts';
import { filterLedger, readFilter } from '../wire/sheet/ledger.ts';
import { correctionRoutes } from './corrections.ts';
import { createFeeds } from './feeds/feeds.ts';
import { METRICS_TYPE, metricsOf } from './metrics.ts';
import { missing, problem } from './problems.ts';

const STORIES_UNLESS_TOLD = 30;
const HITS_UNLESS_TOLD = 50;
const MOST = 200;

export interface ApiOptions {
  /** Where programs of this machine correct; without it the API only reads. */
  readonly desk?: Desk;
  /** Told of every bug that a request ran into; the caller gets a problem without its details. */
  readonly onBug?: (error: Error) => void;
}

/** The JSON face: the wire objects as the reader gives them, under `/api`, and feeds under `/feeds`. */
export function createApi(reader: Reader, { desk, onBug = console.error }: ApiOptions = {}): Hono {
  const api = new Hono();

  /** `rater` asks for the sides that one rater gives, or for none. */
  const asked = (c: Context): Reader => {
    const rater = c.req.query('rater');
    return rater ? reader.ratedBy(rater) : reader;
  };

  api.get('/api/stories', async (c) => {
    const limit = limitOf(c, STORIES_UNLESS_TOLD);
    if (limit === null) return badLimit(c);
    return c.json(await asked(c).stories(limit, c.req.query('after') ?? null));
  });
  api.get('/api/stories/:id', async (c) => {
    const sheet = await asked(c).sheet(c.req.param('id'));
    return sheet ? c.json(sheet) : missing(c, 'story');
  });
  api.get('/api/stories/:id/ledger', async (c) => {
    const sheet = await asked(c).sheet(c.req.param('id'));
    return sheet
      ? c.json({ items: filterLedger(sheet.ledger, readFilter(c.req.query())) })
      : missing(c, 'story');
  });
  api.get('/api/stories/:id/disputes', async (c) => {
    const sheet = await asked(c).sheet(c.req.param('id'));
    return sheet ? c.json({ items: disputePairs(sheet) }) : missing(c, 'story');
  });
  api.get('/api/storylines/:id', async (c) => {
    const storyline = await asked(c).storyline(c.req.param('id'));
    return storyline ? c.json(storyline) : missing(c, 'storyline');
  });
  api.get('/api/actors/:name', async (c) => {
    const actor = await asked(c).actor(c.req.param('name'));
    return actor ? c.json(actor) : missing(c, 'actor');
  });
  api.get('/api/outlets', async (c) => c.json({ items: await reader.outlets() }));
  api.get('/api/outlets/:domain', async (c) => {
    const outlet = await reader.outlet(c.req.param('domain'));
    return outlet ? c.json(outlet) : missing(c, 'outlet');
  });
  api.get('/api/articles/:id', async (c) => {
    const reading = await asked(c).reading(c.req.param('id'));
    return reading ? c.json(reading) : missing(c, 'article');
  });
  api.get('/api/articles/:id/revisions', async (c) => {
    const revisions = await reader.revisions(c.req.param('id'));
    return revisions ? c.json({ items: revisions }) : missing(c, 'article');
  });
  api.get('/api/articles/:id/why', async (c) => {
    const why = await reader.why(c.req.param('id'));
    return why ? c.json(why) : missing(c, 'article');
  });
  api.get('/api/statements/:id', async (c) => {
    const id = c.req.param('id');
    const article = await reader.articleOfStatement(id);
    const reading = article === null ? null : await asked(c).reading(article);
    const statement = reading?.statements.find((candidate) => candidate.id === id);
    return statement ? c.json({ article, ...statement }) : missing(c, 'statement');
  });
  api.get('/api/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim();
    if (query === '')
      return problem(c, 400, 'No query', 'Give the words to search for as q, like /api/search?q=dam.');
    const limit = limitOf(c, HITS_UNLESS_TOLD);
    if (limit === null) return badLimit(c);
    return c.json({ items: await asked(c).search(query, limit) });
  });
  api.get('/api/feeds', async (c) => c.json({ items: await reader.feeds() }));
  api.get('/api/issues', async (c) => c.json({ items: await reader.issues() }));
  api.get('/api/counts', async (c) => c.json(await reader.counts()));

  api.get('/api/openapi.json', async (c) => {
    // Schemas take memory: they are made for who asks.
    const { openApi } = await import('./openapi/document.ts');
    return c.json(openApi());
  });
  api.get('/api/health', async (c) => {
    // The cheapest question that needs the store.
    await reader.stories(1, null);
    return c.json({ ok: true });
  });
  api.get('/metrics', async (c) => c.text(metricsOf(await reader.counts()), 200, METRICS_TYPE));

  api.route('/', createFeeds(reader));
  if (desk) api.route('/', correctionRoutes(desk));

  api.all('/api/*', (c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD'
      ? missing(c, 'resource')
      : problem(c, 405, 'Method not allowed', 'This part of the API only reads: use GET.'),
  );
  api.onError((error, c) => {
    onBug(error);
    return problem(c, 500, 'Something broke', 'The server ran into a bug. Its log tells more.');
  });
  return api;
}

/** How many items the caller wants, from 1 to 200; null where that is no such number. */
function limitOf(c: Context, unlessTold: number): number | null {
  const given = c.req.query('limit');
  if (given === undefined) return unlessTold;
  const limit = Number(given);
  return Number.isInteger(limit) && limit >= 1 && limit <= MOST ? limit : null;
}

const badLimit = (c: Context): Response =>
  problem(
    c,
    400,
    'Bad limit',
    `limit is a whole number from 1 to ${MOST}; this one is "${c.req.query('limit')}".`,
  );
