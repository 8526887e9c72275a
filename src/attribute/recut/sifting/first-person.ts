import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/quotations.ts';
import { bySentence, type Cut, holds } from '../cut.ts';
import { lowerAt, type Range } from '../grammar/grammar.ts';

/**
 * Leaves out what an "I" or "we" says inside another statement's words: it is the same speaker's and already booked. Outside all
 * quotation marks and turns it is the author who speaks, so the outlet; a "you" is nobody, for it speaks to the reader.
 */
export function heedFirstPerson(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const holders = bySentence(document, cuts, ({ content }) => content);
  return cuts.flatMap((cut) => {
    if (cut.voice === 'outlet' || !cut.cue || !cut.speaker) return [cut];
    const word = pronounAt(document, cut.speaker);
    if (!isFirst(word) && word !== 'you') return [cut];
    const { from } = cut.cue;
    const near = holders.get(document.sentences.ofToken[from]!) ?? [];
    if (near.some((other) => other !== cut && other.content.some((run) => holds(run, from)))) return [];
    if (document.quotations.states[from] !== OUTSIDE) return [{ ...cut, speaker: null }];
    return word === 'you' ? [] : [{ ...cut, speaker: null, cue: null, voice: 'outlet' }];
  });
}

const pronounAt = (document: Document, { from, to }: Range): string =>
  to - from === 1 ? lowerAt(document, from) : '';

const isFirst = (word: string): boolean => /^(?:i|we|me|us|my|our|myself|ourselves)$/.test(word);
