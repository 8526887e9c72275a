import type { Document } from '../../../text/document.ts';
import { hasTag, lowerAt } from './grammar.ts';

/** Makes a participle behind it a passive. */
export const BEING = /^(?:is|are|was|were|be|been|being|['’](?:s|re))$/;

/** The "is" or "was" that makes a verb's participle a passive, adverbs between them aside; null where none stands behind `floor`. */
export function beingBefore(document: Document, verb: number, floor: number): number | null {
  if (!hasTag(document, verb, 'VBN', 'VBD')) return null;
  for (let k = verb - 1; k >= Math.max(floor, verb - 3); k--) {
    if (BEING.test(lowerAt(document, k))) return k;
    if (!hasTag(document, k, 'RB')) return null;
  }
  return null;
}
