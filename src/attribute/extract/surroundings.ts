import { mix } from '../../text/bytes/hash.ts';
import type { Document } from '../../text/document.ts';
import { IS_VERB, TAGS, tagCode } from '../../text/grammar/tags.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { CLOSING, INSIDE, OPENING } from '../../text/words/quotations.ts';
import { CUE_SCALE, type Cues } from './cues.ts';
import { createPaths, ELSEWHERE, findPaths, ON_LINE, type Paths } from './paths.ts';
import { MAX_WINDOW, type Window } from './window.ts';

/** What stands between a cue and each token of its window, and around the cue; filled anew for each cue. */
export interface Surroundings {
  cue: number;
  from: number;
  to: number;
  /** The cue's sentence within the window. */
  sentenceFrom: number;
  sentenceTo: number;
  /** The side of the cue that a token is on (0 before, 1 itself, 2 after) times 5, and its sentence's number after the cue's own, -2 to 2, plus 2. */
  readonly places: Uint8Array;
  /** Counts between the cue and a token of the window, capped. */
  readonly breaks: Uint8Array;
  readonly verbs: Uint8Array;
  readonly marks: Uint8Array;
  readonly thats: Uint8Array;
  readonly cues: Uint8Array;
  readonly conjunctions: Uint8Array;
  /** The kind of the last comma, dash or colon on the way. */
  readonly lastBreak: Uint8Array;
  /** A token's place, quotation state and counts as one number, equal where all of these are. */
  readonly frames: Int32Array;
  /** The way from the cue to a token through the tree, as one number. */
  readonly ways: Int32Array;
  /** The first word of the branch that a token stands on, or what marks it: "that", "while"; 0 for none. */
  readonly tops: Int32Array;
  /** What opens or closes right beside the cue, as one number. */
  signature: number;
  cueQuoted: number;
  /** 1: another cue follows in the sentence; 2: one precedes; 3: both. */
  otherCues: number;
  tagBefore: number;
  tagAfter: number;
  /** How sure the cue is, in half units of log-odds, capped. */
  cueLevel: number;
  readonly paths: Paths;
}

export function createSurroundings(): Surroundings {
  const array = (): Uint8Array => new Uint8Array(MAX_WINDOW);
  return {
    cue: 0,
    from: 0,
    to: 0,
    sentenceFrom: 0,
    sentenceTo: 0,
    places: array(),
    breaks: array(),
    verbs: array(),
    marks: array(),
    thats: array(),
    cues: array(),
    conjunctions: array(),
    lastBreak: array(),
    frames: new Int32Array(MAX_WINDOW),
    ways: new Int32Array(MAX_WINDOW),
    tops: new Int32Array(MAX_WINDOW),
    signature: 0,
    cueQuoted: 0,
    otherCues: 0,
    tagBefore: 0,
    tagAfter: 0,
    cueLevel: 0,
    paths: createPaths(MAX_WINDOW),
  };
}

const COMMA = tagCode('COMMA');
const COLON = tagCode('COLON');
const CC = tagCode('CC');
const NONE = TAGS.length;
const THAT = lowerHash('that');

export function lookAround(
  around: Surroundings,
  document: Document,
  { marked, scores }: Pick<Cues, 'marked' | 'scores'>,
  cue: number,
  { from, to }: Window,
): void {
  const { sentences, tags, quotations } = document;
  around.cue = cue;
  around.from = from;
  around.to = to;
  const sentence = sentences.ofToken[cue]!;
  around.sentenceFrom = Math.max(from, sentences.starts[sentence]!);
  around.sentenceTo = Math.min(to, sentences.ends[sentence]!);
  findPaths(around.paths, document, cue, { from, to }, around.sentenceFrom, around.sentenceTo);
  nameWays(around, document);
  count(around, document, marked, 1);
  count(around, document, marked, -1);
  around.signature = leftSign(around, document) * 8 + rightSign(around, document);
  around.cueQuoted = quotations.states[cue] === INSIDE ? 1 : 0;
  around.cueLevel = Math.max(-5, Math.min(8, Math.floor((2 * scores[cue]!) / CUE_SCALE)));
  around.otherCues = 0;
  for (let i = cue + 1; i < around.sentenceTo; i++) if (marked[i] === 1) around.otherCues |= 1;
  for (let i = cue - 1; i >= around.sentenceFrom; i--) if (marked[i] === 1) around.otherCues |= 2;
  around.tagBefore = cue > from ? tags[cue - 1]! : NONE;
  around.tagAfter = cue + 1 < to ? tags[cue + 1]! : NONE;
}

