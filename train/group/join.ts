import { createGrouper } from '../../src/group/group.ts';
import { type JoinModel, toJoinModel } from '../../src/group/stories/decision.ts';
import { FEATURE_COUNT } from '../../src/group/stories/features.ts';
import type { MergeModel } from '../../src/group/stories/merging.ts';
import type { Candidate } from '../../src/group/stories/stories.ts';
import { boost, type Cases, type Forest } from '../learning/boosting.ts';
import { toArticle } from './data.ts';
import { UNTAUGHT } from './merge.ts';
import type { Stream } from './streams.ts';

/** One candidate that a labelled article met. */
interface Row {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly stream: string;
}

/** Stands in where the labels decide. */
const FOLLOWING: JoinModel = { probability: () => 0, join: 1 };
const NEVER: MergeModel = { probability: () => 0, merge: 1 };

/** Runs a stream; `model` null follows the labels. Gives the story of each article and the rows seen. */
export function runStream({ group, records, labels }: Stream, model: JoinModel | null): Row[] {
  const rows: Row[] = [];
  const storyOf = (candidate: Candidate, wanted: string): number => {
    let [same, labelled] = [0, 0];
    for (const { at } of candidate.story.members) {
      if (labels[at] === null) continue;
      labelled++;
      if (labels[at] === wanted) same++;
    }
    return labelled === 0 ? -1 : same / labelled;
  };
  const grouper = createGrouper({
    live: true,
    deciding: {
      join: model ?? FOLLOWING,
      merge: model === null ? NEVER : UNTAUGHT,
      choose(at, candidates) {
        const label = labels[at];
        let right: Candidate | undefined;
        if (label !== null && label !== undefined)
          for (const candidate of candidates) {
            const share = storyOf(candidate, label);
            if (share < 0) continue;
            if (share >= 0.5 && !right) right = candidate;
            rows.push({ features: candidate.features, label: share >= 0.5 ? 1 : 0, stream: group });
          }
        if (model === null && label !== null) return right;
        if (model === null) return undefined;
        const scored = candidates
          .map((candidate) => ({ candidate, p: model.probability(candidate.features) }))
          .sort((a, b) => b.p - a.p);
        return scored[0] && scored[0].p >= model.join ? scored[0].candidate : undefined;
      },
    },
  });
  for (const record of records) grouper.add(toArticle(record));
  return rows;
}

/** Each stream counts the same in the main, so that the largest does not decide for all. */
export function toCases(rows: readonly Row[]): Cases {
  const sizes = new Map<string, number>();
  for (const { stream } of rows) sizes.set(stream, (sizes.get(stream) ?? 0) + 1);
  const columns = Array.from({ length: FEATURE_COUNT }, () => new Float64Array(rows.length));
  const labels = new Uint8Array(rows.length);
  const weights = new Float64Array(rows.length);
  const mean = rows.length / sizes.size;
  rows.forEach(({ features, label, stream }, i) => {
    for (let f = 0; f < FEATURE_COUNT; f++) columns[f]![i] = features[f]!;
    labels[i] = label;
    weights[i] = Math.sqrt(mean / sizes.get(stream)!);
  });
  return { columns, labels, weights };
}

/** Learns first from right states, then from the states that its own decisions lead to (DAgger, Ross et al. 2011). */
export function trainJoin(streams: readonly Stream[], rounds = 2, join = 0.5): Forest {
  const rows: Row[] = streams.flatMap((one) => runStream(one, null));
  let forest = boost(toCases(rows));
  for (let round = 1; round <= rounds; round++) {
    const model = toJoinModel({ join, ...forest });
    for (const one of streams) for (const row of runStream(one, model)) rows.push(row);
    forest = boost(toCases(rows));
  }
  return forest;
}
