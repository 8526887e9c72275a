import type { Document } from '../../../text/document.ts';
import { INSIDE } from '../../../text/words/quotations.ts';
import { PERSON_NOUNS } from '../../actors/data/roles.ts';
import type { Cue } from '../../acts/cue.ts';
import { lemmasOf } from '../../lexicon/lemmas.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt } from '../grammar/grammar.ts';

/** Words between "saw" and its "as". */
const VIEWED = 12;

/** "She saw the guard asleep", "the town saw rents fall": what was seen, and no view, which takes an "as" or a "that". */
export function isSight(document: Document, { content, cue }: Cut, { lemma }: Cue): boolean {
  const { from, to } = content[0]!;
  if (lemma !== 'see' || from < cue!.to || document.quotations.states[from] === INSIDE) return false;
  for (let i = cue!.to; i < Math.min(to, cue!.to + VIEWED); i++)
    if (/^(?:as|that|no|little|how|why|what)$/.test(lowerAt(document, i))) return false;
  return true;
}

const PICTURE = /^(?:photos?|pictures?|images?|photographs?|illustrations?|portraits?|selfies?)$/;

/** "This photo released by the office shows the site": what a caption describes, where no "that" makes it a finding. */
export function isCaption(document: Document, { speaker, content, cue }: Cut, { lemma }: Cue): boolean {
  if (
    !speaker ||
    !/^(?:show|depict|capture)$/.test(lemma) ||
    lowerAt(document, content[0]!.from - 1) === 'that'
  )
    return false;
  for (let i = speaker.from; i < Math.min(speaker.to, cue!.from); i++)
    if (PICTURE.test(lowerAt(document, i))) return true;
  return false;
}

/** "questioned lawyers for the anglers", "questioned her about it": who was asked, and nothing of what was held. */
export function isHearing(document: Document, { content }: Cut, { lemma }: Cue): boolean {
  const { from, to } = content[0]!;
  if (lemma !== 'question' || document.quotations.states[from] === INSIDE) return false;
  let end = from;
  while (end < to && hasTag(document, end, 'DT', 'JJ', 'NN', 'NNS', 'NNP', 'CD', 'PRP')) end++;
  const isAsked = end === to || /^(?:about|on|over|for|from)$/.test(lowerAt(document, end));
  return end > from && isAsked && isSomebody(document, end - 1);
}

const isSomebody = (document: Document, i: number): boolean =>
  hasTag(document, i, 'NNP')
    ? true
    : hasTag(document, i, 'PRP')
      ? /^(?:him|her|them|us|me|you)$/.test(lowerAt(document, i))
      : lemmasOf(lowerAt(document, i)).some((lemma) => PERSON_NOUNS.has(lemma));
