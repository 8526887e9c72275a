import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { isThing } from '../grammar/actor-phrases.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';

/** Words between a negation and "rule out". */
const APART = 3;

/** "The minister did not rule out further cuts", "refused to rule out": who leaves something open says so, where nothing else has found that. */
export function addLeftOpen(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { tokens, sentences } = document;
  const cues = new Set(cuts.flatMap(({ cue }) => (cue ? [cue.to - 1] : [])));
  const added: Cut[] = [];
  for (let i = 2; i + 2 < tokens.count; i++) {
    if (lowerAt(document, i) !== 'rule' || lowerAt(document, i + 1) !== 'out') continue;
    if (cues.has(i) || cues.has(i + 1) || document.quotations.states[i] !== OUTSIDE) continue;
    const sentence = sentences.ofToken[i]!;
    const cue = { from: negatedFrom(document, i), to: i + 2 };
    const subject = subjectOf(document, cue.from, sentences.starts[sentence]!);
    if (cue.from === i || !subject || isThing(document, subject)) continue;
    const content: Range = {
      from: cue.to,
      to: clauseEnd(document, cue.to, sentences.ends[sentence]!),
    };
    if (content.from < content.to)
      added.push({ speaker: subject, cue, content: [content], origin: 'clause', voice: 'actor' });
  }
  return [...cuts, ...added];
}

/** Where "did not", "refused to" or the like before a verb begins; the verb itself if nothing denies it. */
function negatedFrom(document: Document, verb: number): number {
  for (let i = verb - 1; i >= verb - APART; i--) {
    const word = lowerAt(document, i);
    if (/^(?:refused|refuses|declined|declines)$/.test(word)) return i;
    if (/^(?:not|n['’]t)$/.test(word)) return i - 1;
  }
  return verb;
}
