import { createFetcher } from '../src/collect/fetch/fetch.ts';
import { HOUR } from '../src/collect/schedule/spans.ts';
import { playDay } from '../src/engine/following/played/day.ts';
import { playedHosts } from '../src/engine/following/played/internet.ts';
import { startPlayedServer } from '../src/engine/following/played/server.ts';
import { answerOfWild, GIVING, WILD_KINDS } from '../src/engine/following/played/wild.ts';

/**
 * A day of following many hosts by a clock of its own, stopped, started and crashed on the way, and what came of it:
 * `node bench/follow-day.ts [HOSTS] [HOURS]`. Half of the hosts publish all day; the others are of every kind that a local server can
 * play: slow, silent, broken, busy, circling, moving, wrongly encoded, with gzip bombs and bodies without end. Fails where an article
 * is missing or there twice, a feed is asked within its interval, or two requests of a host overlap.
 */
const count = Number(process.argv[2] ?? 200);
const hours = Number(process.argv[3] ?? 24);
const wild = Array.from(
  { length: Math.floor(count / 2) },
  (_, i) => `${WILD_KINDS[i % WILD_KINDS.length]}-${i}`,
);
const LEAST_GAP = 5 * HOUR;
const server = await startPlayedServer(answerOfWild);
const fetcher = createFetcher({
  now: Date.now,
  userAgent: 'Broadsheet/day',
  allowedHosts: ['*.test'],
  resolve: async () => ['127.0.0.1'],
  bounds: { headers: 2000, idle: 2000, total: 3000 },
});
const began = performance.now();
const issues = new Map<string, number>();
const at = (name: string, path: string): string => `http://${name}.test:${server.port}${path}`;
const day = await playDay({
  // A day of hundreds that publish by the hour would play for an hour.
  hosts: playedHosts(count - wild.length).map((host) => ({ ...host, gap: Math.max(host.gap, LEAST_GAP) })),
  hours,
  restarts: 5,
  crashes: 3,
  others: { feeds: wild.map((name) => at(name, '/rss')), fetch: fetcher.fetchOnHost },
  onEvent(event) {
    if (event.kind === 'sheets' || !event.issue) return;
    issues.set(event.issue.code, (issues.get(event.issue.code) ?? 0) + 1);
  },
});
const mustHave = [
  ...day.mustHave,
  ...wild.filter((name) => GIVING.includes(name.split('-')[0]!)).map((name) => at(name, '/a')),
];
const held = new Set(day.articles);
const missing = mustHave.filter((url) => !held.has(url));
const doubled = day.articles.length - held.size;
const statuses = Map.groupBy(day.asked, ({ status }) => status);
const cpu = process.cpuUsage();
console.log(`${count} hosts, ${hours} hours, 5 stops and 3 crashes; ${wild.length} hosts are wild`);
console.table({
  requests: day.asked.length,
  'requests for feeds': [...day.polls.values()].reduce((sum, { length }) => sum + length, 0),
  ...Object.fromEntries(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, { length }]) => [status === 0 ? 'without an answer' : `answered ${status}`, length]),
  ),
  ...Object.fromEntries([...issues].sort().map(([code, times]) => [`told ${code}`, times])),
  'articles that had to come': mustHave.length,
  'articles held': held.size,
  missing: missing.length,
  doubled,
  'feeds asked too early': day.early.length,
  'requests that overlapped': day.overlaps.length,
  'seconds of the machine': Math.round((performance.now() - began) / 1000),
  'CPU seconds': Math.round((cpu.user + cpu.system) / 1e6),
  'most memory, MB': Math.round(process.resourceUsage().maxRSS / 1024),
});
day.close();
await fetcher.close();
await server.close();
const isGood = missing.length + doubled + day.early.length + day.overlaps.length === 0;
console.log(isGood ? 'ok' : `FAILED: ${[...missing, ...day.early, ...day.overlaps].slice(0, 20).join('\n')}`);
process.exitCode = isGood ? 0 : 1;
