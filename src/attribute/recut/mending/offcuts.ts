import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import type { Cut } from '../cut.ts';
import { hasFinite, hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/** Takes off a content what stands at its edge and tells of the saying or the speaker: a dateline, a day, a relative, the way it was said. */
export const trimOffcuts = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) => {
    if (cut.voice === 'outlet' || !cut.cue) return cut;
    return withoutApposition(
      document,
      withoutAdjunct(
        document,
        withoutRelative(document, behindDay(document, withoutDateline(document, cut))),
      ),
    );
  });

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

/** "HARBOUR, Norland — The port was closed": where a report was written. */
function withoutDateline(document: Document, cut: Cut): Cut {
  const { from, to } = cut.content[0]!;
  const { tokens, sentences } = document;
  if (sentences.starts[sentences.ofToken[from]!] !== from || !/^\p{Lu}{3,}$/u.test(wordAt(tokens, from)))
    return cut;
  for (let i = from + 1; i < Math.min(to - 2, from + DATELINE); i++) {
    if (/^(?:—|–|--)$/.test(wordAt(tokens, i)))
      return { ...cut, content: [{ from: i + 1, to }, ...cut.content.slice(1)] };
    if (!/^(?:\p{Lu}\S*|[,.()\d]+)$/u.test(wordAt(tokens, i))) return cut;
  }
  return cut;
}

/** Most tokens of a dateline. */
const DATELINE = 10;

/** "said Monday it would close", "denied on Tuesday that": the day of the saying, before a clause of its own. */
function behindDay(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from, to } = content[0]!;
  if (from !== cue!.to || document.quotations.states[from] !== OUTSIDE) return cut;
  const day = lowerAt(document, from) === 'on' ? from + 1 : from;
  if (!DAY.test(lowerAt(document, day))) return cut;
  let next = day + 1;
  while (next < to && /^(?:morning|afternoon|evening|night)$/.test(lowerAt(document, next))) next++;
  if (lowerAt(document, next) === 'that') next++;
  else if (
    !hasTag(document, next, 'PRP', 'DT', 'NNS', 'PRP$', 'NNP', 'EX') ||
    IS_FINITE[document.tags[next]!] === 1
  )
    return cut;
  return next < to - 1 ? { ...cut, content: [{ from: next, to }, ...content.slice(1)] } : cut;
}

/** "The union, which has the rights, told the paper it would go on": what is told of the speaker. */
function withoutRelative(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const first = content[0]!;
  if (!speaker || content.length < 2 || first.to > cue!.from || first.from < speaker.to) return cut;
  if (first.from - speaker.to > 1 || !/^(?:which|who|whose|where)$/.test(lowerAt(document, first.from)))
    return cut;
  if (document.quotations.states[first.from] !== OUTSIDE || content[1]!.from < cue!.to) return cut;
  return { ...cut, content: content.slice(1) };
}

/** 'Speaking of the gap, she told the paper, "..."': a participle at a sentence's head, where all else is quoted. */
function withoutAdjunct(document: Document, cut: Cut): Cut {
  const { speaker, content } = cut;
  const first = content[0]!;
  const { states } = document.quotations;
  if (!speaker || content.length < 2 || first.to > speaker.from || states[first.from] !== OUTSIDE) return cut;
  const isAdjunct = hasTag(document, first.from, 'VBG', 'VBN', 'IN', 'WRB') && !hasFinite(document, first);
  return isAdjunct && content.slice(1).every(({ from }) => states[from] !== OUTSIDE)
    ? { ...cut, content: content.slice(1) }
    : cut;
}

/** "according to the audit by Roe, the chief inspector": what the speaker is. */
function withoutApposition(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const last = content.at(-1)!;
  if (!speaker || content.length < 2 || lowerAt(document, cue!.from) !== 'according') return cut;
  if (last.from < speaker.to || last.from - speaker.to > 1 || lowerAt(document, speaker.to) !== ',')
    return cut;
  return hasTag(document, last.from, 'DT') && !hasAnyVerb(document, last)
    ? { ...cut, content: content.slice(0, -1) }
    : cut;
}

function hasAnyVerb(document: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (IS_FINITE[document.tags[i]!] === 1 || hasTag(document, i, 'VBG', 'VBN', 'VB')) return true;
  return false;
}
