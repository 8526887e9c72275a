import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import type { Cut } from '../cut.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { DAY, hasFinite, hasTag, lowerAt, opensClause, type Range } from '../grammar/grammar.ts';
import { withinBrackets, withinClause, withoutApposition, withoutHour } from './ends.ts';

/**
 * Lets a content begin and end where what was said does: without what tells of the saying or the speaker (a dateline, a day, a relative,
 * the way it was said), and from the head of its sentence on before an "according to".
 */
export const trimOffcuts = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) =>
    cut.voice === 'outlet' || !cut.cue ? cut : TRIMS.reduce((trimmed, trim) => trim(document, trimmed), cut),
  );

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

/** "Officials tell the Courier every claim will be heard": a name right behind the verb is who was told, where a clause of its own follows. */
function behindHearer(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from, to } = content[0]!;
  if (from !== cue!.to || !/^(?:tell|tells|told|telling)$/.test(lowerAt(document, from - 1))) return cut;
  const start = hasTag(document, from, 'DT') ? from + 1 : from;
  const name = nameAt(document, start);
  // "told the paper he": a hearer of one word.
  if (
    !name &&
    start > from &&
    hasTag(document, start, 'NN') &&
    hasTag(document, start + 1, 'PRP') &&
    start + 3 < to
  )
    return { ...cut, content: [{ from: start + 1, to }, ...content.slice(1)] };
  if (!name || name.to >= to - 2 || !hasTag(document, name.to, 'PRP', 'DT', 'PRP$', 'EX')) return cut;
  return { ...cut, content: [{ from: name.to, to }, ...content.slice(1)] };
}

/** The name that a token stands in. */
function nameAt({ names }: Document, token: number): Range | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (names[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name && name.from <= token ? name : undefined;
}

/** "said Monday it would close", "denied on Tuesday that": the day of the saying, before a clause of its own. */
function behindDay(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from, to } = content[0]!;
  if (document.quotations.states[from] !== OUTSIDE) return cut;
  const isDated = [cue!.to - 1, from - 1, from - 2].some(
    (i) => i >= cue!.from && i <= cue!.to + 2 && DAY.test(lowerAt(document, i)),
  );
  const rest = isDated ? thatBehindDate(document, from, to) : null;
  if (rest !== null && rest > from) return { ...cut, content: [{ from: rest + 1, to }, ...content.slice(1)] };
  if (from !== cue!.to) return cut;
  const day = lowerAt(document, from) === 'on' ? from + 1 : from;
  if (!DAY.test(lowerAt(document, day))) return cut;
  let next = day + 1;
  while (next < to && /^(?:morning|afternoon|evening|night)$/.test(lowerAt(document, next))) next++;
  const that = thatBehindDate(document, next, to);
  if (that !== null) next = that + 1;
  else if (
    !hasTag(document, next, 'PRP', 'DT', 'NNS', 'PRP$', 'NNP', 'EX') ||
    IS_FINITE[document.tags[next]!] === 1
  )
    return cut;
  return next < to - 1 ? { ...cut, content: [{ from: next, to }, ...content.slice(1)] } : cut;
}

/** ", Dec. 29, 2017, that": the rest of a date, up to its "that". */
function thatBehindDate(document: Document, from: number, to: number): number | null {
  let i = from;
  while (i < Math.min(to, from + 7) && hasTag(document, i, 'COMMA', 'CD', 'NNP', 'STOP')) i++;
  return lowerAt(document, i) === 'that' ? i : null;
}

/** "The union, which has the rights, told the paper it would go on": what is told of the speaker. */
function withoutRelative(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const first = content[0]!;
  if (!speaker || first.from < speaker.to) return cut;
  if (content.length === 1) return behindRelative(document, cut);
  if (first.to > cue!.from) return cut;
  if (first.from - speaker.to > 1 || !/^(?:which|who|whose|where)$/.test(lowerAt(document, first.from)))
    return cut;
  if (document.quotations.states[first.from] !== OUTSIDE || content[1]!.from < cue!.to) return cut;
  return { ...cut, content: content.slice(1) };
}

