import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addPaths } from '../../src/engine/adding/add.ts';
import { createReader } from '../../src/engine/answering/store-reader.ts';
import { openStore, type Store } from '../../src/engine/open.ts';
import type { WireReading } from '../../src/wire/reading.ts';
import type { WireSheet } from '../../src/wire/sheet.ts';
import { ROOT } from '../program.ts';

export interface Quote {
  readonly file: string;
  readonly speaker: string;
  readonly words: string;
}

/** What `examples/expected.json` says of the example. */
export interface Expected {
  readonly folder: string;
  readonly stories: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly storylines: readonly { readonly stories: readonly string[] }[];
  readonly reprints: readonly { readonly file: string; readonly of: string; readonly kind: string }[];
  readonly notReprints: readonly { readonly files: readonly string[] }[];
  readonly contradictions: readonly { kind: string; a: Quote; b: Quote; firm: boolean }[];
  readonly notContradictions: readonly { a: Quote; b: Quote; why: string }[];
  readonly nonStatements: readonly { file: string; words: string; why: string }[];
  readonly metonyms: readonly { file: string; words: string; actor: string }[];
  readonly noise: readonly { file: string; words: string }[];
}

/** The example after it went through the whole pipeline. */
export interface Example {
  readonly expected: Expected;
  readonly store: Store;
  readonly readings: ReadonlyMap<string, WireReading>;
  readonly sheets: readonly WireSheet[];
  /** Statements of a file whose words stand in, or hold, the given ones. */
  statementsAt(file: string, words: string): WireReading['statements'];
}

export async function readExample(): Promise<Example> {
  const examples = join(ROOT, 'examples');
  const expected: Expected = JSON.parse(readFileSync(join(examples, 'expected.json'), 'utf8'));
  const store = await openStore(':memory:');
  const { issues } = await addPaths(store, [join(examples, expected.folder)]);
  if (issues.length > 0) throw new Error(`the example is not clean: ${JSON.stringify(issues)}`);
  const reader = createReader(store);
  const readings = new Map<string, WireReading>();
  for await (const { snapshot } of store.snapshots()) {
    const article = await articleOf(store, snapshot.id);
    const reading = await reader.reading(article);
    if (reading) readings.set(basename(snapshot.origin.name), reading);
  }
  const { items } = await reader.stories(200, null);
  const sheets = await Promise.all(items.map(async ({ story }) => (await reader.sheet(story))!));
  return {
    expected,
    store,
    readings,
    sheets,
    statementsAt: (file, words) => statementsAt(readings.get(file)!, words),
  };
}

async function articleOf(store: Store, snapshotId: string): Promise<string> {
  for await (const { article, revision } of store.articlesFrom(1))
    if (revision.snapshotId === snapshotId) return article.id;
  throw new Error(`no article came of snapshot ${snapshotId}`);
}

const plain = (text: string): string => text.replace(/[“”"‘’']/g, '').replace(/\s+/g, ' ');

function statementsAt(reading: WireReading, words: string): WireReading['statements'] {
  const wanted = plain(words);
  const at = reading.text.indexOf(words);
  return reading.statements.filter(({ content }) => {
    const said = plain(content.map(({ text }) => text).join(' '));
    const within = at >= 0 && content.some(({ start, end }) => start < at + words.length && at < end);
    return within || said.includes(wanted);
  });
}
