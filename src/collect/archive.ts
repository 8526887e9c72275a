import { createReadStream } from 'node:fs';
import type { Outcome } from '../model/issue.ts';
import { createSnapshot, type Snapshot } from '../model/snapshot.ts';
import { troubleWith } from '../text/bytes/bytes.ts';
import { troubleOf } from './walk.ts';
import { readWarc, type WarcPage } from './warc/read-warc.ts';

/** What can hold an article. Archives also keep pictures, styles and scripts. */
const ARTICLE_TYPE = /html|xml|^text\/plain|^text\/markdown|^message\/rfc822|json/i;

/** Whether a file's name says that it is a web archive. */
export const isArchive = (path: string): boolean => /\.warc(?:\.gz)?$/i.test(path);

/** The pages of a web archive that came well and can hold an article, in constant memory. */
export async function* readArchive(
  path: string,
): AsyncGenerator<Outcome<{ readonly kind: 'snapshot'; readonly snapshot: Snapshot } | null>> {
  const file = createReadStream(path);
  try {
    // An error of the file comes before its first byte, or as the end of the archive.
    await new Promise<void>((done, fail) => file.once('open', () => done()).once('error', fail));
    for await (const { value: page, issues } of readWarc(file, path)) {
      if (issues.length > 0) yield { value: null, issues };
      if (page && canHoldArticle(page)) yield snapshotOf(page);
    }
  } catch (error) {
    yield { value: null, issues: [troubleOf(path, error)] };
  } finally {
    file.destroy();
  }
}

const canHoldArticle = ({ status, contentType, url }: WarcPage): boolean =>
  status === 200 &&
  ARTICLE_TYPE.test(contentType ?? 'text/html') &&
  !/^https?:\/\/[^/]+\/robots\.txt$/.test(url);

function snapshotOf({
  url,
  outlet,
  publishedAt,
  contentType,
  bytes,
}: WarcPage): Outcome<{ readonly kind: 'snapshot'; readonly snapshot: Snapshot } | null> {
  const trouble = troubleWith(url, bytes);
  if (trouble) return { value: null, issues: [trouble] };
  const isWeb = /^https?:/i.test(url);
  const origin = { name: url, url: isWeb ? url : null, outlet, publishedAt, contentType };
  return { value: { kind: 'snapshot', snapshot: createSnapshot(origin, bytes) }, issues: [] };
}
