import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Articles a second of `broadsheet add`, pages to sheets: `npm run build && node bench/add.ts [ARTICLES]`. */
const ROOT = resolve(import.meta.dirname, '..');
const EXAMPLE = join(ROOT, 'examples/hallow-tunnel');
const wanted = Number(process.argv[2] ?? 2000);

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  const pages = readdirSync(EXAMPLE).filter((name) => /\.(html|txt)$/.test(name));
  const news = join(folder, 'news');
  mkdirSync(news);
  for (let i = 0; i < wanted; i++) {
    const page = pages[i % pages.length]!;
    // Other addresses make other articles; the text stays, so that each page has many reprints.
    const text = readFileSync(join(EXAMPLE, page), 'utf8').replaceAll('.example/', `.example/copy-${i}/`);
    const mark = page.endsWith('.html') ? `\n<!-- ${i} -->\n` : `\n\nCopy ${i}.\n`;
    writeFileSync(join(news, `${i}-${page}`), text + mark);
  }
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
