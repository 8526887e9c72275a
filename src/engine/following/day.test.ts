import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAST_INTERVAL } from '../../collect/schedule/feed-schedule.ts';
import { HOST_DELAY } from '../../collect/schedule/host-schedule.ts';
import { type PlayedDay, playDay } from './played/day.ts';
import { playedHosts } from './played/internet.ts';

const HOSTS = 7;

describe('a day of following, stopped and started again and again', () => {
  let day: PlayedDay;
  beforeAll(async () => {
    day = await playDay({ hosts: playedHosts(HOSTS), hours: 24, restarts: 5, crashes: 3 });
  });
  afterAll(() => day.close());

  it('brings every article once', () => {
    const held = day.articles.toSorted();
    expect(held).toEqual([...new Set(held)]);
    expect(day.mustHave.filter((url) => !held.includes(url))).toEqual([]);
    expect(day.mustHave.length).toBeGreaterThan(40);
  });

  it('asks for each feed once in its interval at most', () => {
    expect(day.early).toEqual([]);
    for (const times of day.polls.values())
      for (let i = 1; i < times.length; i++)
        expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(LEAST_INTERVAL);
    for (const times of day.polls.values()) expect(times.length).toBeGreaterThan(2);
  });

  it('asks for a page again only where it failed, or where the plug was pulled', () => {
    const again = day.asked.filter(
      ({ path, status }, i) =>
        /^\/\d+$/.test(path) &&
        status === 200 &&
        day.asked.findIndex(
          (one) => one.path === path && one.host === day.asked[i]!.host && one.status === 200,
        ) < i,
    );
    expect(again.length).toBeLessThanOrEqual(day.lostAtCrashes);
  });

  it('asks one thing of a host at a time, and leaves it alone in between', () => {
    expect(day.overlaps).toEqual([]);
    const last = new Map<string, number>();
    for (const { host, at } of day.asked) {
      if (!day.starts.some((start) => start >= (last.get(host) ?? 0) && start <= at))
        expect(at - (last.get(host) ?? 0)).toBeGreaterThanOrEqual(HOST_DELAY);
      last.set(host, at);
    }
  });

  it('asks for a robots.txt once a day', () => {
    const robots = day.asked.filter(({ path }) => path === '/robots.txt');
    expect(robots.length).toBeLessThanOrEqual(HOSTS * 2 + day.lostAtCrashes);
  });
});