/** "According to the Courier, which broke the news, agents came": what was said begins behind the comma that ends the relative. */
function behindRelative(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const { from, to } = content[0]!;
  if (lowerAt(document, cue!.from) !== 'according' || from - speaker!.to > 1) return cut;
  if (!/^(?:which|who|whose)$/.test(lowerAt(document, from))) return cut;
  for (let i = from + 2; i < to - 2; i++)
    if (lowerAt(document, i) === ',' && opensClause(document, i + 1, to))
      return { ...cut, content: [{ from: i + 1, to }] };
  return cut;
}

/** 'Speaking of the gap, she told the paper, "..."': a participle at a sentence's head, where all else is quoted. */
function withoutAdjunct(document: Document, cut: Cut): Cut {
  const { speaker, content } = cut;
  const first = content[0]!;
  const { states } = document.quotations;
  if (!speaker || content.length < 2 || first.to > speaker.from || states[first.from] !== OUTSIDE) return cut;
  const isAdjunct =
    (hasTag(document, first.from, 'VBG', 'VBN', 'IN', 'WRB') || hasTag(document, first.from + 1, 'IN')) &&
    !hasFinite(document, first);
  return isAdjunct && content.slice(1).every(({ from }) => states[from] !== OUTSIDE)
    ? { ...cut, content: content.slice(1) }
    : cut;
}

/** "It has two workers, according to the Post": what stands before an "according to" is said from the head of its sentence on. */
function fromHead(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { sentences, quotations } = document;
  const { from, to } = content[0]!;
  const sentence = sentences.ofToken[cue!.from]!;
  const floor = sentences.starts[sentence]!;
  if (lowerAt(document, cue!.from) !== 'according' || lowerAt(document, cue!.from - 1) !== ',') return cut;
  if (content.length > 1 || to !== cue!.from - 1 || from <= floor) return cut;
  if (
    /^(?:and|but|while|;)$/.test(lowerAt(document, from - 1)) ||
    /^(?:but|and)$/.test(lowerAt(document, floor))
  )
    return cut;
  for (let i = floor; i < from; i++)
    if (quotations.states[i] !== OUTSIDE || /^(?:[;:]|—|–|--)$/.test(lowerAt(document, i))) return cut;
  // "In fact, the town is full": a word by the way may be left out.
  if (lowerAt(document, from - 1) === ',' && from - floor <= 4) return cut;
  // "..., and the town is full": two clauses, of which only the last may be the source's.
  for (let i = floor; i < from; i++)
    if (lowerAt(document, i) === ',' && /^(?:and|but|while)$/.test(lowerAt(document, i + 1))) return cut;
  return { ...cut, content: [{ from: floor, to }] };
}

/** "claimed, without evidence, states will open": how it was said stands between commas before the clause. */
function behindManner(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from } = content[0]!;
  if (content.length > 1 || from - cue!.to > 1 || lowerAt(document, from - 1) !== ',') return cut;
  if (!hasTag(document, from, 'IN')) return cut;
  let comma = from + 1;
  while (comma < from + MANNER && lowerAt(document, comma) !== ',') comma++;
  if (lowerAt(document, comma) !== ',' || hasFinite(document, { from, to: comma })) return cut;
  const end = document.sentences.ends[document.sentences.ofToken[from]!]!;
  const start = lowerAt(document, comma + 1) === 'that' ? comma + 2 : comma + 1;
  return opensClause(document, start, end)
    ? { ...cut, content: [{ from: start, to: clauseEnd(document, start, end) }] }
    : cut;
}

/** Most tokens of "without evidence", "in a hall in town". */
const MANNER = 5;

const TRIMS: readonly ((document: Document, cut: Cut) => Cut)[] = [
  fromHead,
  withoutDateline,
  behindManner,
  withoutHour,
  behindHearer,
  behindDay,
  withoutRelative,
  withoutAdjunct,
  withoutApposition,
  withinClause,
  withinBrackets,
];
