import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** A body that is longer than allowed, as it came or unpacked. */
export class BodyTooLarge extends Error {}
/** A coding that we did not offer, or one inside the other more than twice. */
export class CodingUnknown extends Error {}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};
/** `deflate` is not offered: servers disagree on whether it has a header. */
export const ACCEPTED_CODINGS = 'gzip, br, zstd';
const MAX_CODINGS = 2;

/**
 * Reads a body whole, unpacked, up to `limit` bytes. Bytes are counted while they stream, packed and unpacked, so a bomb costs
 * no more than the limit.
 */
export async function readBody(body: Readable, coding: string | null, limit: number): Promise<Uint8Array> {
  const decoders = decodersOf(coding);
  const streams = [body, ...decoders];
  let last: Readable = body;
  for (const decoder of decoders) {
    last.on('error', (error) => decoder.destroy(error));
    last = last.pipe(decoder);
  }
  let packed = 0;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (decoders.length > 0)
    body.on('data', (chunk: Uint8Array) => {
      packed += chunk.length;
      if (packed > limit) last.destroy(new BodyTooLarge());
    });
  try {
    for await (const chunk of last as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw new BodyTooLarge();
      chunks.push(chunk);
    }
  } finally {
    for (const stream of streams) stream.on('error', () => {}).destroy();
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

/** In the order in which they are undone. */
function decodersOf(coding: string | null): Transform[] {
  const names = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_CODINGS) throw new CodingUnknown(coding!.slice(0, 80));
  return names.toReversed().map((name) => {
    const create = DECODERS[name];
    if (!create) throw new CodingUnknown(name.slice(0, 80));
    return create();
  });
}
