import { type Article, createArticle, createRevision, type Revision } from '../model/article.ts';
import { createIssue, type Issue, type Outcome } from '../model/issue.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { troubleWith } from '../text/bytes/bytes.ts';
import { outletOf } from '../text/urls.ts';
import { joinParagraphs } from '../text/words/paragraphs.ts';
import { addressOf } from './address.ts';
import { boundDraft } from './bound.ts';
import { settleDates } from './dates.ts';
import { decodeBytes } from './decode.ts';
import { finish } from './finish.ts';
import { settleLanguage } from './language.ts';
import { datelineOf } from './lines/wire.ts';
import { readFormat } from './read.ts';

/** An article with the one revision that a snapshot shows. */
export interface Cleaned {
  readonly article: Article;
  readonly revision: Revision;
}

/** Grows with every change of what a snapshot is made into. */
const MADE_BY: Provenance = { stage: 'clean', version: 3 };

/**
 * Makes an article of a snapshot: main text and what the page tells about it. The value is null, with an issue, where there is no text.
 * What came beside the snapshot (index, feed, request) supplies what its own text lacks. Never throws on any bytes.
 */
export function clean(snapshot: Snapshot): Outcome<Cleaned | null> {
  const { origin, bytes } = snapshot;
  const trouble = troubleWith(origin.name, bytes);
  if (trouble) return { value: null, issues: [trouble] };
  const { text: source, unknown } = decodeBytes(bytes, origin.contentType);
  const draft = boundDraft(readFormat(source, origin));
  const { headline, paragraphs, credit } = finish(draft);
  const dates = settleDates(draft, origin);
  const issues: Issue[] = [...dates.issues];
  if (unknown !== null) issues.push(unknownEncoding(origin.name, unknown));
  if (draft.stopped !== null) issues.push(stoppedReading(origin.name, draft.stopped));
  if (paragraphs.length === 0) return { value: null, issues: [...issues, noText(origin.name)] };
  const text = joinParagraphs(paragraphs.map((paragraph) => paragraph.text));
  const dateline = datelineOf(text);
  const url = addressOf(draft, origin);
  const article = createArticle({ url, outlet: origin.outlet ?? outletOf(url), snapshotId: snapshot.id });
  const revision = createRevision({
    articleId: article.id,
    snapshotId: snapshot.id,
    headline: headline?.value ?? null,
    byline: draft.byline?.value ?? null,
    credit: draft.credit ?? dateline?.agency ?? credit,
    dateline: dateline?.text ?? null,
    publishedAt: dates.publishedAt,
    modifiedAt: dates.modifiedAt,
    language: settleLanguage(draft.language, text),
    text,
    kinds: paragraphs.map((paragraph) => paragraph.kind),
    witnesses: { headline: headline?.witness ?? null, byline: draft.byline?.witness ?? null },
    isTeaser: draft.isTeaser,
    madeBy: MADE_BY,
  });
  return { value: { article, revision }, issues };
}

const noText = (name: string): Issue =>
  createIssue(
    'text-missing',
    name,
    'No article text was found in it.',
    'Save the page after it has loaded, or give the text alone.',
  );

const unknownEncoding = (name: string, label: string): Issue =>
  createIssue(
    'encoding-unknown',
    name,
    `It declares the encoding "${label}", which does not exist; it was read as its bytes suggest.`,
    'Look whether its letters are right, or save it as UTF-8.',
  );

const stoppedReading = (name: string, reason: string): Issue =>
  createIssue(
    'page-unparsable',
    name,
    `Reading stopped before its end: ${reason}.`,
    'Cut the page down to the article.',
  );
