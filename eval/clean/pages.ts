import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Cleaned, clean } from '../../src/clean/clean.ts';
import { createSnapshot } from '../../src/model/snapshot.ts';
import { dataPath } from '../data.ts';

/** What is known to be true of a page. */
export interface Truth {
  readonly url: string;
  readonly articleBody: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
}

export interface Page {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

export function readPages(set: 'aeb' | 'fundus'): Page[] {
  const truths = JSON.parse(
    readFileSync(dataPath('eval', 'clean', set, 'ground-truth.json'), 'utf8'),
  ) as Record<string, Truth>;
  return Object.entries(truths).map(([id, truth]) => ({
    id,
    truth,
    bytes: gunzipSync(readFileSync(dataPath('eval', 'clean', set, 'html', `${id}.html.gz`))),
  }));
}

/** Cleans a page as it would come from the web: with its address and nothing else. */
export const cleanPage = ({ id, bytes, truth }: Page): Cleaned | null =>
  clean(
    createSnapshot(
      { name: id, url: truth.url, outlet: null, publishedAt: null, contentType: 'text/html' },
      bytes,
    ),
  ).value;
