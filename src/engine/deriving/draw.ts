import { compare } from '../../compare/compare.ts';
import type { Surroundings } from '../../model/sheet.ts';
import type { Story } from '../../model/story.ts';
import type { Store } from '../../store/store.ts';
import { toWireSheet, type WireSheet } from '../../wire/sheet.ts';
import { markRefused } from '../correcting/refusals.ts';
import { accountsOf } from './accounts.ts';
import type { KnownOutlets } from './known-outlets.ts';

/** The sheet of a story as it stands, with what people said of its statements. */
export async function drawSheet(
  store: Store,
  story: Story,
  known: KnownOutlets,
  surroundings: Surroundings,
): Promise<WireSheet> {
  const accounts = await accountsOf(store, story.articleIds, known);
  const sheet = toWireSheet(compare(story, accounts, surroundings));
  return markRefused(sheet, await store.correctionsOn(story.articleIds));
}
