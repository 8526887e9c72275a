import { CUE_NOUNS, CUE_WORDS, type CueClass } from './cue-words.ts';
import { lemmasOf } from './lemmas.ts';

export interface Entry {
  readonly lemma: string;
  readonly kind: CueClass;
}

const tableOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, Entry> => {
  const found = new Map<string, Entry>();
  for (const [kind, words] of Object.entries(lists))
    for (const lemma of words.split(' '))
      if (!found.has(lemma)) found.set(lemma, { lemma, kind: kind as CueClass });
  return found;
};

const VERBS = tableOf(CUE_WORDS);
const NOUNS = tableOf(CUE_NOUNS);

/** Second words of verbs of two: "back", "out". */
const PARTICLES = new Set([...VERBS.keys()].flatMap((lemma) => lemma.split('_').slice(1)));

const lookUp = (table: ReadonlyMap<string, Entry>, word: string, particle: string): Entry | null => {
  const isPhrasal = PARTICLES.has(particle);
  for (const lemma of lemmasOf(word)) {
    const found = (isPhrasal ? table.get(`${lemma}_${particle}`) : undefined) ?? table.get(lemma);
    if (found) return found;
  }
  return null;
};

/** The entry of a verb form in lower case; `particle` is the word after it, if any: "push back", "rule out". */
export const cueVerb = (word: string, particle = ''): Entry | null => lookUp(VERBS, word, particle);

/** The entry of a noun in lower case. */
export const cueNoun = (word: string): Entry | null => lookUp(NOUNS, word, '');
