import { mix } from '../../../text/bytes/hash.ts';
import type { Document } from '../../../text/document.ts';
import { IS_MARK } from '../../../text/grammar/tags.ts';
import { CUE_SCALE, type Cues } from '../cues.ts';
import { type Run, speakerRun } from '../drafting.ts';
import { clamp, type Labelled, readContent } from './traits.ts';

/** What the chosen readings of a text's cues lay claim to; readings are told by their number, -1 is none. */
export interface Claims {
  readonly chosen: readonly Labelled[];
  /** For each token the two surest readings whose content it is. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** For each token the surest reading whose speaker it is. */
  readonly speaking: Int32Array;
  /** How sure the cue of each reading is, in log-odds. */
  readonly strength: Float64Array;
}

export function readClaims(document: Document, cues: Cues, chosen: readonly Labelled[]): Claims {
  const none = (): Int32Array => new Int32Array(document.tokens.count).fill(-1);
  const [first, second, speaking] = [none(), none(), none()];
  const strength = Float64Array.from(chosen, ({ head }) => cues.scores[head]! / CUE_SCALE);
  const beats = (c: number, other: number): boolean => other < 0 || strength[c]! > strength[other]!;
  chosen.forEach(({ speaker, content }, c) => {
    for (const i of content) {
      if (beats(c, first[i]!)) {
        second[i] = first[i]!;
        first[i] = c;
      } else if (beats(c, second[i]!)) second[i] = c;
    }
    const run = speakerRun(document, speaker);
    if (run === null) return;
    for (let i = run.from; i < run.to; i++) if (beats(c, speaking[i]!)) speaking[i] = c;
  });
  return { chosen, first, second, speaking, strength };
}

export const MAX_RIVAL_FEATURES = 18;
const NO_RIVAL = 20;

/**
 * Writes what speaks for or against a chosen reading beyond itself, for a word belongs to one statement: what other cues claim of it,
 * and how far the other readings of its cue agree with it; gives the number of features.
 */
export function rivalFeatures(
  document: Document,
  cues: Cues,
  claims: Claims,
  c: number,
  readings: readonly Labelled[],
  out: Int32Array,
): number {
  const me = claims.chosen[c]!;
  const run = speakerRun(document, me.speaker);
  const { kind, side } = readContent(document, cues, me);
  const { claimed, shared, over } = claimsOn(document, claims, c);
  const sure = levelOf(claims.strength[c]!);
  const host = rivalAt(claims, c, me.head);
  const hosted = host < 0 ? NO_RIVAL : levelOf(claims.strength[host]!);
  const speaks = run === null ? 0 : 1 + speakerClaim(claims, c, run.to - 1);
  const { speaker, content } = agreementOf(document, me, run, readings);
  const agreed = speaker * 8 + content;
  const many = Math.min(8, readings.length);
  const frame = kind * 4 + side;
  let k = 0;
  out[k++] = mix(80, claimed);
  out[k++] = mix(mix(81, claimed), sure);
  out[k++] = mix(mix(82, claimed * 8 + shared), frame);
  out[k++] = mix(mix(83, over), sure);
  out[k++] = mix(mix(84, claimed), over);
  out[k++] = mix(mix(85, hosted), sure);
  out[k++] = mix(mix(86, hosted), frame);
  out[k++] = mix(mix(87, hosted), claimed);
  out[k++] = mix(mix(88, speaks), side * 8 + kind);
  out[k++] = mix(mix(89, speaks), host < 0 ? 1 : 0);
  out[k++] = mix(90, speaker);
  out[k++] = mix(91, content);
  out[k++] = mix(mix(92, speaker), content);
  out[k++] = mix(mix(93, agreed), frame);
  out[k++] = mix(mix(94, agreed), many);
  out[k++] = mix(mix(95, shared), frame);
  out[k++] = mix(mix(96, document.forms.stem[me.head]!), claimed * 8 + (host < 0 ? 0 : 1));
  out[k++] = mix(97, readings.indexOf(me) * 8 + many);
  return k;
}

/** Log-odds in halves, capped. */
const levelOf = (odds: number): number => clamp(Math.floor(2 * odds), -6, 8);

/** The surest other reading that has a token in its content. */
const rivalAt = ({ first, second }: Claims, c: number, i: number): number =>
  first[i] === c ? second[i]! : first[i]!;

/** The share of a reading's words that surer cues claim and that others do, in six steps, and how sure the surest of them is. */
function claimsOn(
  { tags }: Document,
  claims: Claims,
  c: number,
): { claimed: number; shared: number; over: number } {
  const { strength, chosen } = claims;
  let [stronger, weaker, words, most] = [0, 0, 0, -Infinity];
  for (const i of chosen[c]!.content) {
    if (IS_MARK[tags[i]!] === 1) continue;
    words++;
    const other = rivalAt(claims, c, i);
    if (other < 0) continue;
    if (strength[other]! >= strength[c]!) stronger++;
    else weaker++;
    most = Math.max(most, strength[other]!);
  }
  return {
    claimed: stepOf(stronger, words),
    shared: stepOf(weaker, words),
    over: most === -Infinity ? NO_RIVAL : levelOf(most),
  };
}

function stepOf(part: number, all: number): number {
  const share = part === 0 ? 0 : part / all;
  return share === 0 ? 0 : share < 0.2 ? 1 : share < 0.5 ? 2 : share < 0.8 ? 3 : share < 1 ? 4 : 5;
}

/** Whether others have a speaker's token in their content (0 none, 2 a surer cue, 4 another), and as their speaker (1 more). */
function speakerClaim(claims: Claims, c: number, i: number): number {
  const { speaking, strength } = claims;
  const other = rivalAt(claims, c, i);
  const inside = other < 0 ? 0 : strength[other]! >= strength[c]! ? 2 : 4;
  return inside + (speaking[i]! >= 0 && speaking[i] !== c ? 1 : 0);
}

/** How much of the readings of a cue, weighed by their odds, have the same speaker and half of the content: in eighths. */
function agreementOf(
  document: Document,
  me: Labelled,
  run: Run | null,
  readings: readonly Labelled[],
): { speaker: number; content: number } {
  let [all, speaker, content] = [0, 0, 0];
  const mine = new Set(me.content);
  for (const other of readings) {
    const odds = Math.exp(-other.loss);
    all += odds;
    const rival = speakerRun(document, other.speaker);
    const meets = run && rival ? rival.from < run.to && run.from < rival.to : run === rival;
    if (meets) speaker += odds;
    let both = 0;
    for (const i of other.content) if (mine.has(i)) both++;
    if (both * 3 >= mine.size + other.content.length) content += odds;
  }
  const eighths = (part: number): number => Math.min(7, Math.floor((8 * part) / all));
  return { speaker: eighths(speaker), content: eighths(content) };
}
