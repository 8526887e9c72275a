import type { Visit } from '../../../model/feed.ts';
import { createSnapshot, type Snapshot } from '../../../model/snapshot.ts';
import { outletOf } from '../../../text/urls.ts';

/**
 * The article as its feed carries it, as a page of its own: where a page cannot be had, the words of the feed are what its outlet
 * published. The address is the page's, so that the page is a later revision if it can be had one day. Null where the feed carries
 * no whole text.
 */
export function snapshotOfItem(visit: Visit): Snapshot | null {
  if (visit.content === null) return null;
  const title = escapeHtml(visit.title ?? '');
  const page = [
    `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>`,
    '</head><body><article>',
    title === '' ? '' : `<h1>${title}</h1>`,
    visit.content,
    '</article></body></html>',
  ].join('\n');
  const { url, publishedAt } = visit;
  return createSnapshot(
    { name: url, url, outlet: outletOf(url), publishedAt, contentType: 'text/html; charset=utf-8' },
    new TextEncoder().encode(page),
  );
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
