import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSnapshot, type Snapshot } from '../src/model/snapshot.ts';

export const EXAMPLE = resolve(import.meta.dirname, '../examples/hallow-tunnel');

/** Pages of the example, again and again, each time at another address: as many articles as asked for, of as many different texts as the example has. */
export function* examplePages(count: number): Generator<{ readonly name: string; readonly text: string }> {
  const names = readdirSync(EXAMPLE).filter((name) => /\.(html|txt)$/.test(name));
  const texts = names.map((name) => readFileSync(join(EXAMPLE, name), 'utf8'));
  for (let i = 0; i < count; i++) {
    const name = names[i % names.length]!;
    const mark = name.endsWith('.html') ? `\n<!-- ${i} -->\n` : `\n\nCopy ${i}.\n`;
    yield {
      name: `${i}-${name}`,
      text: texts[i % names.length]!.replaceAll('.example/', `.example/copy-${i}/`) + mark,
    };
  }
}

/** The same as snapshots. */
export const exampleSnapshots = (count: number): Snapshot[] =>
  [...examplePages(count)].map(({ name, text }) =>
    createSnapshot(
      {
        name,
        url: null,
        outlet: null,
        publishedAt: null,
        contentType: name.endsWith('.html') ? 'text/html' : 'text/plain',
      },
      new TextEncoder().encode(text),
    ),
  );
