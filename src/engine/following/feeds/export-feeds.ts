import { writeOpml } from '../../../collect/opml/opml.ts';
import type { Store } from '../../../store/store.ts';

/**
 * The feeds of a store as a reading list (OPML 2.0), in the order of their addresses, with the country of their outlets, and
 * their rating where one rater alone has rated them: of several none is the list's.
 */
export async function feedsAsOpml(store: Store): Promise<string> {
  const countries = new Map((await store.outlets()).map(({ domain, country }) => [domain, country]));
  const ratings = Map.groupBy(await store.ratings(), ({ outlet }) => outlet);
  const feeds = (await store.feeds()).map(({ feed: { url, home, title, folders, outlet } }) => {
    const told = outlet === null ? [] : (ratings.get(outlet) ?? []);
    return {
      xmlUrl: url,
      htmlUrl: home,
      title,
      folders,
      rating: told.length === 1 ? told[0]!.rating : null,
      country: outlet === null ? null : (countries.get(outlet) ?? null),
    };
  });
  return writeOpml({ title: 'Broadsheet', feeds });
}
