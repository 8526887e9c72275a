import { catalogue } from '../../collect/outlets/catalogue.ts';
import { type Directory, directoryOf } from '../../collect/outlets/directory.ts';
import type { Outlet } from '../../model/outlet.ts';
import type { Rater } from '../../model/rater.ts';
import type { OutletRating } from '../../model/rating.ts';
import type { Store } from '../../store/store.ts';
import { widestRater } from './raters.ts';

/**
 * What is known of outlets, by their domain or any host of theirs: what the store holds, and below it what ships with the program. An
 * outlet's ratings stand in the order of their raters' names, those of the store first.
 */
export interface KnownOutlets {
  readonly outlets: Directory<Outlet>;
  readonly ratings: Directory<readonly OutletRating[]>;
  /** By name; those alone of whom more than the name is known. */
  readonly raters: ReadonlyMap<string, Rater>;
  /** The one whose sides are shown where nobody asks for another: who rates most of the outlets that are held. */
  readonly rater: string | null;
}

export async function knownOutlets(store: Store): Promise<KnownOutlets> {
  const [outlets, ratings, raters, held] = await Promise.all([
    store.outlets(),
    store.ratings(),
    store.raters(),
    store.outletsHeld(),
  ]);
  const known = overCatalogue(outlets, ratings, raters);
  return { ...known, rater: widestRater(domainsOf(held, known.outlets), known.ratings) };
}

/** The outlet to which a host belongs, by its domain; the host itself where nobody knows it. */
export const domainOf = (host: string, outlets: Directory<Outlet>): string =>
  outlets.get(host)?.domain ?? host;

/** The outlets to which some hosts belong, each once: one with three editions is no three outlets. */
export const domainsOf = (hosts: readonly string[], outlets: Directory<Outlet>): ReadonlySet<string> =>
  new Set(hosts.map((host) => domainOf(host, outlets)));

/** The hosts that have an article and belong to the same outlet as a host: `edition.cnn.com` is no other than `cnn.com`. */
export async function hostsBeside(
  store: Store,
  host: string,
  outlets: Directory<Outlet>,
): Promise<readonly string[]> {
  const domain = domainOf(host, outlets);
  return (await store.outletsHeld()).filter((held) => domainOf(held, outlets) === domain);
}

/** What people gave, laid over what ships. */
export function overCatalogue(
  outlets: Iterable<Outlet>,
  ratings: readonly OutletRating[],
  raters: readonly Rater[],
): Omit<KnownOutlets, 'rater'> {
  const shipped = catalogue();
  const held = new Map([...shipped.outlets, ...[...outlets].map((one) => [one.domain, one] as const)]);
  const words = Map.groupBy(withShipped(ratings), ({ outlet }) => outlet);
  return {
    outlets: directoryOf(held, shipped.aliases),
    ratings: directoryOf(words, shipped.aliases, held),
    raters: new Map([...shipped.raters, ...raters].map((rater) => [rater.name, rater])),
  };
}

/**
 * Ratings that people gave, then those that ship. A rater whose ratings people gave themselves counts with those alone: the shipped
 * ones may be older.
 */
export function withShipped(given: readonly OutletRating[]): readonly OutletRating[] {
  const names = new Set(given.map(({ rater }) => rater));
  const rest = catalogue().ratings.filter(({ rater }) => !names.has(rater));
  return [...given.toSorted(byRater), ...rest.toSorted(byRater)];
}

const byRater = (a: OutletRating, b: OutletRating): number =>
  a.rater < b.rater ? -1 : a.rater > b.rater ? 1 : 0;
