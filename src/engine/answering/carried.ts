import type { Directory } from '../../collect/outlets/directory.ts';
import type { Outlet } from '../../model/outlet.ts';
import type { Store } from '../../store/store.ts';

/** The name by which an outlet is listed: its domain, whichever of its hosts is asked for; the host itself where nobody knows it. */
export const domainOf = (host: string, outlets: Directory<Outlet>): string =>
  outlets.get(host)?.domain ?? host;

/** What articles of several hosts are ordered by, in milliseconds since 1970: the undated come after all others. */
export const momentOf = (publishedAt: string | null | undefined): number =>
  publishedAt ? Date.parse(publishedAt) : Number.MIN_SAFE_INTEGER;

/** Articles of an outlet, on all hosts of its own that are held: `edition.cnn.com` is no other outlet than `cnn.com`. */
export interface Carried {
  readonly total: number;
  readonly reprints: number;
  /** Their ids, the latest of each host first. */
  readonly items: readonly string[];
}

/** @param limit of each host's `items`, from 1 to 200. */
export async function carriedBy(
  store: Store,
  domain: string,
  outlets: Directory<Outlet>,
  limit: number,
): Promise<Carried> {
  const held = await store.outletsHeld();
  const hosts = held.filter((host) => domainOf(host, outlets) === domain);
  const each = await Promise.all(hosts.map((host) => store.carriedBy(host, limit)));
  return {
    total: each.reduce((sum, { total }) => sum + total, 0),
    reprints: each.reduce((sum, { reprints }) => sum + reprints, 0),
    items: each.flatMap(({ items }) => items),
  };
}
