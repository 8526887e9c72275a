import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../store/store.ts';
import { addPaths } from '../adding/add.ts';
import { openStore } from '../open.ts';
import type { Reader } from './reader.ts';
import { createReader } from './store-reader.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/hallow-tunnel');

let store: Store;
let reader: Reader;
beforeAll(async () => {
  store = await openStore(':memory:');
  await addPaths(store, [EXAMPLE]);
  reader = createReader(store);
});
afterAll(() => store.close());

it('gathers where an actor stands and what changed, each as the sheet of its story has it', async () => {
  const actor = (await reader.actor('Tomas Verrick'))!;
  expect(actor.positions.length).toBeGreaterThan(0);
  for (const { story, proposal, cell } of actor.positions) {
    const sheet = (await reader.sheet(story))!;
    expect(sheet.positions).toContainEqual(cell);
    expect(sheet.proposals.find(({ id }) => id === cell.proposal)!.name).toBe(proposal);
    expect(cell.actor.name).toBe('Tomas Verrick');
  }
  const days = actor.positions.map(({ cell }) => cell.latest.day ?? '');
  expect(days).toEqual([...days].sort().reverse());
  for (const { story, earlier, later } of actor.changes) {
    const { ledger } = (await reader.sheet(story))!;
    expect(ledger).toContainEqual(earlier);
    expect(ledger).toContainEqual(later);
  }
});

it('names the stories that others cover widely and an outlet does not', async () => {
  const { items } = await reader.stories(200, null);
  const outlet = (await reader.outlet('veskaratoday.example'))!;
  const own = new Set(outlet.latest.map(({ story }) => story));
  expect(outlet.stories).toBe(own.size);
  const since = outlet.latest.map(({ publishedAt }) => publishedAt!.slice(0, 10)).sort()[0]!;
  const missed = items
    .filter(({ story, coverage }) => !own.has(story) && coverage.outlets.total >= 3)
    .filter(({ lastUpdated }) => lastUpdated! >= since)
    .map(({ story }) => story);
  expect(missed.length).toBeGreaterThan(0);
  expect(outlet.missed.map(({ story }) => story)).toEqual(missed);
});

it('tells how a storyline went: all of its stories, each on one branch', async () => {
  const { items } = await reader.stories(200, null);
  const { stories, course } = (await reader.storyline(items[0]!.storyline))!;
  expect(course.branches[0]!.from).toBeNull();
  expect(course.branches[0]!.stories[0]).toBe(stories[0]!.story);
  expect(course.branches.flatMap((branch) => branch.stories).sort()).toEqual(
    stories.map(({ story }) => story).sort(),
  );
  expect(course.ended).toBeNull();
});

it('draws the positions of a storyline over all its stories, each on a line of one of their sheets', async () => {
  const { items } = await reader.stories(200, null);
  const storyline = (await reader.storyline(items[0]!.storyline))!;
  expect(storyline.stories.length).toBeGreaterThan(1);
  expect(storyline.positions.length).toBeGreaterThan(0);
  const lines = new Map(storyline.lines.map((line) => [line.id, line]));
  for (const { proposal, history, latest } of storyline.positions) {
    expect(storyline.proposals.map(({ id }) => id)).toContain(proposal);
    expect(history).toContainEqual(latest);
    for (const { statement } of history) {
      const { story, ...line } = lines.get(statement)!;
      expect((await reader.sheet(story))!.ledger).toContainEqual(line);
    }
  }
});
