import type { Document } from '../../../text/document.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/** "if all goes according to plan" */
export const isPlan = (document: Document, { speaker, cue }: Cut): boolean =>
  speaker !== null &&
  cue !== null &&
  lowerAt(document, cue.from) === 'according' &&
  lowerAt(document, speaker.from) === 'plan';

/** "If Ms Roe declined to appear", "unless the board agrees": only supposed. */
export const isSupposed = (document: Document, cut: Cut): boolean =>
  isMissing(document, cut) || isOnCondition(document, cut);

/** "no rumors suggesting that": what there is not. */
const isMissing = (document: Document, { cue }: Cut): boolean =>
  hasTag(document, cue!.from, 'VBG') &&
  hasTag(document, cue!.from - 1, 'NN', 'NNS') &&
  lowerAt(document, cue!.from - 2) === 'no';

const isOnCondition = (document: Document, { speaker, cue }: Cut): boolean =>
  speaker !== null &&
  speaker.from < cue!.from &&
  (/^(?:if|unless)$/.test(lowerAt(document, speaker.from - 1)) ||
    // "would leave after the rebels agree to it"
    (/^(?:after|once|until|before)$/.test(lowerAt(document, beforePhrase(document, speaker))) &&
      hasTag(document, cue!.from, 'VBZ', 'VBP'))) &&
  // "asked if the mayor agreed"
  !hasTag(document, speaker.from - 2, 'VBD', 'VBN', 'VB');

/** "allows for the member to call for a vote", "weighing whether to accuse him": nothing that was done. */
export const isToBeDone = (document: Document, { speaker, cue }: Cut): boolean =>
  hasTag(document, cue!.from, 'TO') &&
  (lowerAt(document, cue!.from - 1) === 'whether' ||
    isLetting(document, cue!.from) ||
    (speaker !== null &&
      speaker.to === cue!.from &&
      lowerAt(document, beforePhrase(document, speaker)) === 'for'));

/** "a schedule that would allow the court to announce", "leading many to conclude": a few words before an infinitive. */
function isLetting(document: Document, to: number): boolean {
  for (let i = to - 1; i > Math.max(0, to - LETTING); i--) {
    if (
      /^(?:allow|allows|allowed|allowing|enable[sd]?|permit(?:s|ted)?|lead|leads|led|leading)$/.test(
        lowerAt(document, i),
      )
    )
      return true;
    if (!hasTag(document, i, 'DT', 'JJ', 'NN', 'NNS', 'NNP', 'PRP', 'PRP$', 'CD', 'RB')) return false;
  }
  return false;
}

/** Most words between "allow" and its "to". */
const LETTING = 6;

/** The token before a noun phrase and its article. */
const beforePhrase = (document: Document, { from }: Range): number =>
  hasTag(document, from - 1, 'DT') ? from - 2 : from - 1;
