import { createFetcher } from '../engine/adding/fetch.ts';

export interface AddOptions {
  /** Hosts that may be fetched although they are not on the public internet. */
  readonly allowHost?: readonly string[];
  /** How an outlet's operator reaches who fetches: a mail or web address. */
  readonly contact?: string;
}

/** As {@link AddOptions}, for what asks a host more than once. */
export interface FeedOptions extends AddOptions {
  /** Least seconds between two requests to a host. */
  readonly delay: number;
}

export type Fetcher = ReturnType<typeof createFetcher>;

/** Fetches under the program's name, as a command's options say. */
export const fetcherFor = ({ allowHost, contact }: AddOptions, version: string): Fetcher =>
  createFetcher({
    now: Date.now,
    userAgent: `Broadsheet/${version} (${contact ?? 'no contact given'})`,
    allowedHosts: (allowHost ?? []).map((host) => host.toLowerCase()),
  });
