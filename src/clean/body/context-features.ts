import { hashOf } from '../../text/bytes/hash.ts';
import { bin, createEmitter, type Emitter, emit, template } from './emitter.ts';
import type { Layout } from './layout.ts';

/** Log-odds in nats, cut to bins. */
const SCORES = [-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4];
const COUNTS = [1, 2, 4, 8, 16];
const SURE = 0.7;

const T = Object.fromEntries(
  'own ownLength before after before2 after2 pair siblings look container run gap tag parent trend'
    .split(' ')
    .map((name) => [name, template(`context ${name}`)]),
) as Record<string, number>;

/**
 * Gives the features of a block among its neighbours, from what the first model thought of all blocks: the input of the second.
 * `odds` are the first model's log-odds; `container` is the element that holds the article by them.
 */
export function createContextFeatures(
  layout: Layout,
  odds: Float64Array,
  container: number,
): (index: number) => Emitter {
  const { tree, blocks } = layout;
  const emitter = createEmitter();
  const isInside = blocks.map(({ element }) => element >= container && element < tree.ends[container]!);
  const [first, last] = sureRange(odds, isInside);
  const byParent = meansBy(layout, odds, ({ element }) => String(tree.parents[element]));
  const byLook = meansBy(
    layout,
    odds,
    ({ element }) =>
      `${tree.tags[element]} ${tree.attributes[element]?.class ?? ''} ${layout.depths[element]}`,
  );
  const near = (index: number, step: number): number =>
    index + step < 0 || index + step >= blocks.length ? 15 : bin(odds[index + step]!, SCORES);
  return (index) => {
    emitter.count = 0;
    const { text, element } = blocks[index]!;
    const own = bin(odds[index]!, SCORES);
    const length = bin(text.length, [15, 40, 80, 160, 320]);
    const inside = isInside[index] ? 1 : 0;
    const place = index < first ? 0 : index > last ? 1 : 2;
    emit(emitter, T.own!, own * 2 + inside);
    emit(emitter, T.ownLength!, own * 8 + length);
    emit(emitter, T.before!, near(index, -1) * 16 + own);
    emit(emitter, T.after!, near(index, 1) * 16 + own);
    emit(emitter, T.before2!, near(index, -2) * 16 + near(index, -1));
    emit(emitter, T.after2!, near(index, 2) * 16 + near(index, 1));
    emit(emitter, T.pair!, (near(index, -1) * 16 + near(index, 1)) * 16 + own);
    emit(emitter, T.siblings!, (bin(byParent[index]!, SCORES) * 16 + own) * 2 + inside);
    emit(emitter, T.look!, (bin(byLook[index]!, SCORES) * 16 + own) * 2 + inside);
    emit(emitter, T.container!, (inside * 4 + place) * 16 + own);
    emit(emitter, T.run!, (inside * 4 + place) * 8 + length);
    const gap = place === 0 ? first - index : place === 1 ? index - last : 0;
    emit(emitter, T.gap!, (bin(gap, COUNTS) * 4 + place) * 2 + inside);
    emit(emitter, T.tag!, hashOf(tree.tags[element]!) + own);
    emit(emitter, T.parent!, hashOf(tree.tags[element]!) + place * 2 + inside);
    emit(emitter, T.trend!, bin(meanAround(odds, index), SCORES) * 16 + own);
    return emitter;
  };
}

/** The first and last block in the container that the first model is sure of. */
function sureRange(odds: Float64Array, isInside: readonly boolean[]): [number, number] {
  let [first, last] = [odds.length, -1];
  for (let i = 0; i < odds.length; i++) {
    if (!isInside[i] || odds[i]! < SURE) continue;
    first = Math.min(first, i);
    last = i;
  }
  return [first, last];
}

/** For each block the mean of the odds of the other blocks with the same key, weighed by length; 0 if it is alone. */
function meansBy(
  { blocks }: Layout,
  odds: Float64Array,
  keyOf: (block: Layout['blocks'][number]) => string,
): Float64Array {
  const keys = blocks.map(keyOf);
  const sums = new Map<string, { odds: number; size: number }>();
  blocks.forEach(({ size }, i) => {
    const sum = sums.get(keys[i]!) ?? { odds: 0, size: 0 };
    sum.odds += clamp(odds[i]!) * size;
    sum.size += size;
    sums.set(keys[i]!, sum);
  });
  return Float64Array.from(blocks, ({ size }, i) => {
    const sum = sums.get(keys[i]!)!;
    return sum.size === size ? 0 : (sum.odds - clamp(odds[i]!) * size) / (sum.size - size);
  });
}

function meanAround(odds: Float64Array, index: number): number {
  let [sum, count] = [0, 0];
  for (let i = Math.max(0, index - 4); i <= Math.min(odds.length - 1, index + 4); i++) {
    if (i === index) continue;
    sum += clamp(odds[i]!);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const clamp = (odds: number): number => Math.max(-5, Math.min(5, odds));
