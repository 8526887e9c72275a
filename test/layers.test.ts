import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const STAGES = ['collect', 'clean', 'group', 'attribute', 'compare'];

/** What a room may import beside itself. The same table stands in ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['text', 'model']])),
  store: ['model'],
  wire: ['model'],
  engine: [...STAGES, 'store', 'wire', 'text', 'model'],
  api: ['engine', 'wire', 'model'],
  web: ['engine', 'wire', 'model'],
  cli: ['api', 'web', 'engine', 'wire', 'model'],
};

/** Rooms that reach the disk, the network or other processes; all others are functions from records to records. */
const MAY_DO_IO = new Set(['collect', 'store', 'engine', 'api', 'web', 'cli']);
const IO = /^node:(?:fs|net|http|https|dns|tls|child_process|worker_threads|sqlite|readline)/;
/** The one door by which the shipped weights come in: they are a part of the program, like a table in its source. */
const IO_EXCEPTIONS = new Set(['text/weights.ts']);

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => ({ file, target: (match[1] ?? match[2] ?? match[3])! }));
}

const roomOf = (file: string): string => file.split('/')[0]!;
const all = files.flatMap(importsOf);

describe('the table of arrows', () => {
  it('names every room of the house', () => {
    const rooms = new Set(files.map(roomOf));
    for (const room of rooms) expect(MAY_IMPORT, `a room without its row: ${room}`).toHaveProperty(room);
  });

  it('holds for every import', () => {
    const wrong = all.flatMap(({ file, target }) => {
      if (!target.startsWith('.')) return [];
      const room = roomOf(file);
      const to = roomOf(
        relative(SRC, resolve(SRC, dirname(file), target))
          .split(sep)
          .join('/'),
      );
      return to === room || MAY_IMPORT[room]?.includes(to) ? [] : [`${file} -> ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps disk, network and processes out of the stages', () => {
    const wrong = all.filter(
      ({ file, target }) =>
        IO.test(target) &&
        !MAY_DO_IO.has(roomOf(file)) &&
        !IO_EXCEPTIONS.has(file) &&
        !/\.test\.tsx?$/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('sees the imports at all', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.some(({ target }) => target.endsWith('model/span.ts'))).toBe(true);
  });

  it('lets no stage read the clock or roll dice', () => {
    const wrong = files
      .filter((file) => STAGES.includes(roomOf(file)) && !file.includes('.test.'))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readFileSync(join(SRC, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });
});
