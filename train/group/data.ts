import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ArticleText } from '../../src/model/article.ts';
import { dataPath } from '../data.ts';

/** A line of the files under `eval/group`. */
export interface GroupRecord {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly published: string | null;
  readonly lang: string | null;
  readonly outlet?: string | null;
  /** The label: equal stories are one story. */
  readonly story: string | null;
}

export function readGroupFile<T = GroupRecord>(name: string): T[] {
  const lines = gunzipSync(readFileSync(dataPath('eval', 'group', `${name}.jsonl.gz`))).toString('utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export const toArticle = (record: GroupRecord): ArticleText => ({
  id: record.id,
  revisionId: record.id,
  headline: record.title,
  text: record.text ?? '',
  publishedAt: record.published,
  outlet: record.outlet ?? null,
  language: record.lang,
  credit: null,
});

/** In the order of publication, undated first, then by id, as a stream brings them. */
export const inOrder = (a: GroupRecord, b: GroupRecord): number => {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
