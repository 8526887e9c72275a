import type { Span } from '../../model/span.ts';
import type { Mode } from '../../model/statement.ts';
import { type Document, sentenceSpan, spanOf } from '../../text/document.ts';
import { OUTSIDE } from '../../text/quotations.ts';
import { tagCode } from '../../text/tags.ts';
import { wordAt } from '../../text/tokens.ts';
import type { Draft } from './draft.ts';

const SAYING = new Set(
  'said says told added claimed argued warned insisted stated declared denied'.split(' '),
);

/** The statements of a text, in its order. */
export function extract(document: Document): readonly Draft[] {
  const drafts: Draft[] = [];
  const { tokens, sentences } = document;
  for (let s = 0; s < sentences.count; s++) {
    for (let i = sentences.starts[s]!; i < sentences.ends[s]!; i++) {
      if (!SAYING.has(wordAt(tokens, i))) continue;
      const content = contentOf(document, s, i);
      if (content === null) continue;
      drafts.push({
        speaker: subjectOf(document, s, i),
        cue: spanOf(tokens, i, i + 1),
        content: [content],
        mode: modeOf(document, content),
        layer: 'model',
        score: 0,
        sentence: s,
      });
      break;
    }
  }
  return drafts;
}

function subjectOf({ tokens, sentences, tags }: Document, sentence: number, cue: number): Span | null {
  let from = cue;
  while (from > sentences.starts[sentence]! && NOMINAL.has(tags[from - 1]!)) from--;
  return from < cue ? spanOf(tokens, from, cue) : null;
}
const NOMINAL = new Set((['NNP', 'NN', 'NNS', 'DT', 'PRP', 'JJ', 'POS'] as const).map(tagCode));

function contentOf(document: Document, sentence: number, cue: number): Span | null {
  const { tokens, sentences, quotations } = document;
  const whole = sentenceSpan(document, sentence);
  const quotation = quotations.all.find(
    ({ depth, outer }) => depth === 0 && outer.start >= whole.start && outer.end <= whole.end,
  );
  if (quotation) return quotation.inner;
  let from = cue + 1;
  if (from < tokens.count && wordAt(tokens, from) === 'that') from++;
  const to = sentences.ends[sentence]! - 1;
  return from < to ? spanOf(tokens, from, to) : null;
}

function modeOf({ tokens, quotations }: Document, content: Span): Mode {
  let inside = 0;
  let all = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.starts[i]! < content.start || tokens.ends[i]! > content.end) continue;
    all++;
    if (quotations.states[i] !== OUTSIDE) inside++;
  }
  return inside === all ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
}
