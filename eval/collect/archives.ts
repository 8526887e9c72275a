import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWarc } from '../../src/collect/warc/read-warc.ts';
import { dataPath } from '../data.ts';
import type { Row } from '../row.ts';

/** Good and damaged archives: none throws. Some hold requests and revisits alone, so that there is no page to give. */
export async function archiveRows(): Promise<Row[]> {
  const root = dataPath('eval', 'suites', 'warc');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.warc(?:\.gz)?(?:\.bad)?$/.test(file))
    .sort();
  let thrown = 0;
  let told = 0;
  for (const file of files) {
    let pages = 0;
    let issues = 0;
    try {
      for await (const outcome of readWarc(createReadStream(join(root, file)), file)) {
        if (outcome.value) pages++;
        issues += outcome.issues.length;
      }
      if (pages + issues > 0) told++;
    } catch {
      thrown++;
    }
    if (process.env.BROADSHEET_VERBOSE) console.error(file, pages, issues);
  }
  return [
    {
      measure: `archives: pages or an issue, of ${files.length}`,
      value: (100 * told) / files.length,
      reach: null,
      dream: null,
    },
    { measure: 'archives: throws', value: thrown, reach: 0, dream: 0 },
  ];
}
