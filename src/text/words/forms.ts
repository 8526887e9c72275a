import { hashOf, mix, SEED, step } from '../bytes/hash.ts';
import { classOf, DIGIT, isUpper, LETTER, lowerOf } from './characters.ts';
import type { Tokens } from './tokens.ts';

/** Hashes of each token's word, as the models read it: no string is made. */
export interface Forms {
  /** Lower case, digits as zeros, curly apostrophes straight. */
  readonly lower: Int32Array;
  /** As `lower`, apart by the case of the first letter and of all. */
  readonly exact: Int32Array;
  /** The word without its inflection, roughly: "says" and "said" are "say". */
  readonly stem: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix2: Int32Array;
  /** Runs of capitals, small letters, digits and marks. */
  readonly shape: Int32Array;
}

/** The hash that {@link Forms.lower} has for a word in lower case. */
export const lowerHash = (word: string): number => hashOf(word);

/** Words whose stem no rule finds: the irregular verbs of saying, thinking and deciding. */
const IRREGULAR: ReadonlyMap<number, number> = new Map(
  'said:say told:tell thought:think knew:know known:know wrote:write written:write found:find saw:see seen:see made:make gave:give given:give held:hold felt:feel took:take taken:take spoke:speak spoken:speak swore:swear sworn:swear heard:hear meant:mean sought:seek understood:understand wondered:wonder began:begin begun:begin left:leave kept:keep led:lead brought:bring put:put set:set laid:lay is:be are:be was:be were:be been:be has:have had:have'
    .split(' ')
    .map((pair) => {
      const [form, stem] = pair.split(':') as [string, string];
      return [hashOf(form), hashOf(stem)];
    }),
);

export function readForms({ text, count, starts, ends }: Tokens): Forms {
  const array = (): Int32Array => new Int32Array(count);
  const forms = {
    lower: array(),
    exact: array(),
    stem: array(),
    suffix2: array(),
    suffix3: array(),
    prefix2: array(),
    shape: array(),
  };
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    let lower = SEED;
    for (let k = start; k < end; k++) lower = step(lower, unitAt(text, k));
    const cased = isUpper(text.charCodeAt(start)) ? (isUpper(text.charCodeAt(end - 1)) ? 2 : 1) : 0;
    forms.lower[i] = lower;
    forms.exact[i] = mix(lower, cased);
    forms.stem[i] = IRREGULAR.get(lower) ?? stemHash(text, start, end);
    forms.suffix2[i] = rangeHash(text, Math.max(start, end - 2), end);
    forms.suffix3[i] = rangeHash(text, Math.max(start, end - 3), end);
    forms.prefix2[i] = rangeHash(text, start, Math.min(end, start + 2));
    forms.shape[i] = shapeHash(text, start, end);
  }
  return forms;
}

function unitAt(text: string, at: number): number {
  const unit = lowerOf(text.charCodeAt(at));
  return unit >= 0x30 && unit <= 0x39 ? 0x30 : unit;
}

function rangeHash(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let k = start; k < end; k++) hash = step(hash, unitAt(text, k));
  return hash;
}

/** Strips -ies, -ing, -ed, -es and -s, then a doubled consonant and a silent e: both sides of a pair need only agree. */
function stemHash(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 4) return rangeHash(text, start, end);
  const last = lowerOf(text.charCodeAt(end - 1));
  const before = lowerOf(text.charCodeAt(end - 2));
  const third = lowerOf(text.charCodeAt(end - 3));
  let cut = end;
  if (last === 0x73 && before === 0x65 && third === 0x69 && length > 4)
    return step(rangeHash(text, start, end - 3), 0x79);
  if (last === 0x64 && before === 0x65 && third === 0x69 && length > 4)
    return step(rangeHash(text, start, end - 3), 0x79);
  if (last === 0x67 && before === 0x6e && third === 0x69 && length > 5) cut = end - 3;
  else if (last === 0x64 && before === 0x65) cut = end - 2;
  else if (last === 0x73 && before === 0x65) cut = end - 2;
  else if (last === 0x73 && before !== 0x73 && before !== 0x75) cut = end - 1;
  if (cut - start > 3 && cut < end && isDoubled(text, cut)) cut--;
  if (cut - start > 2 && lowerOf(text.charCodeAt(cut - 1)) === 0x65) cut--;
  return rangeHash(text, start, cut);
}

/** "admitt": a doubled consonant that an ending has made; "press" and "tell" keep theirs. */
function isDoubled(text: string, cut: number): boolean {
  const last = lowerOf(text.charCodeAt(cut - 1));
  return last === lowerOf(text.charCodeAt(cut - 2)) && last !== 0x73 && last !== 0x6c && last !== 0x65;
}

function shapeHash(text: string, start: number, end: number): number {
  let hash = SEED;
  let runs = 0;
  let last = -1;
  for (let k = start; k < end && runs < 6; k++) {
    const unit = text.charCodeAt(k);
    const found = classOf(unit);
    const kind = found === LETTER ? (isUpper(unit) ? 1 : 2) : found === DIGIT ? 3 : lowerOf(unit);
    if (kind === last) continue;
    hash = step(hash, kind);
    last = kind;
    runs++;
  }
  return hash;
}
