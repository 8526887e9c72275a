import { detectLanguage, languageTag } from '../text/words/language.ts';

/** The language of a text: its own words are believed before the page's declaration, which is often a template's. */
export function settleLanguage(declared: string | null, text: string): string | null {
  const tag = languageTag(declared);
  const detected = detectLanguage(text);
  if (detected === null) return tag;
  return tag !== null && tag.split('-')[0] === detected ? tag : detected;
}
