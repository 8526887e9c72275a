import { type Document, tokensOf } from '../../../text/document.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { type Cut, hullOfCut, paragraphOf } from '../cut.ts';
import type { Range } from '../grammar/grammar.ts';

/** What the link at the end of a run says. */
const LINK = 'MORE';
/** Most tokens of a run of links. */
const LONGEST = 90;

/**
 * Takes out what a page has set into a sentence behind a name: the name in full, run into the headlines of its other articles, up to the
 * link "MORE", and lines that lead to others ("More: ..."). Nobody says anything there.
 */
export function dropLinkRuns(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const runs = [...linkRunsIn(document), ...labelledIn(document)];
  if (runs.length === 0) return cuts;
  const isLink = new Uint8Array(document.tokens.count);
  for (const { from, to } of runs) isLink.fill(1, from, to);
  return cuts.flatMap((cut) => {
    const at = cut.cue?.from ?? hullOfCut(cut).from;
    const speaker = cut.speaker && unlinked(cut.speaker, isLink)[0];
    if (isLink[at] === 1 || (cut.speaker && !speaker)) return [];
    const content = cut.content.flatMap((run) => unlinked(run, isLink));
    return content.length > 0 ? [{ ...cut, speaker: speaker ?? null, content }] : [];
  });
}

/** What of a run is text. */
function unlinked({ from, to }: Range, isLink: Uint8Array): Range[] {
  const runs: Range[] = [];
  for (let i = from; i < to; i++) {
    if (isLink[i] === 1) continue;
    const last = runs.at(-1);
    if (last?.to === i) runs[runs.length - 1] = { from: last.from, to: i + 1 };
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** "Ana RoePia Strand": two names without a blank, and "MORE" behind them in the same paragraph. */
function linkRunsIn(document: Document): readonly Range[] {
  const { tokens, text } = document;
  // Nearly all texts have no such link, and need not be looked through word by word.
  if (!text.includes(LINK)) return [];
  const runs: Range[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!/^\p{Lu}[\p{L}'’-]*\p{Ll}\p{Lu}/u.test(wordAt(tokens, i))) continue;
    const end = linkAfter(document, i);
    if (end === null) continue;
    let from = i;
    while (from > 0 && /^\p{Lu}[\p{L}.'’-]+$/u.test(wordAt(tokens, from - 1)) && i - from < NAME) from--;
    runs.push({ from: Math.min(from + KEPT, i), to: end + 1 });
    i = end;
  }
  return runs;
}

/** A line that leads to another article, or sums up the one below. */
const LABELLED = /^(?:story highlights\b|(?:more|read more|related|see also|also read|must read|watch)\s?:)/i;

const labelledIn = (document: Document): readonly Range[] =>
  document.paragraphs
    .filter(({ start, end }) => LABELLED.test(document.text.slice(start, Math.min(end, start + 20))))
    .map((span) => tokensOf(document.tokens, span));

/** Words of the name in full before what it runs into, and of the text's own name before that. */
const NAME = 5;
const KEPT = 2;

function linkAfter(document: Document, from: number): number | null {
  const paragraph = paragraphOf(document, from);
  for (let i = from + 1; i < Math.min(document.tokens.count, from + LONGEST); i++) {
    if (paragraphOf(document, i) !== paragraph) return null;
    if (wordAt(document.tokens, i) === LINK) return i;
  }
  return null;
}
