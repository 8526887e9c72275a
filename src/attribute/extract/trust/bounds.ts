import { mix } from '../../../text/bytes/hash.ts';
import type { Document } from '../../../text/document.ts';
import { IS_MARK, TAGS } from '../../../text/grammar/tags.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { type Content, clamp, type Labelled } from './traits.ts';

const NONE = TAGS.length;
const NO_WAY = 63;
/** Words beyond the content's ends that are asked whether they belong to it. */
const BEYOND = 20;

/** Whether the content begins and ends where the sentence does so too: what stands around its ends, and how it is cut out of the tree. */
export function boundFeatures(
  { tags, forms, heads, relations, sentences, quotations: { states }, tokens }: Document,
  { head, content }: Labelled,
  { kind, side, quoted, first }: Pick<Content, 'kind' | 'side' | 'quoted' | 'first'>,
  out: Int32Array,
  count: number,
): number {
  const from = content[0]!;
  const last = content.at(-1)!;
  const flags = new Uint8Array(last + 1 - from);
  for (const i of content) flags[i - from] = 1;
  const isIn = (i: number): boolean => i >= from && i <= last && flags[i - from] === 1;
  const [opening, closing, own] = [from, last, head].map((i) => sentences.ofToken[i]!) as [
    number,
    number,
    number,
  ];
  const start = sentences.starts[opening]!;
  const end = sentences.ends[closing]!;
  const next = last + 1;
  const before = from - 1;
  const tagNext = next >= end ? NONE : tags[next]!;
  const tagBefore = before < start ? NONE : tags[before]!;
  const belongs = (i: number): boolean => isIn(heads[i]!) && !isIn(i) && IS_MARK[tags[i]!] === 0;
  let [cutRight, cutLeft, tops, marks, way] = [0, 0, 0, 0, NO_WAY];
  for (let i = next; i < Math.min(end, next + BEYOND); i++) if (belongs(i)) cutRight++;
  for (let i = Math.max(start, from - BEYOND); i < from; i++) if (belongs(i)) cutLeft++;
  for (const i of content) {
    if (states[i] === OPENING) marks++;
    if (states[i] === CLOSING) marks--;
    if (IS_MARK[tags[i]!] === 1 || isIn(heads[i]!)) continue;
    tops++;
    if (way === NO_WAY && heads[i] === head) way = relations[i]!;
    if (way === NO_WAY && heads[i]! < 0) way = NO_WAY + 1;
  }
  const headNext = next >= end ? -1 : heads[next]!;
  const hold = headNext < 0 ? 0 : isIn(headNext) ? 1 + relations[next]! : headNext === head ? 40 : 41;
  const cutQuotation =
    (states[last] === INSIDE && next < tokens.count && states[next] === INSIDE ? 1 : 0) +
    (states[from] === INSIDE && before >= 0 && states[before] === INSIDE ? 2 : 0);
  const placed = side * 4 + quoted;
  let k = count;
  out[k++] = mix(mix(40, Math.min(3, closing - opening)), quoted * 8 + clamp(opening - own, -2, 2) + 2);
  out[k++] = mix(mix(41, tagNext), placed);
  out[k++] = mix(mix(42, next >= end ? 0 : forms.lower[next]!), side);
  out[k++] = mix(mix(43, tags[last]!), tagNext);
  out[k++] = mix(mix(44, IS_MARK[tags[last]!] === 1 ? forms.lower[last]! : 1), tagNext);
  out[k++] = mix(mix(45, hold), tagNext);
  out[k++] = mix(mix(46, hold), side);
  out[k++] = mix(mix(47, Math.min(3, cutRight)), placed);
  out[k++] = mix(mix(48, Math.min(3, cutLeft)), placed);
  out[k++] = mix(mix(49, way), Math.min(4, tops));
  out[k++] = mix(mix(50, way), kind * 4 + side);
  out[k++] = mix(mix(51, way), forms.stem[head]!);
  out[k++] = mix(mix(52, Math.min(5, tops)), kind * 4 + quoted);
  out[k++] = mix(mix(53, tagBefore), tags[first]! * 4 + side);
  out[k++] = mix(mix(54, before < start ? 0 : forms.lower[before]!), side);
  out[k++] = mix(mix(55, before === head ? 1 : before < start ? 2 : 0), tags[first]!);
  out[k++] = mix(mix(56, before >= 0 && isIn(heads[before]!) ? 1 : 0), tagBefore);
  out[k++] = mix(mix(57, Math.sign(marks) + 1), placed);
  out[k++] = mix(mix(58, cutQuotation), placed);
  return k;
}
