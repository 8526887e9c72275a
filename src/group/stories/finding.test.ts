import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createColumn } from '../tables/column.ts';
import { createFinding } from './finding.ts';
import { createOpenStory, type Member, NOTHING, type OpenStory } from './story.ts';

const memberAt = (at: number): Member => ({
  at,
  profile: NOTHING,
  day: 0,
  isDated: true,
  outlet: null,
  language: 0,
  words: 0,
  vector: null,
});

it('finds the stories that share most keys, each once a key, the latest first among equals', () => {
  const articles = fc.array(
    fc.record({ story: fc.nat(40), keys: fc.uniqueArray(fc.nat(30), { maxLength: 6 }) }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(articles, fc.uniqueArray(fc.nat(30), { maxLength: 10 }), (drawn, wanted) => {
      const slotOf = createColumn();
      const stories: OpenStory[] = Array.from({ length: 41 }, (_, slot) =>
        Object.assign(createOpenStory(`s${slot}`, slot, slot), { first: 0, last: 0, isDated: true }),
      );
      const members = drawn.map((_, at) => memberAt(at));
      const finding = createFinding(slotOf, stories, (at) => members[at]);
      drawn.forEach(({ story, keys }, at) => {
        slotOf.set(at, story);
        stories[story]!.members = [...stories[story]!.members, members[at]!];
        finding.follow(stories[story]!);
        finding.add(at, Int32Array.from(keys));
      });
      const found = finding.find(memberAt(99), Int32Array.from(wanted), []);
      const hitsOf = (keys: readonly number[]): number => wanted.filter((key) => keys.includes(key)).length;
      const expected = stories
        .map(({ name }) => ({
          name,
          hits: hitsOf(drawn.filter(({ story }) => story === name).flatMap(({ keys }) => keys)),
        }))
        .filter(({ hits }) => hits > 0)
        .sort((a, b) => b.hits - a.hits || b.name - a.name)
        .slice(0, 28);
      expect(found.map(({ story, hits }) => ({ name: story.name, hits }))).toEqual(expected);
      for (const { story, members: near } of found) {
        const own = drawn
          .map(({ story: slot, keys }, at) => ({ slot, at, hits: hitsOf(keys) }))
          .filter(({ slot, hits }) => slot === story.slot && hits > 1)
          .sort((a, b) => b.hits - a.hits || b.at - a.at)
          .slice(0, 6);
        expect(near.map(({ at }) => at)).toEqual(own.map(({ at }) => at));
      }
    }),
  );
});
