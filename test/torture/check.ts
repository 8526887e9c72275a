import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Told } from './victim.ts';
import { entriesOf, PART, sheetFor, storyOf } from './work.ts';

/** What became of what a store had acknowledged. */
export interface Damage {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
}

export const NO_DAMAGE: Damage = { acknowledged: 0, lost: 0, doubled: 0 };

export const addDamage = (a: Damage, b: Damage): Damage => ({
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
});

/** Opens a store and looks for every step from `first` on that a writer was told to be safe. */
export async function checkStore(
  location: string,
  writer: number,
  first: number,
  told: Told,
): Promise<Damage> {
  const store = await openStore(location);
  try {
    let [acknowledged, lost, doubled] = [0, 0, 0];
    for (let step = Math.max(1, first); step <= told.saved; step++) {
      const wanted = [
        await isSaved(store, writer, step),
        step > told.grouped || (await isGrouped(store, writer, step)),
        step > told.drawn || (await isDrawn(store, writer, step)),
      ];
      acknowledged += PART + Number(step <= told.grouped) + Number(step <= told.drawn);
      lost += wanted.filter((found) => !found).length;
      doubled += Number(!(await isOnce(store, writer, step)));
    }
    const counts = await store.counts();
    let articles = 0;
    for await (const _ of store.articlesFrom(1)) articles++;
    if (counts.articles !== articles || counts.statements !== 2 * articles) doubled++;
    return { acknowledged, lost, doubled };
  } finally {
    await store.close();
  }
}

async function isSaved(store: Store, writer: number, step: number): Promise<boolean> {
  for (const entry of entriesOf(writer, step)) {
    const found = await store.article(entry.article.id);
    const said = await store.statementsOf([entry.article.id]);
    const isWhole =
      (await store.hasSnapshot(entry.snapshot.id)) &&
      found?.revision.text === entry.revision.text &&
      said.length === entry.statements.length;
    if (!isWhole) return false;
  }
  return true;
}

async function isGrouped(store: Store, writer: number, step: number): Promise<boolean> {
  const entries = entriesOf(writer, step);
  const story = await store.story(storyOf(entries));
  return story?.articleIds.length === PART && (await store.storyOf(entries[1]!.article.id)) === story.id;
}

async function isDrawn(store: Store, writer: number, step: number): Promise<boolean> {
  const entries = entriesOf(writer, step);
  return (await store.sheet(storyOf(entries)))?.sheet === sheetFor(entries).sheet;
}

/** Each article stands in the full-text index once. */
async function isOnce(store: Store, writer: number, step: number): Promise<boolean> {
  return (await store.search(`w${writer}s${step}i0`, 10)).length <= 1;
}
