/** An address at which an outlet lists its new articles. */
export interface Feed {
  readonly url: string;
  /** Domain of the outlet, null until known. */
  readonly outlet: string | null;
  readonly title: string | null;
}
