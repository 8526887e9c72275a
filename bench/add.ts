import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { examplePages } from './pages.ts';

/** Articles a second of `broadsheet add`, pages to sheets: `npm run build && node bench/add.ts [ARTICLES]`. */
const ROOT = resolve(import.meta.dirname, '..');
const wanted = Number(process.argv[2] ?? 2000);

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  const news = join(folder, 'news');
  mkdirSync(news);
  for (const { name, text } of examplePages(wanted)) writeFileSync(join(news, name), text);
  const store = join(folder, 'news.sqlite');
  const seconds = timed(['--store', store, 'add', news]);
  const again = timed(['--store', store, 'add', news]);
  console.table({
    articles: wanted,
    'seconds to add': seconds,
    'articles a second': wanted / seconds,
    'seconds to add again': again,
    'KB of store an article': statSync(store).size / 1024 / wanted,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`add failed: ${stderr.slice(0, 500)}`);
  process.stderr.write(stdout);
  return (performance.now() - start) / 1000;
}