function nameWays(
  { from, to, paths, ways, tops }: Surroundings,
  { relations, heads, tags, forms }: Document,
): void {
  for (let at = 0; at < to - from; at++) {
    const level = paths.levels[at]!;
    const top = paths.tops[at]!;
    const isOnLine = level !== ELSEWHERE && top === ON_LINE;
    const isBelow = level !== ELSEWHERE && top !== ON_LINE;
    tops[at] = isBelow ? forms.lower[top]! : 0;
    ways[at] = isOnLine
      ? mix(level + 10, relations[from + at]!)
      : isBelow
        ? mix(level, (relations[top]! * 64 + tags[top]!) * 2 + (top < heads[top]! ? 1 : 0))
        : 0;
  }
}

function count(around: Surroundings, document: Document, isCue: Uint8Array, step: 1 | -1): void {
  const { sentences, tags, forms, quotations } = document;
  const { cue, from, to } = around;
  let [breaks, verbs, marks, thats, cues, conjunctions, last] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = cue; i >= from && i < to; i += step) {
    const at = i - from;
    around.breaks[at] = Math.min(breaks, 4);
    around.verbs[at] = Math.min(verbs, 3);
    around.marks[at] = Math.min(marks, 3);
    around.thats[at] = Math.min(thats, 2);
    around.cues[at] = Math.min(cues, 2);
    around.conjunctions[at] = Math.min(conjunctions, 2);
    around.lastBreak[at] = last;
    const apart = Math.max(-2, Math.min(2, sentences.ofToken[i]! - sentences.ofToken[cue]!));
    around.places[at] = (i === cue ? 1 : step + 1) * 5 + apart + 2;
    around.frames[at] = frameOf(around, at, quotations.states[i]!);
    if (i === cue) continue;
    const tag = tags[i]!;
    if (tag === COMMA || tag === COLON) {
      breaks++;
      last = forms.lower[i]! & 7;
    }
    if (IS_VERB[tag] === 1) verbs++;
    if (quotations.states[i]! >= OPENING) marks++;
    if (forms.lower[i] === THAT) thats++;
    if (isCue[i] === 1) cues++;
    if (tag === CC) conjunctions++;
  }
}

function frameOf(
  { places, breaks, verbs, marks, thats, cues, conjunctions }: Surroundings,
  at: number,
  state: number,
): number {
  const between = ((((breaks[at]! * 4 + verbs[at]!) * 4 + marks[at]!) * 4 + thats[at]!) * 4 + cues[at]!) * 4;
  return ((between + conjunctions[at]!) * 4 + state) * 16 + places[at]!;
}

/** 1: a quotation closes before the cue; 2: a comma; 0: neither within eight tokens. */
function leftSign({ cue, sentenceFrom }: Surroundings, { tags, quotations }: Document): number {
  for (let i = cue - 1; i >= Math.max(sentenceFrom, cue - 8); i--) {
    if (quotations.states[i] === CLOSING) return 1;
    if (tags[i] === COMMA) return i > sentenceFrom && quotations.states[i - 1] === CLOSING ? 1 : 2;
  }
  return 0;
}

/** What comes first after the cue: 1 a quotation, 2 "that", 3 a comma, 4 a colon or dash; 5: the cue ends its sentence. */
function rightSign({ cue, sentenceTo }: Surroundings, { tags, forms, quotations }: Document): number {
  if (cue + 1 >= sentenceTo - 1) return 5;
  for (let i = cue + 1; i < Math.min(sentenceTo, cue + 10); i++) {
    if (quotations.states[i] === OPENING) return 1;
    if (forms.lower[i] === THAT) return 2;
    if (tags[i] === COMMA) return 3;
    if (tags[i] === COLON) return 4;
  }
  return 0;
}
