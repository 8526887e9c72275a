import type { ArticleText } from '../../model/article.ts';
import { hashOf } from '../../text/bytes/hash.ts';
import { unifySenses } from './concepts.ts';
import { readWords, type Words } from './words.ts';

/** Words of a text that are read. More is a book, and would cost more than it tells. */
const MOST_WORDS = 12_000;
const MOST_HEADLINE_WORDS = 60;
/** Outlets, and tags of languages up to so long, that are remembered. */
const [MOST_OUTLETS, MOST_TAGS, LONGEST_TAG] = [100_000, 1000, 40];

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
  const { primary, number } = languageOf(article.language);
  return {
    article,
    outlet: article.outlet === null ? null : outletOf(article.outlet),
    headline: unifySenses(readWords(article.headline ?? '', MOST_HEADLINE_WORDS), primary),
    body: unifySenses(readWords(article.text, MOST_WORDS), primary),
    language: number,
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

interface Language {
  /** "en" of "en-GB"; a tag that is none stays as it is. */
  readonly primary: string;
  readonly number: number;
}

/** A text whose language is not told is read as English, but is of no language that another could be of. */
const UNKNOWN: Language = { primary: 'en', number: 0 };
const languages = new Map<string, Language>();

/** "eng", "en" and "en-GB" are one language. */
function languageOf(tag: string | null): Language {
  if (tag === null) return UNKNOWN;
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const primary = primaryOf(tag);
  const language = { primary, number: hashOf(primary) };
  if (tag.length <= LONGEST_TAG && languages.size < MOST_TAGS) languages.set(tag, language);
  return language;
}

function primaryOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? tag;
  } catch {
    return tag;
  }
}
