import { readRecords } from '../../eval/data.ts';
import type { Span } from '../../src/model/span.ts';
import { type Document, readDocument, tokensOf } from '../../src/text/document.ts';
import { IS_VERB } from '../../src/text/grammar/tags.ts';
import { lowerHash } from '../../src/text/words/forms.ts';
import type { Layers } from './layers.ts';

interface Place extends Span {
  readonly spans?: readonly Span[];
}
/** A statement as PolNeAR has it. */
export interface GoldStatement {
  readonly speaker: Place | null;
  readonly cue: Place | null;
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly speech: boolean;
}
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}
/** A statement in tokens. */
export interface TokenStatement {
  /** The cue's main word. */
  readonly head: number;
  readonly speaker: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}
export interface Annotated {
  readonly id: string;
  readonly gold: GoldArticle;
  readonly document: Document;
  /** Those that have a cue. */
  readonly statements: readonly TokenStatement[];
}

export const readArticles = (part: 'train' | 'dev'): GoldArticle[] =>
  readRecords<GoldArticle>('eval', 'attribute', 'polnear', `${part}.jsonl.gz`);

/** @param layers take the place of what the shipped models say. */
export function annotate(gold: GoldArticle, layers?: Layers): Annotated {
  const document = { ...readDocument(gold.text, true), ...layers };
  const statements = gold.statements.flatMap((statement) => {
    const cue = tokensIn(document, statement.cue);
    if (cue.length === 0) return [];
    return {
      head: headOf(document, cue),
      cue,
      speaker: tokensIn(document, statement.speaker),
      content: statement.content.flatMap((span) => tokensIn(document, span)),
    };
  });
  return { id: gold.id, gold, document, statements };
}

/** Tokens that begin in a place. */
function tokensIn({ tokens }: Document, place: Place | null): number[] {
  if (place === null) return [];
  return (place.spans ?? [place]).flatMap((span) => {
    const { from, to } = tokensOf(tokens, span);
    return Array.from({ length: to - from }, (_, k) => from + k).filter(
      (i) => tokens.starts[i]! >= span.start,
    );
  });
}

const AUXILIARIES = new Set(
  "be is was are were been being am has have had having do does did 's 're 've 'd 'll will would can could may might must should to not n't"
    .split(' ')
    .map(lowerHash),
);
const ACCORDING = lowerHash('according');

/** The cue's word that is asked whether it is one: its first full verb, "according", any verb, else its first word. */
function headOf({ tags, forms }: Document, cue: readonly number[]): number {
  const verb = (i: number): boolean => IS_VERB[tags[i]!] === 1;
  return (
    cue.find((i) => verb(i) && !AUXILIARIES.has(forms.lower[i]!)) ??
    cue.find((i) => forms.lower[i] === ACCORDING) ??
    cue.find(verb) ??
    cue[0]!
  );
}
