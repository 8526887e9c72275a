import type { Document } from '../../text/document.ts';
import { wordAt } from '../../text/tokens.ts';
import { OUTLETS } from '../actors/data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../actors/data/roles.ts';
import { CAPITALS, STATE_NAMES } from '../actors/data/states.ts';
import { lemmasOf } from '../lexicon/lemmas.ts';
import { clausesIn } from './clauses.ts';
import type { Cut } from './cut.ts';
import { hasTag, lowerAt, type Range } from './grammar.ts';

/** Clauses of saying with an actor as their subject that nothing else has found. */
export function addUncovered(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { tokens, sentences } = document;
  const taken = new Uint8Array(tokens.count);
  for (const { speaker, cue, content } of cuts)
    for (const range of [...content, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])])
      taken.fill(1, range.from, range.to);
  const added: Cut[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const range = { from: sentences.starts[s]!, to: sentences.ends[s]! };
    for (const { subject, cue, content } of clausesIn(document, range, { withCommon: false })) {
      if (
        taken[cue.from] === 1 ||
        share(taken, content) > 0.2 ||
        !isActor(document, subject) ||
        document.quotations.states[cue.from] !== 0
      )
        continue;
      added.push({ speaker: subject, cue, content: [content], origin: 'clause', voice: 'actor' });
      taken.fill(1, content.from, content.to);
    }
  }
  return [...cuts, ...added];
}

const share = (taken: Uint8Array, { from, to }: Range): number => {
  let n = 0;
  for (let i = from; i < to; i++) n += taken[i]!;
  return n / (to - from);
};

/** Somebody who can speak: a person by name or noun, a body, a state, "he", "they". */
function isActor(document: Document, { from, to }: Range): boolean {
  if (hasTag(document, from, 'PRP')) return to - from === 1 && lowerAt(document, from) !== 'it';
  const words: string[] = [];
  for (let i = from; i < to; i++) if (lowerAt(document, i) !== 'the') words.push(wordAt(document.tokens, i));
  const name = words.join(' ');
  if (STATE_NAMES.has(name) || CAPITALS.has(name) || OUTLETS.has(name)) return true;
  if (
    document.names.some(
      (one) => one.to === to && one.from >= from && (one.kind === 'person' || one.kind === 'organization'),
    )
  )
    return true;
  return lemmasOf(lowerAt(document, to - 1)).some(
    (lemma) => PERSON_NOUNS.has(lemma) || BODY_NOUNS.has(lemma),
  );
}
