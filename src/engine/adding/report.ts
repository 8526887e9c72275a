import type { Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';

/** What was wrong in one run: saved as it comes, and kept for the end. */
export interface Report {
  readonly issues: readonly Issue[];
  readonly tell: (found: readonly Issue[]) => Promise<void>;
}

export function createReport(store: Store): Report {
  const issues: Issue[] = [];
  return {
    issues,
    async tell(found) {
      issues.push(...found);
      if (found.length > 0) await store.saveIssues(found);
    },
  };
}
