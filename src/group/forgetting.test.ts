import { expect, it } from 'vitest';
import type { ArticleText } from '../model/article.ts';
import { createCorrection } from '../model/correction.ts';
import { createGrouper } from './group.ts';
import { article, ELECTION, HARBOUR, text } from './texts.fixture.ts';

const onDay = (id: string, day: number, body: string): ArticleText =>
  article(id, {
    text: body,
    publishedAt: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10),
    outlet: `${id}.example`,
  });

it('leaves a copy the copy of its original when the texts are forgotten, and what it was found by', () => {
  const said = { madeAt: '2031-01-01T10:00:00Z', madeBy: null };
  const grouper = createGrouper({
    corrections: [
      createCorrection({ ...said, kind: 'split', articleIds: ['longer'], apartFrom: 'first' }),
      createCorrection({ ...said, kind: 'split', articleIds: ['longer'], apartFrom: 'copy' }),
      createCorrection({ ...said, kind: 'merge', articleIds: ['first', 'copy'] }),
    ],
  });
  const longer = text([...HARBOUR, ...ELECTION]);
  grouper.add(onDay('first', 0, text(HARBOUR)));
  grouper.add(onDay('longer', 3, longer));
  grouper.add(onDay('copy', 9, longer));
  expect(grouper.changes().reprints.map(({ articleId, originalId }) => [articleId, originalId])).toEqual([
    ['copy', 'first'],
    ['longer', 'first'],
  ]);
  for (let day = 18; day <= 63; day += 9) {
    grouper.add(onDay(`on day ${day}`, day, longer));
    const { reprints } = grouper.changes();
    expect(reprints.find(({ articleId }) => articleId === 'copy')).toMatchObject({ originalId: 'first' });
  }
});
