import assert from 'node:assert/strict';
import type { Provenance } from './provenance.ts';

/** A `revision` is the same outlet's own correction or re-issue: no other outlet repeats it. */
export const REPRINT_KINDS = ['verbatim', 'cut', 'extended', 'edited', 'rewritten', 'revision'] as const;
export type ReprintKind = (typeof REPRINT_KINDS)[number];

/** How a reprint and its original stand to each other, beside the overlap. */
export interface ReprintEvidence {
  /** Share of the original's word shingles that stand in the reprint, 0 to 1. */
  readonly taken: number;
  /** Shared share of the shorter text, what stands in quotation marks left out, 0 to 1: two reporters may quote the same words. */
  readonly prose: number;
  /** So many words are misread that the texts were compared by their letters; `prose` counts these then. */
  readonly byLetters: boolean;
}

/** An article that repeats another's text. `original` is the earliest that we hold, never "the first". */
export interface Reprint {
  readonly articleId: string;
  readonly originalId: string;
  readonly kind: ReprintKind;
  /** Share of the reprint's own word shingles that stand in the original, 0 to 1. */
  readonly overlap: number;
  /** What else decided; left out by versions that did not keep it. */
  readonly evidence?: ReprintEvidence;
  readonly madeBy: Provenance;
}

export function createReprint(fields: Reprint): Reprint {
  assert(fields.articleId !== fields.originalId, 'an article is no reprint of itself');
  assert(fields.overlap >= 0 && fields.overlap <= 1, `overlap is a share: ${fields.overlap}`);
  return fields;
}
