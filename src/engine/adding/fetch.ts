/** The faces fetch through this door; how pages are fetched is collect's affair. */
export { createFetcher } from '../../collect/fetch/fetch.ts';
