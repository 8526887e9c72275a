import type { Span } from '../../model/span.ts';
import { type Document, spanOf, tokensOf } from '../../text/document.ts';
import { withDoubledMarks } from '../../text/words/doubled-marks.ts';
import type { Draft } from '../extract/draft.ts';
import type { Range } from './grammar/grammar.ts';

/** What made a cut: the extractor's layers, or one of the rules here. */
export type Origin = Draft['layer'] | 'clause' | 'participle' | 'noun' | 'outlet';

/** A draft in tokens, which rules cut, mend and add to. */
export interface Cut {
  readonly speaker: Range | null;
  readonly cue: Range | null;
  /** In order and apart; empty while the cut waits to be dropped. */
  readonly content: readonly Range[];
  readonly origin: Origin;
  readonly voice: 'actor' | 'outlet';
  /** Words that an outlet's verdict is about are doubted; so is what stands inside them. */
  readonly isTarget?: boolean;
  /** The speaker's very words although no marks stand around them: a turn of a transcript, a post. */
  readonly isVerbatim?: boolean;
}

export const cutOf = ({ tokens }: Document, { speaker, cue, content, layer }: Draft): Cut => ({
  speaker: speaker && tokensOf(tokens, speaker),
  cue: cue && tokensOf(tokens, cue),
  content: content.map((span) => tokensOf(tokens, span)),
  origin: layer,
  voice: 'actor',
});

/** Somebody's very words, with no cue and no marks around them. */
export const verbatim = (speaker: Range, content: Range): Cut => ({
  speaker,
  cue: null,
  content: [content],
  origin: 'quotation',
  voice: 'actor',
  isVerbatim: true,
});

export const spanOfRange = ({ text, tokens }: Document, { from, to }: Range): Span =>
  withDoubledMarks(text, tokens.text, spanOf(tokens, from, to));

/** From the first token of a cut to the one after its last. */
export function hullOfCut({ speaker, cue, content }: Cut): Range {
  const all = [...content, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])];
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}

/** Number of the paragraph that a token stands in. */
export const paragraphOf = ({ sentences }: Document, token: number): number =>
  sentences.paragraphs[sentences.ofToken[token]!]!;

export const holds = (outer: Range, token: number): boolean => outer.from <= token && token < outer.to;

/** Cuts by the number of each sentence that their ranges touch, in the order given: what rules look at is never far away. */
export function bySentence(
  { sentences }: Document,
  cuts: readonly Cut[],
  rangesOf: (cut: Cut) => readonly Range[],
): ReadonlyMap<number, Cut[]> {
  const index = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const touched = new Set<number>();
    for (const { from, to } of rangesOf(cut))
      for (let s = sentences.ofToken[from]!; s <= sentences.ofToken[to - 1]!; s++) touched.add(s);
    for (const s of touched) {
      const list = index.get(s);
      if (list) list.push(cut);
      else index.set(s, [cut]);
    }
  }
  return index;
}

/** Ranges without the tokens of `hole`. */
export const without = (ranges: readonly Range[], hole: Range): readonly Range[] =>
  ranges.flatMap(({ from, to }) =>
    hole.to <= from || to <= hole.from
      ? [{ from, to }]
      : [
          { from, to: Math.min(to, hole.from) },
          { from: Math.max(from, hole.to), to },
        ].filter((range) => range.from < range.to),
  );
