import assert from 'node:assert/strict';

export const OUTLET_KINDS = ['newspaper', 'broadcaster', 'wire', 'state media', 'blog'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/**
 * How far a state holds an outlet, in the seven kinds of the State Media Matrix (after Dragomir and Söderström 2021).
 * It is no side: a state's outlet may lean any way.
 */
export const STATE_CONTROLS = [
  'state-controlled',
  'captured public',
  'captured private',
  'independent state-funded and managed',
  'independent state-funded',
  'independent state-managed',
  'independent public',
] as const;
export type StateControl = (typeof STATE_CONTROLS)[number];

/** Who publishes: a newspaper, a broadcaster, an agency, a blog. Never called a source, which also means feed and speaker. */
export interface Outlet {
  /** Lower-case host without `www.`; it is the outlet's id. */
  readonly domain: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case, or null. */
  readonly country: string | null;
  /** ISO 639-1 of most of its articles, lower case, or null. */
  readonly language: string | null;
  readonly kind: OutletKind | null;
  /** The publisher family it belongs to, null if unknown: then it counts as its own. */
  readonly owner: string | null;
  /** Null where no study that we know speaks of it, which is no word that it is free. */
  readonly stateControl: StateControl | null;
}

export function createOutlet(fields: Partial<Outlet> & { domain: string }): Outlet {
  assert(/^[^\s/:]+$/.test(fields.domain), `an outlet's id is a bare host: ${fields.domain}`);
  assert(fields.domain === fields.domain.toLowerCase(), `a domain is lower case: ${fields.domain}`);
  return {
    domain: fields.domain,
    name: fields.name ?? fields.domain,
    country: fields.country ?? null,
    language: fields.language ?? null,
    kind: fields.kind ?? null,
    owner: fields.owner ?? null,
    stateControl: fields.stateControl ?? null,
  };
}
