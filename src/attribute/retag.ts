import type { Document } from '../text/document.ts';
import { IS_FINITE, IS_NOUN, tagCode } from '../text/grammar/tags.ts';
import { findNames } from '../text/words/names.ts';
import { wordAt } from '../text/words/tokens.ts';
import { cueVerb } from './lexicon/lexicon.ts';

const [JJ, NN, NNS, NNP, VB, VBD, VBN, DT] = (
  ['JJ', 'NN', 'NNS', 'NNP', 'VB', 'VBD', 'VBN', 'DT'] as const
).map(tagCode) as [number, number, number, number, number, number, number, number];

/**
 * The document with tags mended where the article itself knows better: a word at a sentence's head is a name if it is one elsewhere,
 * and "denied" between a noun and its object is the sentence's verb if it has no other before it.
 */
export function retag(document: Document): Document {
  const { tokens, sentences } = document;
  const tags = Uint8Array.from(document.tags);
  const known = new Set<string>();
  for (let i = 0; i < tokens.count; i++)
    if (tags[i] === NNP && sentences.starts[sentences.ofToken[i]!] !== i) known.add(wordAt(tokens, i));
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.starts[s]!;
    const end = sentences.ends[s]!;
    if (isNameAtHead(document, tags, known, start, end)) tags[start] = NNP;
    let hasVerb = false;
    for (let i = start + 1; i < end - 1; i++) {
      if (!hasVerb && (tags[i] === JJ || tags[i] === VBN) && isVerbBetween(document, tags, i)) {
        tags[i] = VBD;
        if (tags[i - 1] === JJ) tags[i - 1] = NN;
      }
      if (tags[i] === NN && tags[i - 1] === NNP && isCapital(document, i)) tags[i] = NNP;
      if (IS_FINITE[tags[i]!] === 1) hasVerb = true;
    }
  }
  return { ...document, tags, names: findNames(tokens, sentences, tags) };
}

/** A capital and small letters: "Xi", "Jinping". */
const isCapital = ({ tokens }: Document, i: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(wordAt(tokens, i));

function isNameAtHead(
  { tokens }: Document,
  tags: Uint8Array,
  known: ReadonlySet<string>,
  start: number,
  end: number,
): boolean {
  const tag = tags[start]!;
  if (start + 1 >= end || (tag !== JJ && tag !== NN && tag !== NNS && tag !== VBN && tag !== VB))
    return false;
  const word = wordAt(tokens, start);
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  if (known.has(word)) return true;
  // An adjective or a singular noun without an article cannot be a subject.
  const next = wordAt(tokens, start + 1).toLowerCase();
  return (
    (tag === JJ || tag === NN || tag === VB) && /(?:ed|said|told|says)$/.test(next) && cueVerb(next) !== null
  );
}

/** "The league denied reports": a past form of saying after a noun, before what can be its object. */
function isVerbBetween({ tokens }: Document, tags: Uint8Array, i: number): boolean {
  const word = wordAt(tokens, i).toLowerCase();
  if (!word.endsWith('ed') || cueVerb(word) === null) return false;
  const before = tags[i - 1]!;
  const isAfterNoun = IS_NOUN[before] === 1 || (before === JJ && i > 1 && tags[i - 2] === DT);
  const next = tags[i + 1]!;
  const isBeforeObject =
    /^(?:that|the|a|an|his|her|its|their|any|all|to|by|on|against|for|earlier|last|it|he|she|they|no|such)$/i.test(
      wordAt(tokens, i + 1),
    ) ||
    next === NNS ||
    next === NNP ||
    next === NN ||
    wordAt(tokens, i + 1).endsWith('ing');
  const isBy = /^by$/i.test(wordAt(tokens, i + 1));
  return isAfterNoun && isBeforeObject && !isBy;
}
