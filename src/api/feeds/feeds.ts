import { type Context, Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import type { WireSheet, WireStoryHead } from '../../wire/sheet.ts';
import { missing } from '../problems.ts';
import { type Feed, type FeedItem, instantOf } from './feed.ts';
import { FORMATS } from './formats.ts';

const STORIES_IN_A_FEED = 30;
const ARTICLES_IN_A_FEED = 60;

/** The front page and each story as Atom, RSS and JSON Feed. */
export function createFeeds(reader: Reader): Hono {
  const feeds = new Hono();
  for (const { ending, type, write } of FORMATS) {
    const answer = (c: Context, feed: Feed): Response => c.body(write(feed), 200, { 'Content-Type': type });
    feeds.get(`/feeds/stories.${ending}`, async (c) => {
      const { items } = await reader.stories(STORIES_IN_A_FEED, null);
      return answer(c, frontFeed(items, new URL(c.req.url)));
    });
    feeds.get(`/feeds/stories/:id{[^/]+\\.${ending}}`, async (c) => {
      const sheet = await reader.sheet(c.req.param('id').slice(0, -ending.length - 1));
      return sheet ? answer(c, storyFeed(sheet, new URL(c.req.url))) : missing(c, 'story');
    });
  }
  return feeds;
}

function frontFeed(heads: readonly WireStoryHead[], { origin, href }: URL): Feed {
  const items = heads.map(
    ({ story, headline, ledes, lastUpdated, coverage, disputes }): FeedItem => ({
      url: `${origin}/stories/${encodeURIComponent(story)}`,
      title: headline ?? 'Without headline',
      summary: `${ledes.all ? `${ledes.all.text} ` : ''}${coverage.articles.total} articles, ${coverage.outlets.total} outlets, ${disputes} disputes.`,
      date: instantOf(lastUpdated),
    }),
  );
  return { title: 'Broadsheet', page: `${origin}/`, self: href, updated: latest(items), items };
}

/** The story's articles, the latest first. */
function storyFeed({ story, headline, articles }: WireSheet, { origin, href }: URL): Feed {
  const items = articles.map(
    (article): FeedItem => ({
      url: `${origin}/articles/${encodeURIComponent(article.id)}`,
      title: article.headline ?? 'Without headline',
      summary: `${article.outlet?.name ?? 'Outlet unknown'}, ${article.side}${article.reprint ? `, ${article.reprint.kind} reprint` : ''}.`,
      date: instantOf(article.publishedAt),
    }),
  );
  return {
    title: `Broadsheet: ${headline?.text ?? 'Without headline'}`,
    page: `${origin}/stories/${encodeURIComponent(story)}`,
    self: href,
    updated: latest(items),
    items: items.sort((a, b) => timeOf(b) - timeOf(a)).slice(0, ARTICLES_IN_A_FEED),
  };
}

/** Undated items come last. */
const timeOf = ({ date }: FeedItem): number => (date === null ? Number.NEGATIVE_INFINITY : Date.parse(date));

const latest = (items: readonly FeedItem[]): string | null =>
  items.reduce<FeedItem | null>((last, item) => (last && timeOf(last) >= timeOf(item) ? last : item), null)
    ?.date ?? null;
