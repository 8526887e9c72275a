import { spread, stir } from '../../text/bytes/hash.ts';
import type { Document } from '../../text/document.ts';
import { RELATIONS } from '../../text/grammar/relations.ts';
import { IS_MARK, IS_NOUN, IS_VERB, TAGS, tagCode } from '../../text/grammar/tags.ts';
import { addScores, type Weights } from '../../text/weights.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { CLOSING, INSIDE, OPENING } from '../../text/words/quotations.ts';

/** What the model's dictionary says of a word: it may be a cue although it is no verb, or is none although it is one. */
export const CAN_BE_CUE = 1;
export const NEVER_CUE = 2;

/** The unit of a cue's score: so many are one of log-odds. */
export const CUE_SCALE = 64;
/** From this score on a word is asked for its speaker and content: one in five may be a cue, for its whole reading decides in the end. */
const ASKED = -90;
/** From this score on a word counts as a cue in the eyes of its neighbours. */
const COUNTS = -0.6 * CUE_SCALE;

/** Words that may say that something is said. */
export interface Cues {
  /** Tokens that are worth a second look, in order. */
  readonly tokens: readonly number[];
  /** For each token the log-odds that it is a cue, in units of {@link CUE_SCALE}; 0 where it was not asked. */
  readonly scores: Int32Array;
  /** 1 for each token that rather is a cue than not. */
  readonly marked: Uint8Array;
}

export function findCues(document: Document, model: Weights): Cues {
  const { tokens } = document;
  const scores = new Int32Array(tokens.count);
  const marked = new Uint8Array(tokens.count);
  const found: number[] = [];
  const features = new Int32Array(MAX_CUE_FEATURES);
  const score = new Int32Array(1);
  for (let i = 0; i < tokens.count; i++) {
    if (!isCandidate(document, model.words, i)) continue;
    addScores(model, features, cueFeatures(document, i, features), score);
    scores[i] = score[0]!;
    if (score[0]! > ASKED) found.push(i);
    if (score[0]! > COUNTS) marked[i] = 1;
  }
  return { tokens: found, scores, marked };
}

export function isCandidate(
  { tags, forms }: Document,
  words: ReadonlyMap<number, number>,
  i: number,
): boolean {
  const known = words.get(forms.lower[i]!);
  return known === CAN_BE_CUE || (known !== NEVER_CUE && IS_VERB[tags[i]!] === 1);
}

export const MAX_CUE_FEATURES = 64;
const NONE = TAGS.length;
const REACH = 6;
const COMMA = tagCode('COMMA');
const THAT = lowerHash('that');

