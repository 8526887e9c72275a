import type { Mode } from '../../model/statement.ts';
import { type Document, spanOf } from '../../text/document.ts';
import { IS_MARK, tagCode } from '../../text/grammar/tags.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { INSIDE, OPENING, OUTSIDE } from '../../text/words/quotations.ts';
import type { Draft } from './draft.ts';
import type { Found } from './found.ts';

const THAT = lowerHash('that');

/** The draft of a statement in tokens; none where nothing but marks is left of its content. */
export function draftOf(document: Document, found: Found): Draft[] {
  const cue = runAround(found.cue, found.head);
  const inCue = new Set(cue);
  const content = contentRuns(
    document,
    found.content.filter((i) => !inCue.has(i)),
  );
  if (content.length === 0) return [];
  const speaker = speakerRun(document, found.speaker);
  return [
    {
      speaker: speaker === null ? null : spanOf(document.tokens, speaker.from, speaker.to),
      cue: cue.length === 0 ? null : spanOf(document.tokens, cue[0]!, cue.at(-1)! + 1),
      content: content.map(({ from, to }) => spanOf(document.tokens, from, to)),
      mode: modeOf(document, content),
      layer: found.isBareQuotation ? 'quotation' : 'model',
      score: found.score,
      sentence: document.sentences.ofToken[found.head]!,
    },
  ];
}

/** Tokens `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(tokens: readonly number[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const i of tokens) {
    const last = runs.at(-1);
    if (last && last.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** The run of cue tokens that holds the head. */
function runAround(cue: readonly number[], head: number): number[] {
  const run = runsOf(cue).find(({ from, to }) => from <= head && head < to);
  return run ? Array.from({ length: run.to - run.from }, (_, k) => run.from + k) : [];
}

const POS = tagCode('POS');

/** The longest run of the speaker's tokens, the first of equals, without marks and 's at its end. */
export function speakerRun({ tags }: Document, speaker: readonly number[]): Run | null {
  let best: Run | null = null;
  for (const run of runsOf(speaker)) {
    let { from, to } = run;
    while (from < to && IS_MARK[tags[from]!] === 1) from++;
    while (to > from && (IS_MARK[tags[to - 1]!] === 1 || tags[to - 1] === POS)) to--;
    if (from < to && (best === null || to - from > best.to - best.from)) best = { from, to };
  }
  return best;
}

/** Runs of content without a leading "that" and without marks at their ends, except those that end a sentence. */
function contentRuns(document: Document, content: readonly number[]): Run[] {
  const { tags, forms, quotations } = document;
  const runs: Run[] = [];
  for (const run of runsOf(content)) {
    let { from, to } = run;
    const isLoose = (i: number): boolean =>
      IS_MARK[tags[i]!] === 1 && !(tags[i] === STOP && quotations.states[i] === INSIDE);
    while (
      from < to &&
      (IS_MARK[tags[from]!] === 1 ||
        (runs.length === 0 && forms.lower[from] === THAT && quotations.states[from] === OUTSIDE))
    )
      from++;
    while (to > from && isLoose(to - 1) && !closesInner(document, from, to - 1)) to--;
    if (from < to) runs.push({ from, to });
  }
  return runs;
}
const STOP = tagCode('STOP');

/** A closing mark whose opening one stands within the run belongs to the content. */
function closesInner({ quotations }: Document, from: number, i: number): boolean {
  if (quotations.states[i]! < OPENING || quotations.states[i] === OPENING) return false;
  for (let k = i - 1; k >= from; k--) if (quotations.states[k] === OPENING) return true;
  return false;
}

function modeOf({ quotations, tags }: Document, content: readonly Run[]): Mode {
  let inside = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (IS_MARK[tags[i]!] === 1) continue;
      all++;
      if (quotations.states[i] === INSIDE) inside++;
    }
  return all > 0 && inside >= 0.95 * all ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
}
