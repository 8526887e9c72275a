import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { isPronoun, isThing } from '../grammar/actor-phrases.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { hasTag, lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';

/** Words between a negation and "rule out". */
const APART = 3;

/** "The minister did not rule out further cuts", "refused to rule out": who leaves something open says so, where nothing else has found that. */
export function addLeftOpen(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { tokens, sentences } = document;
  const isCue = new Uint8Array(tokens.count);
  const isTold = new Uint8Array(tokens.count);
  for (const { cue, content } of cuts) {
    if (cue) isCue.fill(1, cue.from, cue.to);
    for (const { from, to } of content) isTold.fill(1, from, to);
  }
  const added: Cut[] = [];
  for (let i = 2; i + 2 < tokens.count; i++) {
    if (lowerAt(document, i) !== 'rule' || lowerAt(document, i + 1) !== 'out') continue;
    if (document.quotations.states[i] !== OUTSIDE) continue;
    const sentence = sentences.ofToken[i]!;
    const cue = { from: negatedFrom(document, i), to: i + 2 };
    if (isCue.subarray(cue.from, cue.to).includes(1)) continue;
    const subject = subjectOf(document, cue.from, sentences.starts[sentence]!);
    if (cue.from === i || !subject || isThing(document, subject)) continue;
    // "Roe said he would not": in another's statement a pronoun mostly means its speaker, who has it already.
    if (isUnsure(document, subject) || (isTold[i] === 1 && isPronoun(document, subject))) continue;
    const content: Range = {
      from: cue.to,
      to: clauseEnd(document, cue.to, sentences.ends[sentence]!),
    };
    if (content.from < content.to)
      added.push({ speaker: subject, cue, content: [content], origin: 'clause', voice: 'actor' });
  }
  return [...cuts, ...added];
}

/** Where "did not", "refused to" or the like before a verb begins; the verb itself if nothing denies it, or says only that it should not be. */
function negatedFrom(document: Document, verb: number): number {
  for (let i = verb - 1; i >= verb - APART; i--) {
    const word = lowerAt(document, i);
    if (/^(?:refused|refuses|declined|declines)$/.test(word)) return i;
    if (/^(?:not|n['’]t)$/.test(word)) return DENIES.test(lowerAt(document, i - 1)) ? i - 1 : verb;
    // "did not say he would rule out", "who did not vote rule out"
    if (!hasTag(document, i, 'RB', 'TO')) return verb;
  }
  return verb;
}

const DENIES = /^(?:do|does|did|has|have|had|will|wo|would|can|ca|could)$/;

/** "whether he would not", "if the mayor does not" */
const isUnsure = (document: Document, { from }: Range): boolean =>
  /^(?:whether|if|unless|should)$/.test(lowerAt(document, from - 1));
