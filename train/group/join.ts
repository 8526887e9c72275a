import { bestAbove, type JoinModel, toJoinModel } from '../../src/group/stories/decision.ts';
import { FEATURES } from '../../src/group/stories/features.ts';
import { atLeast } from '../../src/group/stories/one-or-two/merge-model.ts';
import type { MergeModel } from '../../src/group/stories/one-or-two/merging.ts';
import type { Candidate } from '../../src/group/stories/stories.ts';
import { type Cases, type Forest, SETTINGS } from '../learning/boosting.ts';
import { bag } from './bag.ts';
import { UNTAUGHT } from './merge.ts';
import type { ReadStream } from './read.ts';
import { runStories } from './run.ts';

/** One candidate that a labelled article met. */
interface Row {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly stream: string;
  /** The label of its article. */
  readonly story: string;
}

/** Stands in where the labels decide. */
const FOLLOWING: JoinModel = { probability: () => 0, join: 1 };
const NEVER: MergeModel = { probability: () => 0, merge: 1 };

/** Runs a stream; `model` null follows the labels. Gives the rows seen. */
function rowsOf(stream: ReadStream, model: JoinModel | null): Row[] {
  const { group, labels } = stream;
  const rows: Row[] = [];
  /** Share of a story's labelled members that have the wanted label; null where none is labelled. */
  const shareOf = ({ story }: Candidate, wanted: string): number | null => {
    const told = story.members.filter(({ at }) => labels[at] !== null);
    return told.length === 0 ? null : told.filter(({ at }) => labels[at] === wanted).length / told.length;
  };
  const join = model ?? FOLLOWING;
  const best = bestAbove(join);
  const merge = model === null ? NEVER : UNTAUGHT;
  runStories(stream, {
    ...{ join, merge, chooseMerge: atLeast(merge) },
    choose(at, candidates) {
      const label = labels[at] ?? null;
      let right: Candidate | undefined;
      if (label !== null)
        for (const candidate of candidates) {
          const share = shareOf(candidate, label);
          if (share === null) continue;
          if (share >= 0.5) right ??= candidate;
          rows.push({
            features: candidate.features,
            label: share >= 0.5 ? 1 : 0,
            stream: group,
            story: label,
          });
        }
      return model === null ? right : best(at, candidates);
    },
  });
  return rows;
}

/** There are some ten wrong candidates to each right one: of these every second stands for both. */
const THIN = 2;

/** Each of the forests that are averaged is smaller than one alone would be, and learns faster. */
const SMALLER = { ...SETTINGS, trees: 100, rate: 0.14 };

/** Each stream counts the same in the main, so that the largest does not decide for all. */
function toCases(all: readonly Row[], k: number, isTaught: (story: string) => boolean): Cases {
  const sizes = new Map<string, number>();
  for (const { stream } of all) sizes.set(stream, (sizes.get(stream) ?? 0) + 1);
  const mean = all.length / sizes.size;
  const rows = all.filter(({ label, story }, i) => isTaught(story) && (label === 1 || (i + k) % THIN === 0));
  return {
    columns: FEATURES.map((_, f) => Float64Array.from(rows, ({ features }) => features[f]!)),
    labels: Uint8Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(
      rows,
      ({ label, stream }) => Math.sqrt(mean / sizes.get(stream)!) * (label === 1 ? 1 : THIN),
    ),
  };
}

const learn = (rows: readonly Row[]): Forest => bag((k, isTaught) => toCases(rows, k, isTaught), SMALLER);

/** Learns first from right states, then from the states that its own decisions lead to (DAgger, Ross et al. 2011). */
export function trainJoin(streams: readonly ReadStream[], rounds = 2, join = 0.5): Forest {
  const rows: Row[] = streams.flatMap((one) => rowsOf(one, null));
  let forest = learn(rows);
  for (let round = 1; round <= rounds; round++) {
    const model = toJoinModel({ join, ...forest });
    for (const one of streams) for (const row of rowsOf(one, model)) rows.push(row);
    forest = learn(rows);
  }
  return forest;
}
