import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_MARK, IS_NOUN, IS_VERB, tagCode } from '../../../text/grammar/tags.ts';
import { lowerHash } from '../../../text/words/forms.ts';
import { INSIDE } from '../../../text/words/quotations.ts';
import type { Cues } from '../cues.ts';
import { speakerRun } from '../drafting.ts';

/** A statement as the labels have it, before it is known whether it is to be trusted. All lists are in ascending order. */
export interface Labelled {
  readonly head: number;
  readonly speaker: readonly number[];
  readonly cue: readonly number[];
  /** Not empty. */
  readonly content: number[];
  /** How much better the labels fit than none, in log-odds. */
  readonly margin: number;
  /** How much worse than the cue's best labels they are, in log-odds; 0 for these. */
  readonly loss: number;
  /** How much better than the cue's next best labels these are, in log-odds; 0 for all but the best ones. */
  readonly lead: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
/** Counts up to three as they are, then in six steps. */
export const sizeOf = (n: number): number =>
  n <= 3 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 16 ? 6 : n < 28 ? 7 : n < 50 ? 8 : 9;

export const BEFORE = 1;
export const AFTER = 2;
const AROUND = 3;
const [PRP, NNP, TO] = (['PRP', 'NNP', 'TO'] as const).map(tagCode);
const THAT = lowerHash('that');

export interface Content {
  /** What it begins as: "that", a quotation, "to", another verb form, words without a finite verb, a clause. */
  readonly kind: number;
  readonly side: number;
  /** 0 not at all, 1 in part, 2 wholly in quotation marks. */
  readonly quoted: number;
  readonly words: number;
  /** 1 where a finite verb stands in it. */
  readonly finite: number;
  readonly runs: number;
  /** Other cues in it. */
  readonly cueCount: number;
  /** Its first token that is no mark. */
  readonly first: number;
}

export function readContent(
  { tags, forms, quotations }: Document,
  { marked }: Cues,
  { head, content }: Labelled,
): Content {
  let [words, inside, verbs, cueCount, runs] = [0, 0, 0, 0, 1];
  content.forEach((i, k) => {
    if (IS_MARK[tags[i]!] === 0) words++;
    if (quotations.states[i] === INSIDE) inside++;
    if (IS_FINITE[tags[i]!] === 1) verbs++;
    if (marked[i] === 1) cueCount++;
    if (k > 0 && i !== content[k - 1]! + 1) runs++;
  });
  const first = content.find((i) => IS_MARK[tags[i]!] === 0) ?? content[0]!;
  const quoted = inside === 0 ? 0 : inside >= 0.9 * words ? 2 : 1;
  const kind =
    forms.lower[first] === THAT
      ? 1
      : quoted === 2
        ? 2
        : tags[first] === TO
          ? 3
          : verbs > 0
            ? 6
            : IS_VERB[tags[first]!] === 1
              ? 4
              : 5;
  const side = content.at(-1)! < head ? BEFORE : content[0]! > head ? AFTER : AROUND;
  return {
    kind,
    side,
    quoted,
    words,
    finite: verbs > 0 ? 1 : 0,
    runs,
    cueCount,
    first,
  };
}

interface SpeakerTraits {
  /** 0 nobody, 2 a pronoun, 3 a name, 4 a noun, 5 another word. */
  readonly kind: number;
  readonly word: number;
  readonly size: number;
  readonly side: number;
  /** How it hangs together with the cue in the tree. */
  readonly way: number;
  readonly distance: number;
  readonly isNear: number;
  readonly isQuoted: number;
  /** It stands between parts of the content. */
  readonly isAmid: number;
}
const NOBODY: SpeakerTraits = {
  kind: 0,
  word: 0,
  size: 0,
  side: 0,
  way: 0,
  distance: 0,
  isNear: 0,
  isQuoted: 0,
  isAmid: 0,
};

export function readSpeaker(document: Document, { head, speaker, content }: Labelled): SpeakerTraits {
  const run = speakerRun(document, speaker);
  if (run === null) return NOBODY;
  const { tags, forms, heads, relations, sentences, quotations } = document;
  const { from, to } = run;
  let main = from;
  while (main < to - 1 && heads[main]! >= from && heads[main]! < to) main++;
  const tag = tags[main]!;
  return {
    kind: tag === PRP ? 2 : tag === NNP ? 3 : IS_NOUN[tag] === 1 ? 4 : 5,
    word: forms.lower[main]!,
    size: sizeOf(to - from),
    side: from < head ? BEFORE : AFTER,
    way:
      heads[main] === head
        ? 1 + relations[main]!
        : heads[head] === main
          ? 40 + relations[head]!
          : heads[main] === heads[head]
            ? 70 + relations[main]!
            : 0,
    distance: to <= head ? sizeOf(head - to) : 16 + sizeOf(Math.max(0, from - head)),
    isNear: sentences.ofToken[from] === sentences.ofToken[head] ? 1 : 0,
    isQuoted: quotations.states[from] === INSIDE ? 1 : 0,
    isAmid: from > content[0]! && from < content.at(-1)! ? 1 : 0,
  };
}
