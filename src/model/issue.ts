/** What can be wrong with something that came from the world. Each code has one meaning; `docs/issues.md` explains them. */
export type IssueCode =
  | 'path-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'encoding-unknown'
  | 'page-unparsable'
  | 'text-missing'
  | 'date-implausible'
  | 'content-duplicate'
  | 'index-invalid'
  | 'outlets-invalid'
  | 'ratings-invalid'
  | 'record-invalid'
  | 'feed-invalid'
  | 'feed-cut'
  | 'sitemap-invalid'
  | 'opml-invalid'
  | 'warc-invalid'
  | 'url-invalid'
  | 'url-forbidden'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'fetch-too-large'
  | 'fetch-refused'
  | 'fetch-redirects'
  | 'robots-forbidden'
  | 'stage-failed';

/** Trouble from the world, as a value: what happened, to which thing, and what to do about it. */
export interface Issue {
  readonly code: IssueCode;
  /** The thing it happened to: a path, a URL, an article's id or `line 12`. */
  readonly subject: string;
  /** What happened, in one sentence without the subject. */
  readonly detail: string;
  /** What a person can do about it, in one sentence. */
  readonly remedy: string;
}

/** What a stage gives back: the value, null where there is none, and all that was wrong on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

export const createIssue = (code: IssueCode, subject: string, detail: string, remedy: string): Issue => ({
  code,
  subject,
  detail,
  remedy,
});

/** One line for a terminal: `seeds/x.txt: The file is empty. Fetch it again or leave it out. [file-empty]` */
export const issueLine = ({ code, subject, detail, remedy }: Issue): string =>
  `${subject}: ${detail} ${remedy} [${code}]`.replace(/\s+/g, ' ');
