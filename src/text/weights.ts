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
  /** The table as {@link addScores} reads it: each row's weights plus 128, four to a number, the first in its lowest byte. */
  readonly fours: Int32Array;
  /** One for each class, on the scale of the table but not within its range: the feature that every case has. */
  readonly bias: Int32Array;
  /** Hash of a word to a small whole number; empty where the model knows no words. */
  readonly words: ReadonlyMap<number, number>;
}

export function createWeights(weights: Omit<Weights, 'fours'>): Weights {
  const { classes, table } = weights;
  const width = widthOf(classes);
  const rows = table.length / classes;
  const fours = new Int32Array(new SharedArrayBuffer(rows * width * 4));
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < classes; c++)
      fours[row * width + (c >> 2)]! |= (table[row * classes + c]! + OFFSET) << (8 * (c & 3));
  return { ...weights, fours };
}

/** Numbers that a row of weights takes, four to each. */
const widthOf = (classes: number): number => (classes + 3) >> 2;

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
  return createWeights({ classes, mask: (1 << bits) - 1, table, bias: numbers.subarray(0, classes), words });
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

/** As many bytes without sign as a lane of 16 bits can add up. */
const MOST_ADDED = 257;
/** Every other byte of a number. */
const LANES = 0x00ff00ff;
/** Makes a weight a byte without sign. */
const OFFSET = 128;

/**
 * Adds up the weights of `count` features into `scores`, from the bias on. One addition of 32 bits adds two weights, each in a lane
 * of 16 bits, for these sums are a fifth of all the time that reading takes.
 */
export function addScores(model: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, mask, fours, bias } = model;
  const width = widthOf(classes);
  for (let c = 0; c < classes; c++) scores[c] = bias[c]! - OFFSET * count;
  for (let from = 0; from < count; from += MOST_ADDED) {
    const to = Math.min(count, from + MOST_ADDED);
    for (let part = 0; part < width; part++) {
      let even = 0;
      let odd = 0;
      for (let k = from; k < to; k++) {
        const four = fours[(features[k]! & mask) * width + part]!;
        even = (even + (four & LANES)) | 0;
        odd = (odd + ((four >>> 8) & LANES)) | 0;
      }
      const c = part * 4;
      scores[c]! += even & 0xffff;
      if (c + 1 < classes) scores[c + 1]! += odd & 0xffff;
      if (c + 2 < classes) scores[c + 2]! += even >>> 16;
      if (c + 3 < classes) scores[c + 3]! += odd >>> 16;
    }
  }
}

/** The class with the highest score, the first of equals. */
export function bestOf(scores: Int32Array | Float64Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
