import { contentId } from './id.ts';

/** What was known of a file beside its bytes: from an index, a feed or a request. All of it may be unknown. */
export interface Origin {
  /** The name that messages call it by: the path, or the URL. */
  readonly name: string;
  readonly url: string | null;
  /** Domain of the outlet. */
  readonly outlet: string | null;
  /** A day or an instant, as {@link parseInstant} of the text layer reads it. */
  readonly publishedAt: string | null;
  readonly contentType: string | null;
}

/** Bytes as they were fetched or read. The only ground truth beside ratings and people's corrections. */
export interface Snapshot {
  readonly id: string;
  readonly origin: Origin;
  readonly bytes: Uint8Array;
}

export function createSnapshot(origin: Origin, bytes: Uint8Array): Snapshot {
  // A file's name is where it lay, not what it is: the same bytes from two folders are one snapshot.
  return { id: contentId('snapshot', origin.url, origin.outlet, bytes), origin, bytes };
}
