import type { Span } from '../model/span.ts';
import { parseHeads } from './grammar/parser.ts';
import { nameRelations } from './grammar/relations.ts';
import { tagTokens } from './grammar/tagger.ts';
import { readDoubledMarks } from './words/doubled-marks.ts';
import { type Forms, readForms } from './words/forms.ts';
import { findNames, type Name } from './words/names.ts';
import { type Quotations, readQuotations } from './words/quotations.ts';
import { type Sentences, splitSentences } from './words/sentences.ts';
import { type Tokens, tokenAt, tokenize, wordAt } from './words/tokens.ts';

/** One text as the stages that read sentences need it: everything counted in tokens, every token an offset range. */
export interface Document {
  readonly text: string;
  /** Lines of the text without the blanks at their ends. */
  readonly paragraphs: readonly Span[];
  /** Their text is as long as the text, and has one double mark and a blank where this one has two single marks. */
  readonly tokens: Tokens;
  /** Each token's word in lower case: rules ask for them again and again. */
  readonly lower: readonly string[];
  readonly sentences: Sentences;
  readonly quotations: Quotations;
  /** What the models read of each token's word. */
  readonly forms: Forms;
  /** A part of speech for each token, one of {@link TAGS} of the tagger by number. */
  readonly tags: Uint8Array;
  /** The token that each token depends on; -1 for the root of its sentence. */
  readonly heads: Int32Array;
  /** What each token is to its head, one of {@link RELATIONS} by number. */
  readonly relations: Uint8Array;
  /** In order, without overlap. */
  readonly names: readonly Name[];
}

/** @param asTrained reads a text as the models of who said what have learned to: a dateline stays in its sentence, an unsure mark ends no quotation that its line left open, and two single marks are no double one. */
export function readDocument(text: string, asTrained = false): Document {
  const tokens = tokenize(asTrained ? text : readDoubledMarks(text));
  const sentences = asTrained ? splitSentences(tokens, 0) : splitSentences(tokens);
  const quotations = readQuotations(tokens, sentences, !asTrained);
  const forms = readForms(tokens);
  const tags = tagTokens({ tokens, sentences, forms, states: quotations.states });
  const heads = parseHeads({ sentences, forms, tags });
  const relations = nameRelations({ sentences, forms, tags }, heads);
  const paragraphs = paragraphsOf(tokens, sentences);
  const names = findNames(tokens, sentences, tags);
  const lower = Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i).toLowerCase());
  return { text, paragraphs, tokens, lower, sentences, quotations, forms, tags, heads, relations, names };
}

/** The text range of tokens `[from, to)`; the range is not empty. */
export const spanOf = ({ starts, ends }: Tokens, from: number, to: number): Span => ({
  start: starts[from]!,
  end: ends[to - 1]!,
});

/** The tokens `[from, to)` that a span touches. */
export const tokensOf = (tokens: Tokens, span: Span): { from: number; to: number } => {
  const from = tokenAt(tokens, span.start);
  let to = tokenAt(tokens, span.end);
  if (to < tokens.count && tokens.starts[to]! < span.end) to++;
  return { from, to: Math.max(from, to) };
};

export const sentenceSpan = ({ tokens, sentences }: Document, sentence: number): Span =>
  spanOf(tokens, sentences.starts[sentence]!, sentences.ends[sentence]!);

function paragraphsOf(tokens: Tokens, sentences: Sentences): Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < sentences.count; ) {
    let next = s + 1;
    while (next < sentences.count && sentences.paragraphs[next] === sentences.paragraphs[s]) next++;
    spans.push(spanOf(tokens, sentences.starts[s]!, sentences.ends[next - 1]!));
    s = next;
  }
  return spans;
}
