import { createActor } from '../src/model/actor.ts';
import { createArticle, createRevision } from '../src/model/article.ts';
import { createSnapshot } from '../src/model/snapshot.ts';
import { createStatement, type Statement } from '../src/model/statement.ts';
import type { Entry } from '../src/store/store.ts';

/** Words that the invented language has; the nth is said with a frequency of one in n. */
const VOCABULARY = 60_000;
const TEXT_LENGTH = 5000;
const STATEMENTS = 12;
const OUTLETS = 400;

/** Numbers from 0 to below 1, the same for the same seed (Mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The nth most frequent word. */
export function wordOf(n: number): string {
  const syllables = ['ka', 'to', 'mi', 'ren', 'sol', 'va', 'der', 'pu', 'lin', 'go'];
  let word = '';
  for (let left = n + 7; left > 0; left = Math.floor(left / 10)) word += syllables[left % 10];
  return word;
}

/** An article of invented words, about 5,000 characters in a page with the usual furniture around it. */
export function inventArticle(n: number, batch: number): Entry {
  const random = createRandom(n);
  // Frequencies as in natural language: the rank is drawn evenly on a logarithmic scale.
  const word = (): string => wordOf(Math.floor(VOCABULARY ** random()));
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 24) }, word);
    return `${words.join(' ')}.`;
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < TEXT_LENGTH; length += paragraphs.at(-1)!.length + 2)
    paragraphs.push([sentence(), sentence()].join(' '));
  const text = paragraphs.join('\n\n');
  const headline = sentence();
  const outlet = `outlet-${n % OUTLETS}.example`;
  const url = `https://${outlet}/news/${n}`;
  const publishedAt = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const page = pageOf(outlet, headline, paragraphs);
  const snapshot = createSnapshot({ name: url, url, outlet, publishedAt, contentType: 'text/html' }, page);
  const article = createArticle({ url, outlet, snapshotId: snapshot.id });
  const revision = createRevision({
    articleId: article.id,
    snapshotId: snapshot.id,
    headline,
    byline: `${word()} ${word()}`,
    credit: null,
    publishedAt: { value: publishedAt, witness: 'meta' },
    modifiedAt: null,
    language: 'en',
    text,
    kinds: paragraphs.map(() => 'paragraph'),
    madeBy: { stage: 'clean', version: 1 },
  });
  const statements = Array.from({ length: STATEMENTS }, (_, i) =>
    inventStatement(article.id, revision.id, text, i, word()),
  );
  return { snapshot, batch, article, revision, statements };
}

/** About 20 KB: a head with styles, a menu, links to other news; alike in all pages of an outlet. */
function pageOf(outlet: string, headline: string, paragraphs: readonly string[]): Uint8Array {
  const links = Array.from(
    { length: 100 },
    (_, i) => `<li class="menu-item"><a href="/section/${i}">${wordOf(i * 31)}</a></li>`,
  );
  const styles = Array.from(
    { length: 60 },
    (_, i) => `.${wordOf(i)}-${outlet}{margin:${i}px;color:#${i}${i}}`,
  );
  const body = paragraphs.map((paragraph) => `<p class="article-body">${paragraph}</p>`).join('\n');
  return new TextEncoder().encode(
    `<html><head><title>${headline}</title><style>${styles.join('')}</style></head><body><ul>${links.join('')}</ul><h1>${headline}</h1>${body}<footer>${outlet}</footer></body></html>`,
  );
}

function inventStatement(
  articleId: string,
  revisionId: string,
  text: string,
  i: number,
  name: string,
): Statement {
  const start = Math.floor((i * (text.length - 300)) / STATEMENTS);
  const actor = createActor(name, 'person', articleId);
  const fields = {
    revisionId,
    articleId,
    voice: 'actor',
    speaker: { actor, span: { start, end: start + 8 } },
    cue: { start: start + 9, end: start + 13 },
    content: [{ start: start + 14, end: start + 150 }],
    mode: 'indirect',
    act: 'claim',
    hedges: [],
    negated: false,
    disputed: false,
    via: [],
    saidOn: { from: '2026-01-01', to: '2026-01-01' },
    place: null,
    topic: name,
    stance: null,
    answers: null,
    madeBy: { stage: 'attribute', version: 1 },
  } as const;
  return createStatement(fields, text);
}
