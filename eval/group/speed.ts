import { createGrouper } from '../../src/group/group.ts';
import { toArticle } from '../../train/group/data.ts';
import type { Stream } from '../../train/group/streams.ts';
import type { Row } from '../row.ts';

/** Articles of a stream grouped in a second of processor time, reading their texts included. */
export function speedRows({ records }: Stream): Row[] {
  const articles = records.map(toArticle);
  const grouper = createGrouper();
  const before = process.cpuUsage();
  for (const article of articles) grouper.add(article);
  grouper.finish();
  const { user, system } = process.cpuUsage(before);
  const value = Math.round(articles.length / ((user + system) / 1e6));
  return [{ measure: 'articles a CPU second, reading included', value, reach: 3000, dream: 10_000 }];
}
