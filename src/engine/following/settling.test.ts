import { expect, it } from 'vitest';
import { entryOf } from '../../store/contract/records.ts';
import { openStore } from '../../store/open.ts';
import type { HoldRole } from '../../store/role.ts';
import { createSettling } from './settling.ts';

it('what was left ungrouped when the role was lost on the way is not done, and is taken up again', async () => {
  const store = await openStore(':memory:');
  const dated = { publishedAt: '2026-03-01' };
  await store.saveEntries([entryOf({ path: 'a', ...dated }), entryOf({ path: 'b', batch: 2, ...dated })]);
  let asked = 0;
  const losing: HoldRole = async () => ({ isHeld: () => ++asked === 1, release: async () => {} });
  let holdRole = losing;
  const settling = createSettling({ ...store, holdRole: (name) => holdRole(name) });
  expect((await settling.settle()).isDone).toBe(false);
  expect(await store.firstUngroupedBatch()).toBe(2);
  holdRole = store.holdRole;
  expect((await settling.settle()).isDone).toBe(true);
  expect(await settling.isNeeded()).toBe(false);
  await settling.leave();
  await store.close();
});
