import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportWarc } from '../../engine/export-warc.ts';
import { EXIT } from '../io.ts';
import { withStore } from '../with-store.ts';

/** `broadsheet export --warc FILE`; `-` writes to standard output. A file is there whole or not at all. */
export async function exportCommand(
  location: string,
  options: { warc: string },
  version: string,
): Promise<number> {
  return await withStore(location, async (store) => {
    const about = { software: `broadsheet/${version}`, writtenAt: new Date().toISOString() };
    const archive = Readable.from(exportWarc(store, about));
    if (options.warc === '-') await pipeline(archive, process.stdout, { end: false });
    else {
      const part = `${options.warc}.part`;
      try {
        await pipeline(archive, createWriteStream(part));
        await rename(part, options.warc);
      } finally {
        await rm(part, { force: true });
      }
    }
    return EXIT.fine;
  });
}
