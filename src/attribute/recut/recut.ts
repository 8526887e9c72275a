import type { Document } from '../../text/document.ts';
import { CLOSING, INSIDE, OPENING } from '../../text/words/quotations.ts';
import type { Draft } from '../extract/draft.ts';
import { addClosings } from './adding/closings.ts';
import { readContinued, wholeQuotations } from './adding/continued.ts';
import { addInner } from './adding/inner.ts';
import { readIntroductions } from './adding/introductions.ts';
import { addLeftOpen } from './adding/left-open.ts';
import { addNouns } from './adding/nouns.ts';
import { addPassives } from './adding/passives.ts';
import { addReported } from './adding/reported.ts';
import { readSignatures } from './adding/signatures.ts';
import { readTurns } from './adding/turns.ts';
import { addUncovered } from './adding/uncovered.ts';
import { type Cut, cutOf, hullOfCut, without } from './cut.ts';
import { hasTag, type Range } from './grammar/grammar.ts';
import { mendAsides } from './mending/asides.ts';
import { giveBack } from './mending/borrowed.ts';
import { mendFragments } from './mending/fragments.ts';
import { heal } from './mending/heal.ts';
import { splitJoints } from './mending/joints.ts';
import { trimOffcuts } from './mending/offcuts.ts';
import { splitParticiples } from './mending/participles.ts';
import { partPieces } from './mending/pieces.ts';
import { fillSpeakers } from './mending/speakers.ts';
import { cutTails } from './mending/tails.ts';
import { wholeNames } from './mending/whole-names.ts';
import { narrowCues } from './mending/wide-cues.ts';
import { heedFirstPerson } from './sifting/first-person.ts';
import { dropLinkRuns } from './sifting/link-runs.ts';
import { sift } from './sifting/sift.ts';
import { dropSilences } from './sifting/silences.ts';
import { markVerdicts } from './sifting/verdicts.ts';

type Step = (document: Document, cuts: readonly Cut[]) => readonly Cut[];

/** Steps from the extractor's drafts to statements as an editor cuts them, in this order. */
export const STEPS: readonly Step[] = [
  partPieces,
  dropSilences,
  heal,
  fillSpeakers,
  addReported,
  addClosings,
  addPassives,
  addLeftOpen,
  splitParticiples,
  addUncovered,
  addInner,
  splitJoints,
  splitParticiples,
  mendAsides,
  giveBack,
  trimOffcuts,
  narrowCues,
  cutTails,
  addNouns,
  markVerdicts,
  readSignatures,
  readIntroductions,
  readContinued,
  wholeQuotations,
  readTurns,
  heedFirstPerson,
  mendFragments,
  wholeNames,
  dropSilences,
  dropLinkRuns,
  sift,
];

/** Cuts, mends and completes drafts: nested statements, participles, tails, nouns of saying, the outlet's verdicts. In the order of the text. */
export const recut = (document: Document, drafts: readonly Draft[]): readonly Cut[] =>
  runSteps(document, drafts, STEPS);

export function runSteps(
  document: Document,
  drafts: readonly Draft[],
  steps: readonly Step[],
): readonly Cut[] {
  const cuts = steps.reduce<readonly Cut[]>(
    (current, step) => step(document, current).filter(({ content }) => content.length > 0),
    drafts.map((draft) => cutOf(document, draft)),
  );
  const kept = distinct(cuts.map((cut) => apart(document, cut)).filter(({ content }) => content.length > 0));
  return [...kept].sort((a, b) => placeOf(a) - placeOf(b) || hullOfCut(b).to - hullOfCut(a).to);
}

const placeOf = (cut: Cut): number => hullOfCut(cut).from;

/** A cue is no part of its own content, and marks open none. */
const apart = (document: Document, cut: Cut): Cut => {
  const content = cut.cue ? without(cut.content, cut.cue) : cut.content;
  return {
    ...cut,
    content: content
      .map((run) => withoutLead(document, withMark(document, run)))
      .filter(({ from, to }) => from < to),
  };
};

/** "We object.": the stop that stands before the closing mark is quoted too. */
const withMark = (document: Document, { from, to }: Range): Range =>
  document.quotations.states[to - 1] === INSIDE &&
  hasTag(document, to, 'STOP') &&
  document.quotations.states[to] === INSIDE &&
  document.quotations.states[to + 1] === CLOSING
    ? { from, to: to + 1 }
    : { from, to };

/** No content begins with a comma, a dash or a mark that opens it, nor ends with a comma, which is the teller's sentence's, or a mark that it does not open. */
function withoutLead(document: Document, { from, to }: Range): Range {
  if (isWholeQuotation(document, from, to)) return withoutLead(document, { from: from + 1, to: to - 1 });
  let start = from;
  while (start < to && hasTag(document, start, 'COMMA', 'COLON', 'STOP')) start++;
  const isClosed =
    document.quotations.states[to - 1] === CLOSING &&
    document.quotations.states.subarray(start, to).indexOf(OPENING) < 0;
  let end = isClosed ? to - 1 : to;
  while (end > start && hasTag(document, end - 1, 'COMMA')) end--;
  return { from: start, to: end };
}

/** One quotation with its marks and nothing beside it. */
const isWholeQuotation = ({ quotations: { states } }: Document, from: number, to: number): boolean =>
  to - from > 2 && states[from] === OPENING && states.subarray(from, to).indexOf(CLOSING) === to - from - 1;

/** Leaves out what stands there twice. */
function distinct(cuts: readonly Cut[]): readonly Cut[] {
  const seen = new Set<string>();
  return cuts.filter(({ speaker, cue, content }) => {
    const key = [speaker, cue, ...content].map((range) => `${range?.from}-${range?.to}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
