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
    const joint = jointIn(document, last, takesObject(document, cut));
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

/** Whether what a cue takes is a thing, as "denied any role": of a clause the "and" may join two subjects. */
const takesObject = (document: Document, { cue, content }: Cut): boolean =>
  lowerAt(document, content.at(-1)!.from - 1) !== 'that' &&
  /^(?:deny|reject|accept|praise|criticize|blame|demand|doubt|downplay)$/.test(
    cueVerb(lowerAt(document, cue!.to - 1), '')?.kind ?? '',
  );

/** "denied any role and several inquiries have cleared it": the verb of a clause with a subject of its own, told by the outlet. */
function clauseAt(document: Document, from: number, to: number): number | null {
  if (!hasTag(document, from, 'DT', 'JJ', 'NNS', 'NNP', 'PRP', 'CD')) return null;
  for (let i = from + 1; i < Math.min(to - 1, from + SUBJECT); i++) {
    if (
      /^(?:has|have|had|will|would|is|are|was|were)$/.test(lowerAt(document, i)) &&
      IS_FINITE[document.tags[i]!] === 1
    )
      return i;
    if (!hasTag(document, i, 'JJ', 'NN', 'NNS', 'NNP', 'POS', 'CD')) return null;
  }
  return null;
}

/** Most tokens of the subject of such a clause. */
const SUBJECT = 7;

/** "and"/"but" with a finite verb after it, where no finite verb stands before it in the content. */
function jointIn(
  document: Document,
  { from, to }: Range,
  isObject: boolean,
): { readonly at: number; readonly verb: number } | null {
  for (let i = from; i < to - 1; i++) {
    if (document.quotations.states[i] !== OUTSIDE) return null;
    if (IS_FINITE[document.tags[i]!] === 1) return null;
    if (i === from || !/^(?:and|but)$/.test(lowerAt(document, i))) continue;
    const own = isObject ? clauseAt(document, i + 1, to) : null;
    if (own !== null) return { at: i, verb: own };
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
