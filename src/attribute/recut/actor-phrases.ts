import type { Document } from '../../text/document.ts';
import { wordAt } from '../../text/tokens.ts';
import { OUTLETS } from '../actors/data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../actors/data/roles.ts';
import { CAPITALS, STATE_NAMES } from '../actors/data/states.ts';
import { looksLikePerson } from '../actors/name-parts.ts';
import { lemmasOf } from '../lexicon/lemmas.ts';
import { hasTag, lowerAt, type Range } from './grammar.ts';

const PEOPLE =
  /^(?:hawks|critics|supporters|opponents|allies|experts|rivals|voters|fans|families|relatives|campaigners|unions|ministers|officials|authorities|rebels|protesters|strikers|investors|markets|sources|others|some|many|teachers|doctors|nurses|workers|drivers|residents|republicans|democrats|conservatives|lawmakers|mps)$/;

/** Somebody who can speak: a person by name or noun, a body, a state, "he", "they". */
export function isActor(document: Document, { from, to }: Range): boolean {
  if (hasTag(document, from, 'PRP')) return to - from === 1 && lowerAt(document, from) !== 'it';
  const words: string[] = [];
  for (let i = from; i < to; i++) if (lowerAt(document, i) !== 'the') words.push(wordAt(document.tokens, i));
  const name = words.join(' ');
  if (STATE_NAMES.has(name) || CAPITALS.has(name) || OUTLETS.has(name) || looksLikePerson(words.slice(-2)))
    return true;
  if (PEOPLE.test(lowerAt(document, to - 1))) return true;
  const proper = document.names.find((one) => one.to === to && one.from >= from);
  if (proper)
    return (
      proper.kind !== 'place' &&
      !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(words.at(-1)!)
    );
  return lemmasOf(lowerAt(document, to - 1)).some(
    (lemma) => PERSON_NOUNS.has(lemma) || BODY_NOUNS.has(lemma),
  );
}
