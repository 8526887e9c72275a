import type { Document } from '../../../text/document.ts';
import { IS_MARK } from '../../../text/grammar/tags.ts';
import { CLOSING, INSIDE, OPENING, OUTSIDE } from '../../../text/words/quotations.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import { type Cut, paragraphOf } from '../cut.ts';
import { hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/**
 * Puts pieces of content apart that do not belong together: a quotation of an earlier sentence that the clause of the cue does not touch,
 * what stands in the next paragraph behind a closing mark, and what tells of the occasion: "..., she told the crowd in the hall".
 */
export const partPieces = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  joinHalves(document, cuts).flatMap((cut) => {
    if (!cut.cue || cut.voice === 'outlet') return [cut];
    if (!quotes(document, cut)) return [withoutMedium(document, cut)];
    const freed: Range[] = [];
    const content = cut.content
      .flatMap((run) => withinParagraph(document, run, cut.cue!, freed))
      .filter((run) => !isOccasion(document, cut, run));
    const early = content.filter((run) => isApart(document, cut, run, content));
    freed.push(...early);
    const kept = content.filter((run) => !early.includes(run));
    if (kept.length === 0 || (freed.length === 0 && kept.length === cut.content.length)) return [cut];
    return [{ ...cut, content: kept }, ...freed.flatMap((run) => bareQuotation(document, run))];
  });

/** A quotation of which one statement has the head and others the rest belongs to the one that has its head. */
function joinHalves(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { states } = document.quotations;
  const halves = new Map<number, Range>();
  const runs = cuts.flatMap(({ content }) => content);
  for (const run of runs)
    if (run.from < run.to && states[run.from] === INSIDE && states[run.from - 1] === INSIDE)
      halves.set(run.from, run);
  if (halves.size === 0) return cuts;
  const restOf = ({ to }: Range): Range | undefined =>
    states[to - 1] === INSIDE ? halves.get(to) : undefined;
  const moved = new Set(runs.flatMap((run) => restOf(run) ?? []));
  if (moved.size === 0) return cuts;
  const whole = (head: Range): Range => {
    let last = head;
    for (let rest = restOf(last); rest; rest = restOf(last)) last = rest;
    return { from: head.from, to: last.to };
  };
  return cuts
    .map((cut) => ({ ...cut, content: cut.content.filter((run) => !moved.has(run)).map(whole) }))
    .filter(({ content }) => content.length > 0);
}

const quotes = ({ quotations }: Document, { content }: Cut): boolean =>
  content.some(
    ({ from, to }) => quotations.states[from] !== OUTSIDE || quotations.states[to - 1] !== OUTSIDE,
  );

/** "..., the Courier reported on its website": where it was said is no part of it. */
function withoutMedium(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  if (
    content.length < 2 ||
    content[0]!.to > cue!.from ||
    !/^(?:on|in|at|to)$/.test(lowerAt(document, cue!.to - 1))
  )
    return cut;
  const kind = cueVerb(lowerAt(document, cue!.to - 2))?.kind;
  if (kind !== 'say' && kind !== 'report') return cut;
  const kept = content.filter(({ from }) => from !== cue!.to || !hasTag(document, from, 'PRP$'));
  return kept.length === content.length ? cut : { ...cut, content: kept };
}

/** A run ends with the mark that closes its quotation if a new paragraph begins there; the part on the cue's side is kept. */
function withinParagraph(document: Document, run: Range, cue: Range, freed: Range[]): Range[] {
  for (let i = run.from; i < run.to - 1; i++) {
    if (
      document.quotations.states[i] !== CLOSING ||
      paragraphOf(document, i) === paragraphOf(document, i + 1)
    )
      continue;
    const [left, right] = [
      { from: run.from, to: i },
      { from: i + 1, to: run.to },
    ];
    const [kept, rest] = cue.from < run.from ? [left, right] : [right, left];
    freed.push(rest);
    return kept.from < kept.to ? [kept] : [];
  }
  return [run];
}

const OCCASIONS = /^(?:to|of|in|about|during|at|on|from|with|after|before|as|while|when|who|which|where)$/;

/** '"We won," she told the crowd in the hall': what follows the cue without marks tells to whom, of what and when. */
function isOccasion(document: Document, { cue, content }: Cut, { from, to }: Range): boolean {
  const { states } = document.quotations;
  const first = content[0]!;
  const isQuotedFirst = first.to <= cue!.from && states[first.to - 1] !== OUTSIDE;
  if (!isQuotedFirst || from < cue!.to) return false;
  if (document.sentences.ofToken[from] !== document.sentences.ofToken[cue!.from]) return false;
  for (let i = from; i < to; i++) if (states[i] !== OUTSIDE) return false;
  return OCCASIONS.test(lowerAt(document, from)) || hasTag(document, from, 'DT', 'PRP$');
}

/** Tokens between a quotation and the clause that names who says it: '"..." In a letter, he ...'. */
const BESIDE = 2;

/** A quotation of an earlier sentence, where the cue's own sentence has its content behind the cue. */
function isApart(document: Document, { speaker, cue }: Cut, run: Range, all: readonly Range[]): boolean {
  const { ofToken } = document.sentences;
  const clause = Math.min(cue!.from, speaker?.from ?? cue!.from);
  const last = lastQuoted(document, run);
  if (last === null || run.from > clause || ofToken[last] === ofToken[clause]) return false;
  const hasOwn = all.some(({ from }) => from >= cue!.to && ofToken[from] === ofToken[cue!.from]);
  return hasOwn && clause - last > BESIDE;
}

/** Last token of a run that stands between marks or is one. */
function lastQuoted({ quotations }: Document, { from, to }: Range): number | null {
  for (let i = to - 1; i >= from; i--) if (quotations.states[i] !== OUTSIDE) return i;
  return null;
}

/** Fewer words between marks are a name or a word held at arm's length. */
const FEWEST = 3;

/** The quotation in a range as nobody's, for other rules to find its speaker. */
export function bareQuotation(document: Document, { from, to }: Range): Cut[] {
  const { states } = document.quotations;
  let start = from;
  while (start < to && states[start] !== INSIDE) start++;
  let end = start;
  let words = 0;
  while (end < to && (states[end] === INSIDE || states[end] === OPENING)) {
    if (IS_MARK[document.tags[end]!] === 0) words++;
    end++;
  }
  return words < FEWEST
    ? []
    : [
        {
          speaker: null,
          cue: null,
          content: [{ from: start, to: end }],
          origin: 'quotation',
          voice: 'actor',
        },
      ];
}
