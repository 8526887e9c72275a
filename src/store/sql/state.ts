import { heldOutlets } from './held-outlets.ts';
import { forNames } from './many.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Tx } from './schema/schema.ts';

/** Makes the sheets of these stories outdated. */
export async function bumpStories(tx: Tx, flavour: Flavour, storyIds: Iterable<string>): Promise<void> {
  await forNames(storyIds, async (ids) => {
    await tx
      .updateTable('story')
      .set((eb) => ({ state: eb('state', '+', 1) }))
      .where(flavour.among('id', ids))
      .execute();
    return [];
  });
}

/** Makes the sheets outdated that show one of these outlets, or an edition of one on a host below its domain. */
export async function bumpStoriesOfOutlets(
  tx: Tx,
  flavour: Flavour,
  domains: readonly string[],
): Promise<void> {
  if (domains.length === 0) return;
  const changed = new Set(domains);
  const hosts = (await heldOutlets(tx)).filter((host) => endsOf(host).some((end) => changed.has(end)));
  const rows = await forNames(hosts, (part) =>
    tx
      .selectFrom('article')
      .select('story_id')
      .distinct()
      .where(flavour.among('outlet', part))
      .where('story_id', 'is not', null)
      .execute(),
  );
  await bumpStories(
    tx,
    flavour,
    rows.map((row) => row.story_id!),
  );
}

/** A host and all domains above it. */
function endsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

/** Makes the sheets outdated on which one of these articles stands. */
export async function bumpStoriesOfArticles(tx: Tx, flavour: Flavour, ids: readonly string[]): Promise<void> {
  const rows = await forNames(ids, (part) =>
    tx.selectFrom('article').select('story_id').where(flavour.among('id', part)).execute(),
  );
  await bumpStories(
    tx,
    flavour,
    rows.flatMap((row) => row.story_id ?? []),
  );
}
