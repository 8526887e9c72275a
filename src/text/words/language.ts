import { eld } from 'eld/extrasmall';

/** About a sentence and a half; on less, near languages (Danish and Norwegian, Spanish and Galician) are a guess. */
const ENOUGH = 140;
/** More text than this does not change the answer and costs time. */
const SAMPLE = 2000;
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/;

/** A BCP 47 tag in lower case as pages write it ("en_US" is `en-us`), null for what is none ("english"). */
export function languageTag(raw: string | null | undefined): string | null {
  const tag = (raw ?? '').trim().toLowerCase().replaceAll('_', '-');
  return TAG.test(tag) && tag !== 'und' ? tag : null;
}

/** The language a text is written in (ISO 639-1), null if the text is short or the detector (eld, offline) is not sure. */
export function detectLanguage(text: string): string | null {
  if (text.length < ENOUGH) return null;
  const found = eld.detect(text.slice(0, SAMPLE));
  return found.isReliable() ? languageTag(found.language) : null;
}