/** Writes the features of token `i` as a cue; gives their number. It looks no farther than its sentence. */
export function cueFeatures(document: Document, i: number, out: Int32Array): number {
  const { sentences, quotations, forms, tags, heads, relations } = document;
  const { lower, stem, suffix3 } = forms;
  const { states } = quotations;
  const sentence = sentences.ofToken[i]!;
  const from = sentences.starts[sentence]!;
  const to = sentences.ends[sentence]!;
  const wordOf = (k: number): number => (k < from ? 1 : k >= to ? 2 : lower[k]!);
  const tagOf = (k: number): number => (k < from || k >= to ? NONE : tags[k]!);
  const [word, root, tag] = [spread(lower[i]!), spread(stem[i]!), spread(tags[i]!)];
  const [before, after] = [spread(wordOf(i - 1)), spread(wordOf(i + 1))];
  const [second, secondAfter] = [spread(wordOf(i - 2)), spread(wordOf(i + 2))];
  const [relation, relationTag] = [spread(relations[i]!), spread(stir(relations[i]!, tag))];
  const [tagBefore, tagAfter] = [tagOf(i - 1), tagOf(i + 1)];
  let leftQuote = REACH;
  let rightQuote = REACH;
  let that = REACH;
  let leftComma = REACH;
  let rightComma = REACH;
  for (let k = REACH - 1; k >= 1; k--) {
    if (i - k >= from) {
      if (states[i - k] === CLOSING) leftQuote = k;
      if (tags[i - k] === COMMA) leftComma = k;
    }
    if (i + k >= to) continue;
    if (states[i + k] === OPENING) rightQuote = k;
    if (tags[i + k] === COMMA) rightComma = k;
    if (lower[i + k] === THAT) that = k;
  }
  const kind = subjectKind(tags, from, i);
  const subject = spread(kind);
  const ends = spread(i + 1 >= to ? 1 : IS_MARK[tagAfter] === 1 ? 2 + (tagAfter === COMMA ? 1 : 0) : 0);
  const quoted = spread(states[i] === INSIDE ? 1 : 0);
  const place = spread(Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3));
  const twoBefore = tagOf(i - 2);
  const twoAfter = spread(tagAfter * 64 + tagOf(i + 2));
  let k = 0;
  out[k++] = stir(2, word);
  out[k++] = stir(3, root);
  out[k++] = stir(stir(4, word), tag);
  out[k++] = stir(stir(5, root), quoted);
  out[k++] = stir(6, tag);
  out[k++] = stir(stir(7, tag), quoted);
  out[k++] = stir(8, before);
  out[k++] = stir(9, after);
  out[k++] = stir(10, second);
  out[k++] = stir(11, secondAfter);
  out[k++] = stir(stir(12, root), after);
  out[k++] = stir(stir(13, root), before);
  out[k++] = stir(14, spread(tagBefore));
  out[k++] = stir(15, spread(tagAfter));
  out[k++] = stir(16, spread(tagBefore * 64 + twoBefore));
  out[k++] = stir(17, twoAfter);
  out[k++] = stir(stir(18, root), spread(tagBefore));
  out[k++] = stir(stir(19, root), spread(tagAfter));
  out[k++] = stir(stir(20, spread(leftQuote)), tag);
  out[k++] = stir(stir(21, spread(rightQuote)), tag);
  out[k++] = stir(stir(22, spread(that)), tag);
  out[k++] = stir(stir(23, root), spread(that));
  out[k++] = stir(stir(24, root), spread(Math.min(leftQuote, rightQuote) < REACH ? 1 : 0));
  out[k++] = stir(stir(25, spread(leftComma * 8 + rightComma)), tag);
  out[k++] = stir(stir(26, subject), tag);
  out[k++] = stir(stir(27, subject), root);
  out[k++] = stir(stir(28, ends), tag);
  out[k++] = stir(stir(29, ends), root);
  out[k++] = stir(stir(30, quoted), before);
  out[k++] = stir(stir(31, tag), spread(tagBefore * 64 + tagAfter));
  out[k++] = stir(32, spread(suffix3[i]!));
  out[k++] = stir(stir(33, after), secondAfter);
  out[k++] = stir(34, spread(wordOf(i + 3)));
  out[k++] = stir(35, spread(wordOf(i - 3)));
  out[k++] = stir(stir(36, root), secondAfter);
  out[k++] = stir(stir(37, root), spread(kind * 64 + that * 8 + rightQuote));
  out[k++] = stir(stir(38, tag), spread(stir(twoBefore * 64 + tagBefore, twoAfter)));
  out[k++] = stir(stir(39, root), twoAfter);
  out[k++] = stir(40, place);
  out[k++] = stir(stir(41, root), place);
  out[k++] = stir(stir(42, before), after);
  const family = spread(familyOf(document, from, to, i));
  out[k++] = stir(44, family);
  out[k++] = stir(stir(45, family), root);
  out[k++] = stir(stir(46, relation), tag);
  out[k++] = stir(stir(47, relation), root);
  const head = heads[i]!;
  out[k++] = stir(stir(48, spread(head < 0 ? 1 : stem[head]!)), relation);
  out[k++] = stir(stir(49, family), relationTag);
  out[k++] = stir(stir(43, spread(i > from ? forms.stem[i - 1]! : 1)), root);
  return k;
}

const [PRP, NNP, WP, WDT, CC, TO, IN] = (['PRP', 'NNP', 'WP', 'WDT', 'CC', 'TO', 'IN'] as const).map(tagCode);

/** What stands before a word within five tokens and might be its subject, as a small number. */
function subjectKind(tags: Uint8Array, from: number, i: number): number {
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    const tag = tags[k]!;
    if (tag === PRP) return 1;
    if (tag === NNP) return 2;
    if (IS_NOUN[tag] === 1) return 3;
    if (tag === WP || tag === WDT) return 4;
    if (tag === CC || tag === COMMA) return 5;
    if (tag === TO) return 6;
    if (tag === IN) return 7;
  }
  return 0;
}

/** Dependents are looked for so far on both sides. */
const FAMILY = 24;

/** The relations of a word's dependents, those before it and those after it, as two sets of bits in one number. */
function familyOf({ heads, relations }: Document, from: number, to: number, i: number): number {
  let left = 0;
  let right = 0;
  for (let k = Math.max(from, i - FAMILY); k < i; k++) if (heads[k] === i) left |= TOLD[relations[k]!]!;
  for (let k = i + 1; k < Math.min(to, i + FAMILY); k++) if (heads[k] === i) right |= TOLD[relations[k]!]!;
  return (left << 10) | right;
}
const TOLD = Int32Array.from(RELATIONS, (relation) => {
  const place = ['subject', 'object', 'clause', 'infinitive', 'adverbial', 'parataxis', 'modifier'].indexOf(
    relation,
  );
  return place < 0 ? 0 : 1 << place;
});
