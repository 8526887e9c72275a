import type { Issue } from '../../model/issue.ts';

/** What a server said of an answer beside its bytes; a later request hands `etag` and `lastModified` back. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

interface Answer extends Validators {
  /** The address that answered in the end. */
  readonly url: string;
  /** Where the address has moved for good; null where it has not, or only for now. */
  readonly movedTo: string | null;
  /** How long the answer stays fresh, in milliseconds; null where the server does not say. */
  readonly maxAge: number | null;
}

/** What came of a request. */
export type FetchResult =
  | (Answer & { readonly kind: 'page'; readonly bytes: Uint8Array; readonly contentType: string | null })
  /** The server says that what the validators stand for is still current. */
  | (Answer & { readonly kind: 'unchanged' })
  | {
      readonly kind: 'failed';
      readonly issue: Issue;
      /** HTTP status of the last answer; null where none came. */
      readonly status: number | null;
      /** For how long the server asks not to be asked again, in milliseconds. */
      readonly retryAfter: number | null;
    };

export type Failed = Extract<FetchResult, { kind: 'failed' }>;

/** An address leads to another host, which was not asked: that one has a `robots.txt` and a delay of its own. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
  /** Where it leads. */
  readonly url: string;
  /** Whether it has moved there for good. */
  readonly isForGood: boolean;
}

/** Fetches one address. It never rejects: trouble is a result. */
export type Fetch = (
  url: string,
  validators?: Validators | null,
  signal?: AbortSignal,
) => Promise<FetchResult>;

/** Fetches one address as far as its host goes. It never rejects: trouble is a result. */
export type FetchOnHost = (...asked: Parameters<Fetch>) => Promise<FetchResult | Elsewhere>;
