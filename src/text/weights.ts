import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/**
 * A linear model over hashed features: row `feature & mask` of `table` holds a weight for each class.
 * All weights are whole numbers, so that scores are the same on every machine.
 */
export interface Weights {
  readonly classes: number;
  readonly mask: number;
  /** `(mask + 1) * classes` weights. */
  readonly table: Int8Array;
  /** One for each class, on the scale of the table but not within its range: the feature that every case has. */
  readonly bias: Int32Array;
  /** Hash of a word to a small whole number; empty where the model knows no words. */
  readonly words: ReadonlyMap<number, number>;
}

const MAGIC = 0x31575342;
const HEADER = 5;

/** Reads `models/NAME.bin` of the package. The build keeps the depth, so the same path serves `src` and `dist`. */
export function readWeights(name: string): Weights {
  return decodeWeights(readFileSync(new URL(`../../models/${name}.bin`, import.meta.url)));
}

/** The bytes of a file under `models/`, its ending included. */
export const readModel = (name: string): Uint8Array =>
  readFileSync(new URL(`../../models/${name}`, import.meta.url));

/** A Brotli stream (RFC 7932) of this layout, little-endian: magic, classes, bits, number of words, then bias, hashes and values (int32 each), then the table. */
export function decodeWeights(file: Uint8Array): Weights {
  const bytes = brotliDecompressSync(file);
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  const head = new Int32Array(buffer, 0, HEADER);
  assert(head[0] === MAGIC, 'a file of weights begins with its magic number');
  const [, classes, bits, count] = head as unknown as [number, number, number, number];
  const numbers = new Int32Array(buffer, HEADER * 4, classes + count * 2);
  const words = new Map<number, number>();
  for (let i = 0; i < count; i++) words.set(numbers[classes + i]!, numbers[classes + count + i]!);
  const table = new Int8Array(buffer, (HEADER + classes + count * 2) * 4);
  assert(table.length === classes << bits, 'a table has a row of weights for each bucket');
  return { classes, mask: (1 << bits) - 1, table, bias: numbers.subarray(0, classes), words };
}

/** The bytes that {@link decodeWeights} reads; words are written in the order of their hashes, so that equal models are equal files. */
export function encodeWeights({ classes, mask, table, bias, words }: Weights): Uint8Array {
  const pairs = [...words].sort((a, b) => a[0] - b[0]);
  const numbers = [...bias, ...pairs.map(([hash]) => hash), ...pairs.map(([, value]) => value)];
  const head = [MAGIC, classes, Math.log2(mask + 1), pairs.length, 0];
  const file = new Uint8Array((HEADER + numbers.length) * 4 + table.length);
  new Int32Array(file.buffer, 0, HEADER + numbers.length).set([...head, ...numbers]);
  new Int8Array(file.buffer, (HEADER + numbers.length) * 4).set(table);
  return brotliCompressSync(file);
}

/** Adds up the weights of `count` features into `scores`, from the bias on. Four classes at a time, whose sums stay in registers. */
export function addScores(model: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, mask, table, bias } = model;
  let c = 0;
  for (; c + 3 < classes; c += 4) {
    let [first, second, third, fourth] = [bias[c]!, bias[c + 1]!, bias[c + 2]!, bias[c + 3]!];
    for (let k = 0; k < count; k++) {
      const at = (features[k]! & mask) * classes + c;
      first += table[at]!;
      second += table[at + 1]!;
      third += table[at + 2]!;
      fourth += table[at + 3]!;
    }
    scores[c] = first;
    scores[c + 1] = second;
    scores[c + 2] = third;
    scores[c + 3] = fourth;
  }
  for (; c < classes; c++) {
    let sum = bias[c]!;
    for (let k = 0; k < count; k++) sum += table[(features[k]! & mask) * classes + c]!;
    scores[c] = sum;
  }
}

/** The class with the highest score, the first of equals. */
export function bestOf(scores: Int32Array | Float64Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
