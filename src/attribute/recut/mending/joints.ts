import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { complementOf, isCommon } from '../grammar/clauses.ts';
import { hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/** "begged for more aid but has not endorsed the plan": an object ends before a verb that is joined to its cue, which opens another statement. */
export function splitJoints(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const cues = new Set(cuts.flatMap(({ cue }) => (cue ? [cue.from] : [])));
  return cuts.flatMap((cut) => {
    const last = cut.content.at(-1)!;
    if (!cut.cue || cut.voice === 'outlet' || last.from < cut.cue.to) return [cut];
    const joint = jointIn(document, last);
    if (joint === null) return [cut];
    const first = {
      ...cut,
      content: [
        ...cut.content.slice(0, -1),
        { from: last.from, to: lowerAt(document, joint.at - 1) === ',' ? joint.at - 1 : joint.at },
      ],
    };
    const entry = cueVerb(lowerAt(document, joint.verb), lowerAt(document, joint.verb + 1));
    if (!entry || isCommon(entry.lemma) || cues.has(joint.verb)) return [first];
    const sentence = document.sentences.ofToken[joint.verb]!;
    const complement = complementOf(document, joint.verb, entry, document.sentences.ends[sentence]!);
    return complement
      ? [first, { ...cut, cue: complement.cue, content: [complement.content], origin: 'clause' as const }]
      : [first];
  });
}

/** "and"/"but" with a finite verb after it, where no finite verb stands before it in the content. */
function jointIn(
  document: Document,
  { from, to }: Range,
): { readonly at: number; readonly verb: number } | null {
  for (let i = from; i < to - 1; i++) {
    if (document.quotations.states[i] !== OUTSIDE) return null;
    if (IS_FINITE[document.tags[i]!] === 1) return null;
    if (i === from || !/^(?:and|but)$/.test(lowerAt(document, i))) continue;
    let verb = i + 1;
    while (
      verb < to &&
      (hasTag(document, verb, 'RB') || /^(?:has|have|had|n['’]t|did|does)$/.test(lowerAt(document, verb)))
    )
      verb++;
    const isVerb =
      hasTag(document, verb, 'VBD', 'VBZ', 'VBN') ||
      (hasTag(document, verb, 'JJ', 'VB') && cueVerb(lowerAt(document, verb)) !== null);
    if (
      verb < to &&
      verb - i <= 4 &&
      isVerb &&
      (verb > i + 1 || hasTag(document, verb, 'VBD', 'VBZ') || /ed$/.test(lowerAt(document, verb)))
    )
      return { at: i, verb };
  }
  return null;
}
