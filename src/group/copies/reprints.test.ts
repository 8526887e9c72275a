import { expect, it } from 'vitest';
import { createGrouper } from '../group.ts';
import { article, ELECTION, HARBOUR, text } from '../texts.fixture.ts';

it('finds what an article without a date repeats, however old that is', () => {
  const grouper = createGrouper();
  grouper.add(article('original', { text: text(HARBOUR), publishedAt: '2031-01-05', outlet: 'a.example' }));
  grouper.add(article('other', { text: text(ELECTION), publishedAt: '2031-02-05', outlet: 'b.example' }));
  grouper.add(article('undated', { text: text(HARBOUR), publishedAt: null, outlet: 'c.example' }));
  expect(grouper.finish().reprints).toMatchObject([{ articleId: 'undated', originalId: 'original' }]);
});
