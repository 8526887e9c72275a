import { bestAbove, type JoinModel } from '../../src/group/stories/decision.ts';
import { atLeast, toMergeModel } from '../../src/group/stories/one-or-two/merge-model.ts';
import { MERGE_FEATURES, type MergeModel } from '../../src/group/stories/one-or-two/merging.ts';
import type { OpenStory } from '../../src/group/stories/story.ts';
import { type Cases, type Forest, SETTINGS } from '../learning/boosting.ts';
import { bag } from './bag.ts';
import type { ReadStream } from './read.ts';
import { runStories } from './run.ts';

/** Two stories that were looked at. */
interface Row {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
  readonly stream: string;
  /** The label of the first. */
  readonly story: string;
}

/** Stands in before there is a model: most members of the smaller would surely join the larger. */
const SURE = MERGE_FEATURES.indexOf('mean small to large');
export const UNTAUGHT: MergeModel = { probability: (features) => features[SURE]!, merge: 0.9 };

/** Runs a stream on its own decisions and gives the pairs of stories that it looked at, where both have labels. */
function rowsOf(stream: ReadStream, join: JoinModel, merge: MergeModel): Row[] {
  const { group, labels } = stream;
  const rows: Row[] = [];
  const labelOf = ({ members }: OpenStory): string | null => {
    const counts = new Map<string, number>();
    for (const { at } of members) {
      const label = labels[at] ?? null;
      if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most && most[1] * 2 > members.length ? most[0] : null;
  };
  const decide = atLeast(merge);
  runStories(stream, {
    ...{ join, choose: bestAbove(join), merge },
    chooseMerge(a, b, features, probability) {
      const [left, right] = [labelOf(a), labelOf(b)];
      const weight = Math.sqrt(Math.min(a.count, b.count));
      if (left !== null && right !== null)
        rows.push({ features, label: left === right ? 1 : 0, weight, stream: group, story: left });
      return decide(a, b, features, probability);
    },
  });
  return rows;
}

/** Each of the forests that are averaged. */
const SMALLER = { ...SETTINGS, trees: 60, rate: 0.14 };

/** A story of many members weighs more; each stream counts the same in the main. */
function toCases(all: readonly Row[], isTaught: (story: string) => boolean): Cases {
  const sizes = new Map<string, number>();
  for (const { stream, weight } of all) sizes.set(stream, (sizes.get(stream) ?? 0) + weight);
  const rows = all.filter(({ story }) => isTaught(story));
  const columns = MERGE_FEATURES.map((_, f) => Float64Array.from(rows, ({ features }) => features[f]!));
  const mean = [...sizes.values()].reduce((sum, one) => sum + one, 0) / sizes.size;
  return {
    columns,
    labels: Uint8Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(rows, ({ stream, weight }) => weight * Math.sqrt(mean / sizes.get(stream)!)),
  };
}

/** Learns which stories are one from the pairs that the system meets, first with a plain rule in its place, then with what was learned (DAgger, Ross et al. 2011). */
export function trainMerge(
  streams: readonly ReadStream[],
  join: JoinModel,
  rounds: number,
  merge: number,
): Forest {
  const learn = (): Forest => bag((_, isTaught) => toCases(rows, isTaught), SMALLER);
  const rows = streams.flatMap((one) => rowsOf(one, join, UNTAUGHT));
  let forest = learn();
  for (let round = 1; round <= rounds; round++) {
    const model = toMergeModel({ merge, ...forest });
    for (const one of streams) for (const row of rowsOf(one, join, model)) rows.push(row);
    forest = learn();
  }
  return forest;
}
