import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { lowerAt, type Range } from '../grammar/grammar.ts';
import { bareQuotation } from '../mending/pieces.ts';

/** Cues that are but an adverb, whose sentence says nothing of who reports. */
const ADVERBS =
  /^(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|according|to|is|are|was|were|be|has|have|been)$/;

/**
 * Leaves out what is no statement: a question that only introduces an answer ("asked whether ...", "when asked how ..."), silence
 * ("declined to comment", "stayed mum"), and adverbs taken for cues.
 */
export const dropSilences = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.flatMap((cut) => {
    if (!cut.cue || cut.voice === 'outlet') return [cut];
    const cue = wordsIn(document, cut.cue);
    if (cue.every((word) => ADVERBS.test(word)) && !cue.includes('according')) return [];
    if (isLooseEnd(document, cut)) return [];
    // "Pressed on the halt, the minister said: ...": the answer stays.
    if (isPrompt(document, cut)) return cut.content.flatMap((run) => bareQuotation(document, run));
    return isSilence(document, cut, cue.join(' ')) ? [] : [cut];
  });

const wordsIn = (document: Document, { from, to }: Range): string[] => {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(lowerAt(document, i));
  return words;
};

const SILENCE =
  /\b(?:(?:declin|refus)(?:e|es|ed|ing) (?:to )?(?:comment|say|discuss|answer|respond|elaborate|disclose|detail|explain|provide|give|speak|specify|identify|be (?:named|identified|quoted)|confirm|name|reveal|offer|make)|(?:not|n['’]t) (?:immediately |yet |publicly |directly )?(?:comment|respond|return|reply|elaborate|say (?:how|who|what|when|where|why|whether|if)|discuss|specify|provide|give|name|identify|disclose|reached|available)|no comment|(?:ask|request|insist|prefer)\w* (?:not to be|to remain|to stay|for|on) (?:named|identified|quoted|unnamed|anonym\w+)|without (?:comment|elaborating|saying|giving|providing|naming|specifying)|(?:stay|remain|kept|keep)\w* (?:mum|silent|quiet|tight-lipped))\b/;

/** Whether the cue tells of silence, with what follows it, or the content does: 'said she would not comment', but never '"We didn't discuss that," he said'. */
function isSilence(document: Document, { content }: Cut, cue: string): boolean {
  const { from, to } = content[0]!;
  const match = SILENCE.exec(`${cue} ${wordsIn(document, { from, to: Math.min(to, from + 6) }).join(' ')}`);
  if (!match) return false;
  return match.index < cue.length || document.quotations.states[from] === OUTSIDE;
}

/** ", seeking to capture ground": an aim that hangs on a clause and has nobody of its own. */
const isLooseEnd = (document: Document, { speaker, cue }: Cut): boolean =>
  speaker === null &&
  /^(?:seeking|aiming|hoping|trying|looking|planning)$/.test(lowerAt(document, cue!.from)) &&
  lowerAt(document, cue!.from - 1) === ',';

/** "asked", passive or before a comma, in the sentence of another's answer. */
function isPrompt(document: Document, { speaker, cue }: Cut): boolean {
  if (
    !/^(?:asked|pressed|questioned|quizzed)$/.test(lowerAt(document, cue!.to - 1)) &&
    !/^(?:asked|pressed|questioned|quizzed)$/.test(lowerAt(document, cue!.from))
  )
    return false;
  const { ofToken, starts } = document.sentences;
  // "Pressed on the halt, the minister said": who is asked stands behind.
  if (speaker && speaker.from > cue!.from && cue!.from === starts[ofToken[cue!.from]!]) return true;
  const before = lowerAt(document, cue!.from - 1);
  return speaker === null || /^(?:when|if|was|were|after|once|being)$/.test(before);
}
