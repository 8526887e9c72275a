import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Writes to a file, which is there whole or not at all, or to standard output (`-`). */
export async function writeFileOrOutput(path: string, chunks: Chunks): Promise<void> {
  const source = Readable.from(chunks);
  if (path === '-') return await pipeline(source, process.stdout, { end: false });
  const part = `${path}.part`;
  try {
    await pipeline(source, createWriteStream(part));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}
