import { createIssue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';

/** Tells that a story could not be drawn, which is a bug. It keeps the sheet that it had, and is tried again as long as somebody works. */
export async function giveUpStory(store: Store, id: string, reason: string): Promise<void> {
  const issue = createIssue(
    'stage-failed',
    id,
    `Drawing the sheet of this story was given up: ${reason.slice(0, 200)}.`,
    'It is a bug: please report it. The story keeps the sheet that it had; "broadsheet work" tries again.',
  );
  await store.saveIssues([issue]);
}
