import { type Document, tokensOf } from '../../../text/document.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { isTitle, looksLikePerson } from '../../actors/name-parts.ts';
import { type Cut, hullOfCut, paragraphOf, verbatim } from '../cut.ts';
import { hasTag, type Range } from '../grammar/grammar.ts';

/** What one says in a transcript: "NAME: words", and the paragraphs over which the same quotation runs on. */
interface Turn {
  readonly speaker: Range;
  readonly content: readonly Range[];
}

/** Words that a turn's label may have: "SEN. PIA STRAND". */
const LONGEST_LABEL = 5;

/**
 * Gives each turn of a transcript to the name before its colon, and takes out what was read there without a cue. One label alone
 * makes no transcript, nor do labels that are nobody's names: "Update:", "Claim:".
 */
export function readTurns(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const surnames = new Set(
    document.names
      .map(({ to }) => wordAt(document.tokens, to - 1))
      .filter((name) => /\p{Ll}/u.test(name))
      .map((name) => name.toLowerCase()),
  );
  const turns = document.paragraphs.flatMap((span) =>
    turnIn(document, tokensOf(document.tokens, span), surnames),
  );
  if (turns.length < 2) return cuts;
  const byParagraph = new Map<number, Turn>();
  for (const turn of turns)
    for (const { from } of turn.content) byParagraph.set(paragraphOf(document, from), turn);
  return [
    ...cuts.flatMap((cut) => {
      const turn = byParagraph.get(paragraphOf(document, hullOfCut(cut).from));
      return turn === undefined ? [cut] : isOthers(document, cut) ? [within(cut, turn.content)] : [];
    }),
    ...turns.map(({ speaker, content: [first, ...rest] }) => {
      const turn = verbatim(speaker, first!);
      return { ...turn, content: [...turn.content, ...rest] };
    }),
  ];
}

/** What the turn's speaker tells of somebody by name; "I" and "they" are too loose in talk to be followed. */
const isOthers = (document: Document, { speaker, cue }: Cut): boolean =>
  cue !== null && speaker !== null && !hasTag(document, speaker.from, 'PRP', 'WP', 'WDT', 'DT');

const within = (cut: Cut, turn: readonly Range[]): Cut => ({
  ...cut,
  content: cut.content.flatMap((run) =>
    turn
      .map(({ from, to }) => ({ from: Math.max(from, run.from), to: Math.min(to, run.to) }))
      .filter((part) => part.from < part.to),
  ),
});

function turnIn(document: Document, { from, to }: Range, surnames: ReadonlySet<string>): Turn[] {
  const start = document.quotations.states[from] === OPENING ? from + 1 : from;
  const colon = labelEnd(document, start, to);
  if (colon === null) return [];
  const closing = document.quotations.states[to - 1] === CLOSING && colon + 2 < to ? 1 : 0;
  return isName(document, { from: start, to: colon }, surnames)
    ? [
        {
          speaker: { from: start, to: colon },
          content: [{ from: colon + 1, to: to - closing }, ...runningOn(document, to)],
        },
      ]
    : [];
}

/** The colon behind a few capital words at a paragraph's head. */
function labelEnd(document: Document, start: number, to: number): number | null {
  let colon = start;
  while (colon < to && colon <= start + LONGEST_LABEL && isCapital(wordAt(document.tokens, colon))) colon++;
  return colon > start && colon + 1 < to && wordAt(document.tokens, colon) === ':' ? colon : null;
}

/** The next paragraphs that a mark opens while the quotation before them is still open. */
function runningOn(document: Document, from: number): Range[] {
  const { sentences, quotations } = document;
  const runs: Range[] = [];
  let at = from;
  while (
    at < sentences.ofToken.length &&
    quotations.states[at] === OPENING &&
    quotations.states[at - 1] === INSIDE
  ) {
    let last = sentences.ofToken[at]!;
    while (last + 1 < sentences.count && sentences.paragraphs[last + 1] === sentences.paragraphs[last])
      last++;
    const to = sentences.ends[last]!;
    if (labelEnd(document, at + 1, to) !== null) break;
    runs.push({ from: at + 1, to: quotations.states[to - 1] === CLOSING ? to - 1 : to });
    at = to;
  }
  return runs;
}

const isCapital = (word: string): boolean => /^\p{Lu}[\p{L}.'’-]*$/u.test(word);

/** A person's full name, or in capitals a surname that the text has elsewhere, or a title with a name. */
function isName(document: Document, { from, to }: Range, surnames: ReadonlySet<string>): boolean {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(wordAt(document.tokens, i));
  if (looksLikePerson(words)) return true;
  const last = words.at(-1)!;
  const isShouted = last.length > 2 && last === last.toUpperCase();
  return isShouted && (surnames.has(last.toLowerCase()) || (words.length > 1 && isTitle(words[0]!)));
}
