import { hashOf } from '../../src/text/bytes/hash.ts';
import { boost, type Cases, type Forest, type Settings } from '../learning/boosting.ts';

/** Forests that are averaged. */
const FORESTS = 3;

/** Whether the forest `k` of a bag learns from a story: from two of three, so that none of them hangs on the same few. */
const isTaught = (story: string, k: number): boolean => (hashOf(story) >>> 3) % FORESTS !== k;

/**
 * Forests learned from parts of the stories, as one (bagging, Breiman 1996, with the mean of the log-odds). A single forest moves by
 * points of BCubed with a few large stories of headlines. Which story is in which part hangs on its label: no chance is involved.
 *
 * @param toCases the cases of forest `k`, given what stories it learns from.
 */
export function bag(
  toCases: (k: number, isTaught: (story: string) => boolean) => Cases,
  settings: Settings,
): Forest {
  return average(
    Array.from({ length: FORESTS }, (_, k) =>
      boost(
        toCases(k, (story) => isTaught(story, k)),
        settings,
      ),
    ),
  );
}

const average = (forests: readonly Forest[]): Forest => ({
  base: forests.reduce((sum, { base }) => sum + base, 0) / forests.length,
  trees: forests.flatMap(({ trees }) =>
    trees.map((tree) => ({
      ...tree,
      values: tree.values.map((value) => Number((value / forests.length).toPrecision(5))),
    })),
  ),
});
