import type { Document } from '../../../text/document.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isActor, SOURCES } from '../grammar/actor-phrases.ts';
import { isMainVerb, lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';

/** "The Courier summed the ruling up this way:" and then a quotation of its own: who introduces it with a colon says it. */
export const readIntroductions = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) => {
    if (cut.cue !== null || cut.isVerbatim) return cut;
    const found = introductionOf(document, cut.content[0]!.from);
    return found ? { ...cut, ...found } : cut;
  });

/** Speaker and verb of the sentence before a quotation that it ends on with a colon; the last clause that has both counts. */
function introductionOf(
  document: Document,
  token: number,
): { readonly speaker: Range; readonly cue: Range } | null {
  const { sentences } = document;
  const own = sentences.ofToken[token]!;
  if (own === 0 || sentences.paragraphs[own]! - sentences.paragraphs[own - 1]! > 1) return null;
  const floor = sentences.starts[own - 1]!;
  const colon = sentences.ends[own - 1]! - 1;
  if (lowerAt(document, colon) !== ':') return null;
  for (let i = colon - 1; i > floor; i--) {
    if (
      !isMainVerb(document, i) ||
      !SAYING.has(cueVerb(lowerAt(document, i), lowerAt(document, i + 1))?.kind ?? '')
    )
      continue;
    const speaker = subjectOf(document, i, floor);
    return speaker && (isActor(document, speaker) || SOURCES.test(lowerAt(document, speaker.to - 1)))
      ? { speaker, cue: { from: i, to: i + 1 } }
      : null;
  }
  return null;
}

const SAYING = new Set<string>([
  'say',
  'report',
  'claim',
  'frame',
  'assess',
  'counter',
  'warn',
  'admit',
  'ask',
]);
