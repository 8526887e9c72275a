import { exportWarc } from '../../engine/export-warc.ts';
import { EXIT } from '../io.ts';
import { withStore } from '../with-store.ts';
import { writeFileOrOutput } from '../write-file.ts';

/** `broadsheet export --warc FILE`; `-` writes to standard output. */
export async function exportCommand(
  location: string,
  options: { warc: string },
  version: string,
): Promise<number> {
  return await withStore(location, async (store) => {
    const about = { software: `broadsheet/${version}`, writtenAt: new Date().toISOString() };
    await writeFileOrOutput(options.warc, exportWarc(store, about));
    return EXIT.fine;
  });
}
