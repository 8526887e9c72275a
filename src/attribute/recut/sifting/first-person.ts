import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { bySentence, type Cut, holds } from '../cut.ts';
import { hasFinite, hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

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
    return word === 'you' || !isView(document, cut)
      ? []
      : [{ ...cut, speaker: null, cue: null, voice: 'outlet' }];
  });
}

/** "I want both", "I wait for him to go": a wish or an aim; a view is a clause with a verb of its own. */
const isView = (document: Document, { content }: Cut): boolean =>
  !hasTag(document, content[0]!.from, 'IN', 'TO', 'WRB', 'WP') &&
  content.some((run) => hasFinite(document, run));

const pronounAt = (document: Document, { from, to }: Range): string =>
  to - from === 1 ? lowerAt(document, from) : '';

const isFirst = (word: string): boolean => /^(?:i|we|me|us|my|our|myself|ourselves)$/.test(word);
