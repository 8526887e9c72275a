import { type Document, tokensOf } from '../../../text/document.ts';
import { CLOSING, OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { isTitle, looksLikePerson } from '../../actors/name-parts.ts';
import { type Cut, hullOfCut, paragraphOf, verbatim } from '../cut.ts';
import { hasTag, type Range } from '../grammar/grammar.ts';

/** One paragraph of a transcript: "NAME: words". */
interface Turn {
  readonly speaker: Range;
  readonly content: Range;
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
  const byParagraph = new Map(turns.map((turn) => [paragraphOf(document, turn.speaker.from), turn]));
  return [
    ...cuts.flatMap((cut) => {
      const turn = byParagraph.get(paragraphOf(document, hullOfCut(cut).from));
      return turn === undefined ? [cut] : isOthers(document, cut) ? [within(cut, turn.content)] : [];
    }),
    ...turns.map(({ speaker, content }) => verbatim(speaker, content)),
  ];
}

/** What the turn's speaker tells of somebody by name; "I" and "they" are too loose in talk to be followed. */
const isOthers = (document: Document, { speaker, cue }: Cut): boolean =>
  cue !== null && speaker !== null && !hasTag(document, speaker.from, 'PRP', 'WP', 'WDT', 'DT');

const within = (cut: Cut, { from, to }: Range): Cut => ({
  ...cut,
  content: cut.content
    .map((run) => ({ from: Math.max(from, run.from), to: Math.min(to, run.to) }))
    .filter((run) => run.from < run.to),
});

function turnIn(document: Document, { from, to }: Range, surnames: ReadonlySet<string>): Turn[] {
  const start = document.quotations.states[from] === OPENING ? from + 1 : from;
  let colon = start;
  while (colon < to && colon <= start + LONGEST_LABEL && isCapital(wordAt(document.tokens, colon))) colon++;
  if (colon === start || colon + 1 >= to || wordAt(document.tokens, colon) !== ':') return [];
  const closing = document.quotations.states[to - 1] === CLOSING && colon + 2 < to ? 1 : 0;
  return isName(document, { from: start, to: colon }, surnames)
    ? [{ speaker: { from: start, to: colon }, content: { from: colon + 1, to: to - closing } }]
    : [];
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
