import assert from 'node:assert/strict';

export const OUTLET_KINDS = ['newspaper', 'broadcaster', 'wire', 'state media', 'blog'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Who publishes: a newspaper, a broadcaster, an agency, a blog. Never called a source, which also means feed and speaker. */
export interface Outlet {
  /** Lower-case host without `www.`; it is the outlet's id. */
  readonly domain: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case, or null. */
  readonly country: string | null;
  readonly kind: OutletKind | null;
  /** The publisher family it belongs to, null if unknown: then it counts as its own. */
  readonly owner: string | null;
}

export function createOutlet(fields: Partial<Outlet> & { domain: string }): Outlet {
  assert(/^[^\s/:]+$/.test(fields.domain), `an outlet's id is a bare host: ${fields.domain}`);
  assert(fields.domain === fields.domain.toLowerCase(), `a domain is lower case: ${fields.domain}`);
  return {
    domain: fields.domain,
    name: fields.name ?? fields.domain,
    country: fields.country ?? null,
    kind: fields.kind ?? null,
    owner: fields.owner ?? null,
  };
}
