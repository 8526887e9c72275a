import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isActor } from '../grammar/actor-phrases.ts';
import { lowerAt, opensClause, type Range, subjectOf } from '../grammar/grammar.ts';

/** Most words that may follow "said" to the end of a sentence: "in a statement late on Friday". */
const MOST = 8;

/** "Forty people died, officials said on Saturday.": a sentence that closes with who said it, where nothing else has found that. */
export function addClosings(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { sentences } = document;
  const cues = new Set(cuts.flatMap(({ cue }) => (cue ? [cue.from, cue.to - 1] : [])));
  const added: Cut[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const found = closingIn(document, { from: sentences.starts[s]!, to: sentences.ends[s]! }, cues);
    if (found) added.push(found);
  }
  return [...cuts, ...added];
}

function closingIn(document: Document, { from, to }: Range, cues: ReadonlySet<number>): Cut | null {
  for (let i = to - 1; i > Math.max(from + 4, to - MOST - 2); i--) {
    const word = lowerAt(document, i);
    if (word === ',' || document.quotations.states[i] !== OUTSIDE) return null;
    const entry = /^(?:said|says|added|confirmed|announced|reported|warned|claimed|recalled|explained)$/.test(
      word,
    )
      ? cueVerb(word)
      : null;
    if (!entry) continue;
    if (cues.has(i)) return null;
    const subject = subjectOf(document, i, from);
    if (!subject || !isActor(document, subject) || lowerAt(document, subject.from - 1) !== ',') return null;
    const end = subject.from - 1;
    if (document.quotations.states[from] !== OUTSIDE || !opensClause(document, from, end)) return null;
    return {
      speaker: subject,
      cue: { from: i, to: i + 1 },
      content: [{ from, to: end }],
      origin: 'clause',
      voice: 'actor',
    };
  }
  return null;
}
