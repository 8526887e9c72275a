import type { Deciding } from '../../src/group/placing.ts';
import { UNTAUGHT } from '../../train/group/merge.ts';
import type { Stream } from '../../train/group/streams.ts';
import type { Row } from '../row.ts';
import type { ItemScore } from './bcubed.ts';
import { pairedGain } from './paired.ts';
import { scoreStream } from './streams.ts';

/** What a part of the grouper gains over what stands in its place: points of BCubed F1, and the low end of their 95 %. */
function gainRows(
  measure: string,
  part: string,
  instead: Partial<Deciding>,
  streams: readonly Stream[],
  scores: readonly ItemScore[],
): Row[] {
  const plain = streams.flatMap((one) => scoreStream(one, instead));
  const { gain, low } = pairedGain(scores, plain);
  return [
    { measure: `${measure}, gain by ${part}`, value: gain, reach: null, dream: null },
    { measure: `${measure}, the same at least (95 %)`, value: low, reach: null, dream: null },
  ];
}

/** Learned merging over a plain rule. */
export const mergingRows = (
  measure: string,
  streams: readonly Stream[],
  scores: readonly ItemScore[],
): Row[] => gainRows(measure, 'learned merging', { merge: UNTAUGHT }, streams, scores);

/** Cutting stories that turn out to be two, over leaving them. */
export const splittingRows = (
  measure: string,
  streams: readonly Stream[],
  scores: readonly ItemScore[],
): Row[] => gainRows(measure, 'splitting', { splitBelow: 0 }, streams, scores);
