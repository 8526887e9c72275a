import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { AMOUNTS } from '../grammar/actor-phrases.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { hasFinite, hasTag, lowerAt, opensClause } from '../grammar/grammar.ts';

/** Lets a clause go on behind "according to the ministry" and its like, and keeps what is said of the ministry out of it. */
export const mendAsides = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) =>
    !cut.cue || !cut.speaker || cut.voice !== 'actor'
      ? cut
      : cut.content.length > 1
        ? behindJoint(document, withoutManner(document, cut))
        : withAmount(document, withoutApposition(document, goneOn(document, cut))),
  );

/** "The rebels, according to the ministry, [are leaving]": a subject alone is not what was said. */
function goneOn(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const first = content[0]!;
  const from = Math.min(cue!.from, speaker!.from);
  const to = Math.max(cue!.to, speaker!.to);
  if (
    first.to > from ||
    lowerAt(document, from - 1) !== ',' ||
    lowerAt(document, to) !== ',' ||
    hasFinite(document, first)
  )
    return cut;
  const next = to + 1;
  const at = hasTag(document, next, 'RB') ? next + 1 : next;
  if (!hasTag(document, at, 'VBZ', 'VBP', 'VBD', 'MD') || document.quotations.states[next] !== OUTSIDE)
    return cut;
  const end = clauseEnd(document, next, document.sentences.ends[document.sentences.ofToken[next]!]!);
  return { ...cut, content: [first, { from: next, to: end }] };
}

/** "According to the institute, [a body in Orla,] the war was long", "[opened by friends,]": an apposition belongs to who is named before it. */
function withoutApposition(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const { from, to } = content[0]!;
  if (
    cue!.to > speaker!.from ||
    from !== speaker!.to + 1 ||
    !(/^(?:an?|the)$/.test(lowerAt(document, from)) || hasTag(document, from, 'VBN'))
  )
    return cut;
  for (let i = from + 1; i < Math.min(to - 3, from + APPOSITION); i++) {
    if (IS_FINITE[document.tags[i]!] === 1) return cut;
    if (lowerAt(document, i) !== ',') continue;
    return opensClause(document, i + 1, to) && lowerAt(document, cue!.from) === 'according'
      ? { ...cut, speaker: { from: speaker!.from, to: i }, content: [{ from: i + 1, to }] }
      : cut;
  }
  return cut;
}

/** "It is over, [one of] her lawyers said": the amount belongs to who speaks. */
function withAmount(document: Document, cut: Cut): Cut {
  const { speaker, content } = cut;
  const { from, to } = content[0]!;
  if (to !== speaker!.from && to !== speaker!.from - 1) return cut;
  let i = speaker!.from - 1;
  if (hasTag(document, i, 'PRP$', 'DT')) i--;
  const isAmount =
    lowerAt(document, i) === 'of' &&
    AMOUNTS.test(lowerAt(document, i - 1)) &&
    lowerAt(document, i - 2) === ',';
  return isAmount && i - 2 > from
    ? { ...cut, speaker: { from: i - 1, to: speaker!.to }, content: [{ from, to: i - 2 }] }
    : cut;
}

/** '"Wait," he says [calmly as the crowd holds still]': how it was said, behind a whole quotation, is no part of it. */
function withoutManner(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { states } = document.quotations;
  const kept = content.filter(
    ({ from, to }, k) =>
      k === 0 ||
      from !== cue!.to ||
      !hasTag(document, from, 'RB') ||
      states.subarray(from, to).some((state) => state !== OUTSIDE),
  );
  return kept.length === content.length ||
    states[content[0]!.to - 1] === OUTSIDE ||
    content[0]!.to > cue!.from
    ? cut
    : { ...cut, content: kept };
}

/** "The craft will wait, and according to the agency, it will land": the clause before the "and" is not the agency's. */
function behindJoint(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  if (lowerAt(document, cue!.from) !== 'according' || !/^(?:and|but)$/.test(lowerAt(document, cue!.from - 1)))
    return cut;
  const kept = content.filter(({ from }) => from > cue!.from);
  return kept.length > 0 ? { ...cut, content: kept } : cut;
}

/** Most tokens of an apposition. */
const APPOSITION = 12;
