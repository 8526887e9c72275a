import { expect, it } from 'vitest';
import { createGrouper } from '../group.ts';
import { article } from '../texts.fixture.ts';

const TEXTS = 60;

/** Words of no language, the same at each run. */
function createWords(): (count: number) => string[] {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  return (count) => Array.from({ length: count }, () => `w${(next() % 40_000).toString(36)}`);
}

it('finds nearly all excerpts of a seventh of a long text', () => {
  const wordsOf = createWords();
  const grouper = createGrouper();
  const add = (id: string, words: readonly string[], minute: number): void => {
    const publishedAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    grouper.add(article(id, { text: `${words.join(' ')}.`, publishedAt, outlet: `${id[0]}.example` }));
  };
  const originals = Array.from({ length: TEXTS }, () => wordsOf(840));
  originals.forEach((words, i) => {
    add(`o${i}`, words, i);
  });
  originals.forEach((words, i) => {
    add(`x${i}`, words.slice(i * 10, i * 10 + 120), TEXTS + i);
  });
  const { reprints } = grouper.finish();
  const found = reprints.filter(({ articleId, originalId }) => originalId === articleId.replace('x', 'o'));
  expect(found.length).toBeGreaterThanOrEqual(TEXTS - 3);
  expect(reprints.length).toBe(found.length);
});

it('finds what an article repeats though many articles of weeks ago share more with it', () => {
  const wordsOf = createWords();
  const grouper = createGrouper();
  const add = (id: string, words: readonly string[], day: number): void => {
    const publishedAt = new Date(Date.UTC(2026, 0, day)).toISOString();
    grouper.add(article(id, { text: `${words.join(' ')}.`, publishedAt, outlet: `${id}.example` }));
  };
  const [template, report] = [wordsOf(300), wordsOf(140)];
  for (let i = 0; i < 10; i++) add(`old${i}`, [...template, ...wordsOf(40)], 1);
  add('original', [...report, ...wordsOf(80)], 18);
  add('retold', [...template, ...report], 20);
  const { reprints } = grouper.finish();
  expect(reprints.find(({ articleId }) => articleId === 'retold')).toMatchObject({ originalId: 'original' });
});
