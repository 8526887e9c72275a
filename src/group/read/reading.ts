import type { ArticleText } from '../../model/article.ts';
import { hashOf } from '../../text/bytes/hash.ts';
import { unifySenses } from './concepts.ts';
import { readWords, type Words } from './words.ts';

/** Words of a text that are read. More is a book, and would cost more than it tells. */
const MOST_WORDS = 12_000;
const MOST_HEADLINE_WORDS = 60;
/** Outlets that are remembered. */
const MOST_OUTLETS = 100_000;

/** An article as the grouper sees it. */
export interface Reading {
  readonly article: ArticleText;
  /** The outlet's domain, the same string for all of its articles: it is kept for long. */
  readonly outlet: string | null;
  readonly headline: Words;
  readonly body: Words;
  /** A number for the language; equal numbers are equal languages, 0 is unknown. */
  readonly language: number;
  /** Days since 1970: the article's own time, or where the stream stood when it came. */
  readonly day: number;
  readonly isDated: boolean;
}

export function readArticle(article: ArticleText, day: number, isDated: boolean): Reading {
  const tag = article.language === null ? 'en' : primaryOf(article.language);
  return {
    article,
    outlet: article.outlet === null ? null : outletOf(article.outlet),
    headline: unifySenses(readWords(article.headline ?? '', MOST_HEADLINE_WORDS), tag),
    body: unifySenses(readWords(article.text, MOST_WORDS), tag),
    language: languageNumber(article.language),
    day,
    isDated,
  };
}

const outlets = new Map<string, string>();

function outletOf(domain: string): string {
  const known = outlets.get(domain);
  if (known !== undefined) return known;
  if (outlets.size < MOST_OUTLETS) outlets.set(domain, domain);
  return domain;
}

const numbers = new Map<string, number>();

/** "eng", "en" and "en-GB" are one language. */
function languageNumber(tag: string | null): number {
  if (tag === null) return 0;
  const known = numbers.get(tag);
  if (known !== undefined) return known;
  const number = hashOf(primaryOf(tag));
  if (numbers.size < 1000) numbers.set(tag, number);
  return number;
}

function primaryOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? tag;
  } catch {
    return tag;
  }
}
