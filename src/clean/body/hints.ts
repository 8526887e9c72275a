import type { Facts } from '../metadata/facts.ts';
import { type LinkedData, plainText } from '../metadata/linked-data.ts';
import type { Hints } from './block-features.ts';
import { normalizeWords } from './words.ts';

/** A shorter body in linked data is a teaser or a caption. */
const MIN_BODY = 200;
const MAX_BODY = 200_000;

/** What metadata say about the text of the page. */
export function createHints({ metas }: Facts, { article }: LinkedData, headline: string | null): Hints {
  const body = typeof article?.articleBody === 'string' ? article.articleBody : '';
  const isBody = body.length >= MIN_BODY && body.length <= MAX_BODY;
  return {
    headline: normalizeWords(headline ?? ''),
    description: normalizeWords(metas.get('og:description') ?? metas.get('description') ?? ''),
    body: isBody ? ` ${normalizeWords(plainText(body))} ` : '',
  };
}
