import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Feeds polled, and articles fetched to the sheet, from a local server: `npm run build && node bench/follow.ts [HOSTS] [ARTICLES]`. The server has
 * the same cores.
 */
const hosts = Number(process.argv[2] ?? 800);
const articles = Number(process.argv[3] ?? 3000);
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));

const here = (name: string): string => join(import.meta.dirname, name);
const runner = join(folder, 'follow-run.mjs');
writeFileSync(runner, stripTypeScriptTypes(readFileSync(here('follow/run.ts'), 'utf8')));

/** Follows in a process of its own, which may use `cores`. */
async function round(
  store: string,
  server: { hosts: number; port: string },
  { cores, delay }: { cores: string; delay: number },
): Promise<object> {
  const given = [runner, store, String(server.hosts), server.port, String(delay), here('../dist')];
  const { stdout } = await run('taskset', ['-c', cores, process.execPath, ...given], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

async function withServer(
  count: number,
  pages: number,
  work: (server: { hosts: number; port: string }) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [here('follow/server.ts'), String(count), String(pages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(child.stdout, 'data');
    await work({ hosts: count, port: String(port).trim() });
  } finally {
    child.kill();
  }
}

try {
  const rows: Record<string, object> = {};
  await withServer(hosts, 0, async (server) => {
    const store = join(folder, 'feeds.sqlite');
    const one = { cores: '0', delay: 5000 };
    rows['feeds polled, new'] = await round(store, server, one);
    rows['feeds polled, unchanged'] = await round(store, server, one);
  });
  await withServer(Math.min(hosts, 600), articles, async (server) => {
    rows['articles to sheets'] = await round(join(folder, 'news.sqlite'), server, {
      cores: '0,1',
      delay: 5000,
    });
  });
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
