import type { FC } from 'hono/jsx';
import { sideOf } from '../../model/rating.ts';
import type { WireFeed } from '../../wire/feed.ts';
import type { WireOutletHead } from '../../wire/outlet.ts';
import { Page, type View } from '../layout.tsx';
import { FeedLine } from '../parts/feed.tsx';
import { outletPath } from '../paths.ts';
import { counted, outletWords, SIDE_WORDS } from '../words.ts';

/** Feeds written out on the page; the command line lists all. */
const SHOWN = 400;

/** The feeds that are followed, by their outlets, and a form to follow more. */
export const FeedsPage: FC<{
  view: View;
  feeds: readonly WireFeed[];
  outlets: readonly WireOutletHead[];
}> = ({ view, feeds, outlets }) => {
  const failing = feeds.filter(({ failures }) => failures > 0).length;
  return (
    <Page view={view} title="Outlets and feeds">
      <section class="list-page feeds-page">
        <header class="head">
          <h1>Outlets and feeds</h1>
          <p class="facts">
            <span>{counted(outlets.length, 'outlet')}</span> <span>{counted(feeds.length, 'feed')}</span>{' '}
            {failing > 0 && <span>{counted(failing, 'failing one')}</span>}
          </p>
        </header>
        <h2 class="list-title">Feeds that are followed</h2>
        {feeds.length === 0 && <p class="unknown">None yet.</p>}
        {view.canChange && <FollowForm />}
        {[...Map.groupBy(feeds.slice(0, SHOWN), ({ outlet }) => outlet)].map(([outlet, of]) => (
          <section class="feeds-of">
            <h2>{outlet === null ? outletWords(null) : <a href={outletPath(outlet)}>{outlet}</a>}</h2>
            <ul>
              {of.map((feed) => (
                <li>
                  <FeedLine feed={feed} />
                  {view.canChange && <DropForm feed={feed} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {feeds.length > SHOWN && (
          <p class="note">
            And {counted(feeds.length - SHOWN, 'more', 'more')}: <code>broadsheet feeds</code> lists all.
          </p>
        )}
        <h2 class="list-title">Outlets that we hold</h2>
        <ul class="outlet-list">
          {outlets.slice(0, SHOWN).map(({ domain, name, ratings }) => (
            <li>
              <a href={outletPath(domain)}>{name}</a>{' '}
              <span class="note">{ratings.length === 0 ? SIDE_WORDS.unrated : sidesOf(ratings)}</span>
            </li>
          ))}
        </ul>
        {outlets.length > SHOWN && (
          <p class="note">And {counted(outlets.length - SHOWN, 'more', 'more')}: the API lists all.</p>
        )}
      </section>
    </Page>
  );
};

/** Each side that some rater gives, once. */
const sidesOf = (ratings: WireOutletHead['ratings']): string =>
  [...new Set(ratings.map(({ rating }) => SIDE_WORDS[sideOf(rating)]))].join(' or ');

const FollowForm: FC = () => (
  <form class="add-form" method="post" action="/outlets">
    <p>
      <label for="places">Addresses of feeds, of pages that have one, or of reading lists, one a line</label>
      <textarea id="places" name="places" rows={3} spellcheck={false} required />
    </p>
    <p>
      <button type="submit">Follow</button>
    </p>
    <p class="note">
      <code>broadsheet follow</code> polls them. A reading list (OPML) from this machine can be dropped on{' '}
      <a href="/add">Add</a>.
    </p>
  </form>
);

const DropForm: FC<{ feed: WireFeed }> = ({ feed }) => (
  <form class="drop" method="post" action="/outlets">
    <button
      type="submit"
      name="drop"
      value={feed.url}
      aria-label={`Stop following ${feed.title ?? feed.url}`}
    >
      Stop
    </button>
  </form>
);
