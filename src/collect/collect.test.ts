import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOutlet } from '../model/outlet.ts';
import { type Collected, collect, countFiles } from './collect.ts';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);
const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(at(name), content);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collect-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function collectAll(...paths: string[]) {
  const values: Collected[] = [];
  const issues: string[] = [];
  for await (const outcome of collect(paths)) {
    if (outcome.value) values.push(outcome.value);
    issues.push(...outcome.issues.map(({ code, subject }) => `${code} ${subject.replace(folder, '.')}`));
  }
  return { values, issues };
}
const snapshotsOf = (values: readonly Collected[]) =>
  values.flatMap((value) => (value.kind === 'snapshot' ? [value.snapshot] : []));
const namesOf = (values: readonly Collected[]) =>
  snapshotsOf(values).map(({ origin }) => origin.name.replace(folder, '.'));

describe('collect', () => {
  it('takes each article of a file that holds several, and an index’s outlet with it', async () => {
    await write('wire.json', '[{"headline":"A","text":"One."},{"headline":"B","text":"Two."}]');
    await write('index.jsonl', '{"file":"wire.json","url":"https://tarn.example/1","outlet":"tarn.example"}');
    const { values, issues } = await collectAll(folder);
    expect(namesOf(values)).toEqual(['./wire#1.json', './wire#2.json']);
    expect(snapshotsOf(values).map(({ origin }) => [origin.url, origin.outlet])).toEqual([
      [null, 'tarn.example'],
      [null, 'tarn.example'],
    ]);
    // Its address is of none of them, which is told.
    expect(issues).toEqual(['index-invalid ./wire.json']);
  });

  it('reads folders in a fixed order and skips what is no article', async () => {
    await mkdir(at('b'));
    for (const name of ['c.html', 'a.txt', '.hidden.txt', 'style.css', 'photo.jpg', 'README.md', 'b/d.eml'])
      await write(name, 'Text.');
    const { values, issues } = await collectAll(folder);
    expect(namesOf(values)).toEqual(['./a.txt', './b/d.eml', './c.html']);
    expect(issues).toEqual([]);
    expect(await countFiles([folder])).toBe(3);
  });

  it('reads a file that is named, whatever it is called', async () => {
    await write('notes.csv', 'Text.');
    expect(namesOf((await collectAll(at('notes.csv'))).values)).toEqual(['./notes.csv']);
  });

  it('does not follow a link to a folder, which may lead round', async () => {
    await write('a.txt', 'Text.');
    await symlink(folder, at('round'));
    const { values } = await collectAll(folder);
    expect(namesOf(values)).toEqual(['./a.txt']);
  });

  it('tells each bad file in one issue and goes on', async () => {
    await write('a-empty.txt', '');
    await write('b-binary.html', Uint8Array.of(0, 1, 2, 3));
    await write('c-large.html', new Uint8Array(9 * 1024 * 1024).fill(120));
    await write('d-good.txt', 'Text.');
    await symlink(at('nowhere'), at('e-dangling.txt'));
    const { values, issues } = await collectAll(at('missing'), folder);
    expect(namesOf(values)).toEqual(['./d-good.txt']);
    expect(issues).toEqual([
      'path-missing ./missing',
      'file-empty ./a-empty.txt',
      'file-binary ./b-binary.html',
      'file-too-large ./c-large.html',
      'path-missing ./e-dangling.txt',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('tells a file that may not be read', async () => {
    await write('a.txt', 'Text.');
    await chmod(at('a.txt'), 0);
    expect((await collectAll(folder)).issues).toEqual(['file-unreadable ./a.txt']);
  });

  it('gives the same bytes from two folders the same id', async () => {
    await mkdir(at('x'));
    await write('a.txt', 'Text.');
    await write('x/b.txt', 'Text.');
    const [first, second] = snapshotsOf((await collectAll(folder)).values);
    expect(first!.id).toBe(second!.id);
  });
});

describe('an index', () => {
  it('supplies what is known of the files below it', async () => {
    await mkdir(at('x'));
    await write('x/a.html', '<p>Text.');
    const row = {
      file: './x/a.html',
      url: 'https://www.tarnpost.example/1',
      publishedAt: '2026-03-04',
      more: 1,
    };
    await write('index.jsonl', `\ufeff${JSON.stringify(row)}\n\n`);
    const [snapshot] = snapshotsOf((await collectAll(folder)).values);
    expect(snapshot!.origin).toMatchObject({
      url: 'https://www.tarnpost.example/1',
      outlet: 'tarnpost.example',
      publishedAt: '2026-03-04',
      contentType: 'text/html',
    });
  });

  it('may be bad in parts', async () => {
    await write('a.txt', 'Text.');
    const lines = [
      '{"file": "a.txt", "outlet": "Tarn.example"}',
      '{broken',
      '{"url": "https://x.example"}',
      '{"file": "gone.txt"}',
      '{"file": "b.txt", "url": "no address"}',
    ];
    await write('index.jsonl', lines.join('\n'));
    const { values, issues } = await collectAll(folder);
    expect(snapshotsOf(values)[0]!.origin.outlet).toBe('tarn.example');
    expect(issues).toEqual([
      'index-invalid ./index.jsonl line 2',
      'index-invalid ./index.jsonl line 3',
      'index-invalid ./index.jsonl line 5',
      'index-invalid ./index.jsonl',
    ]);
  });
});

describe('a table of outlets', () => {
  it('gives outlets and ratings before the files, and tells its bad rows', async () => {
    const rows = [
      'domain,name,rating,country,kind,owner',
      'www.Tarnpost.example,"The Tarn Post, daily",Lean Left,no,newspaper,Tarn Media',
      'holm.example,Holm Radio,unrated,,broadcaster,',
      'no domain,,,,,',
      'x.example,X,upwards,,,',
      'y.example,Y,,Norway,,',
    ];
    await write('outlets.csv', rows.join('\r\n'));
    await write('a.txt', 'Text.');
    const { values, issues } = await collectAll(folder);
    expect(values[0]).toEqual({
      kind: 'outlets',
      outlets: [
        createOutlet({
          domain: 'tarnpost.example',
          name: 'The Tarn Post, daily',
          country: 'NO',
          kind: 'newspaper',
          owner: 'Tarn Media',
        }),
        createOutlet({ domain: 'holm.example', name: 'Holm Radio', kind: 'broadcaster' }),
      ],
      ratings: [{ outlet: 'tarnpost.example', rater: 'outlets.csv', rating: 'lean left' }],
    });
    expect(values[1]!.kind).toBe('snapshot');
    expect(issues).toEqual([4, 5, 6].map((line) => `outlets-invalid ./outlets.csv line ${line}`));
  });

  it('needs a column of domains', async () => {
    await write('outlets.csv', 'name,rating\nX,left\n');
    expect((await collectAll(folder)).issues).toEqual(['outlets-invalid ./outlets.csv']);
  });
});
