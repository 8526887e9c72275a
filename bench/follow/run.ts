import { readFileSync } from 'node:fs';

/**
 * One round of following for `bench/follow.ts`, which strips its types and starts it: STORE HOSTS PORT DELAY DIST. A feed that is not due
 * is made due. Writes what came of it as JSON.
 */
const [location, hosts, port, delay, DIST] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
// What is built: types that are stripped while a program runs cost it memory.
const { createFetcher }: typeof import('../../src/collect/fetch/fetch.ts') = await import(
  `${DIST}/collect/fetch/fetch.js`
);
const { createFeedReader, follow, wallClock }: typeof import('../../src/engine/following/open.ts') =
  await import(`${DIST}/engine/following/open.js`);
const { openStore }: typeof import('../../src/engine/open.ts') = await import(`${DIST}/engine/open.js`);
const { createFeed }: typeof import('../../src/model/feed.ts') = await import(`${DIST}/model/feed.js`);

const store = await openStore(location);
const feeds = Array.from({ length: Number(hosts) }, (_, i) =>
  createFeed({ url: `http://h${i}.test:${port}/rss` }),
);
await store.subscribe(feeds, Date.now());
for (const { feed, state } of await store.feeds()) await store.claimFeed(feed.url, state.due, Date.now());
const fetcher = createFetcher({
  now: Date.now,
  userAgent: 'Broadsheet/bench',
  allowedHosts: ['*.test'],
  resolve: async () => ['127.0.0.1'],
});
const reader = createFeedReader();
const began = performance.now();
const before = process.cpuUsage();
let lastAdded = began;
const followed = await follow(store, {
  fetch: fetcher.fetch,
  fetchOnHost: fetcher.fetchOnHost,
  clock: wallClock,
  reader,
  hostDelay: Number(delay),
  once: true,
  signal: new AbortController().signal,
  onEvent: (event) => {
    if (event.kind === 'page') lastAdded = performance.now();
  },
});
const cpu = process.cpuUsage(before);
const result = {
  ...followed,
  seconds: (performance.now() - began) / 1000,
  secondsToRead: (lastAdded - began) / 1000,
  cpuSeconds: (cpu.user + cpu.system) / 1e6,
  // Of this program alone: what `getrusage` tells counts the process that started it, too.
  peakMB: Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024),
};
await reader.close();
await fetcher.close();
await store.close();
process.stdout.write(`${JSON.stringify(result)}\n`);
