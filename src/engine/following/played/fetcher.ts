import { createFetcher, type Fetcher, type FetcherOptions } from '../../../collect/fetch/fetch.ts';

/** A fetcher that waits for each part of an answer, and for all of it, so many milliseconds. */
export const fetcherWithin = (most: number, options: Omit<FetcherOptions, 'bounds'>): Fetcher =>
  createFetcher({ ...options, bounds: { connect: most, headers: most, idle: most, total: most } });
