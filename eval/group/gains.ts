import { UNTAUGHT } from '../../train/group/merge.ts';
import type { Stream } from '../../train/group/streams.ts';
import type { Row } from '../row.ts';
import type { ItemScore } from './bcubed.ts';
import { pairedGain } from './paired.ts';
import { scoreStream } from './streams.ts';

/** What the learned merging of stories gains over a plain rule in its place: points of BCubed F1, and the low end of their 95 %. */
export function gainRows(measure: string, streams: readonly Stream[], scores: readonly ItemScore[]): Row[] {
  const plain = streams.flatMap((one) => scoreStream(one, { merge: UNTAUGHT }));
  const { gain, low } = pairedGain(scores, plain);
  return [
    { measure: `${measure}, gain by learned merging`, value: gain, reach: null, dream: null },
    { measure: `${measure}, the same at least (95 %)`, value: low, reach: null, dream: null },
  ];
}
