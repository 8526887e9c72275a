/** A caller's mistake, as RFC 9457 writes it. */
export interface Problem {
  /** A path of the documentation that explains it. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened to which thing and what to do. */
  readonly detail: string;
}

export const createProblem = (status: number, title: string, detail: string): Problem => ({
  type: `/docs/problems#${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  title,
  status,
  detail,
});
