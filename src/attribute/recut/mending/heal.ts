import type { Document } from '../../../text/document.ts';
import { IS_NOUN } from '../../../text/grammar/tags.ts';
import { CLOSING, OUTSIDE } from '../../../text/words/quotations.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import { type Cut, holds } from '../cut.ts';
import { clauseEnd, isSayingParticiple } from '../grammar/clauses.ts';
import { DAY, hasFinite, hasTag, lowerAt, opensClause, type Range, subjectOf } from '../grammar/grammar.ts';
import { behindThat, fromQuotation, withClause, withThat } from './clause-starts.ts';
import { keepWholeSentences } from './whole-sentences.ts';

/** Drops cues that stand in the middle of another statement's clause, and lets contents begin and end where their clauses do. */
export function heal(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const kept = cuts.filter((cut) => !isLoneNoun(document, cut, cuts));
  return kept.map((cut) => HEALS.reduce((healed, step) => step(document, healed, kept), cut));
}

/** A noun for a cue, taken out of the content that it ends: "[the president's] assertion [that ...]". */
function isLoneNoun(document: Document, { cue, speaker, origin }: Cut, all: readonly Cut[]): boolean {
  if (!cue || speaker || origin !== 'model' || cue.to - cue.from > 2) return false;
  const head = cue.to - 1;
  if (IS_NOUN[document.tags[head]!] !== 1 || cueNoun(lowerAt(document, head)) === null) return false;
  return all.some(
    ({ cue: other, content }) =>
      other && other !== cue && content.some((run) => holds(run, head) || Math.abs(run.to - head) <= 2),
  );
}

/** "seized on this saying even rivals doubt": the saying participle is the cue, and what follows it is said. */
function narrowCue(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  if (!cue || cue.to - cue.from < 3) return cut;
  for (let i = cue.from + 1; i < cue.to - 1; i++) {
    if (!isSayingParticiple(document, i) || content[0]!.from < cue.to) continue;
    return { ...cut, cue: { from: i, to: i + 1 }, content: [{ from: i + 1, to: content.at(-1)!.to }] };
  }
  return cut;
}

/** ", with no firm yes": what did not come back is none of what was said. */
function cutNegative(document: Document, cut: Cut): Cut {
  const last = cut.content.at(-1)!;
  for (let i = last.from + 1; i < last.to - 1; i++) {
    if (
      document.quotations.states[i] !== OUTSIDE ||
      lowerAt(document, i) !== 'with' ||
      lowerAt(document, i + 1) !== 'no'
    )
      continue;
    return cut.origin === 'outlet'
      ? cut
      : { ...cut, content: [...cut.content.slice(0, -1), { from: last.from, to: i }] };
  }
  return cut;
}

/** "had seized | two of the boats", "the deal's | limit", "is glad | the talks began": what stands before a place wants what follows. */
function isOpenAt(document: Document, at: number): boolean {
  const last = document.quotations.states[at - 1] === CLOSING ? at - 2 : at - 1;
  if (
    hasTag(document, last, 'DT', 'POS', 'PRP$') &&
    !/^(?:that|this|these|those|all|both|some|any|each)$/.test(lowerAt(document, last))
  )
    return hasTag(document, at, 'NN', 'NNS', 'NNP', 'JJ', 'CD');
  if (/^(?:be|been|as|of|with|from)$/.test(lowerAt(document, last)))
    return hasTag(document, at, 'DT', 'JJ', 'NN', 'NNS', 'NNP', 'CD', 'PRP$', 'RB');
  const isObject = hasTag(document, at, 'DT', 'CD', 'PRP$') && !hasTag(document, at + 1, 'COMMA');
  return isObject && hasTag(document, last, 'VBN', 'VBD', 'VB', 'VBG');
}

/** "observed that the date, | which is part of the deal, coincided with": behind its "that" stands a clause, and a relative is not yet its verb. */
function isBareSubject(document: Document, { cue, content }: Cut): boolean {
  const { from, to } = content[0]!;
  return (
    content.length === 1 &&
    cue !== null &&
    lowerAt(document, from - 1) === 'that' &&
    cue.to === from - 1 &&
    document.quotations.states[to] === OUTSIDE &&
    lowerAt(document, to) === ',' &&
    /^(?:which|who|whose|where)$/.test(lowerAt(document, to + 1)) &&
    !hasFinite(document, content[0]!)
  );
}

/** What a clause cannot end before. */
function mustGoOn(document: Document, at: number): boolean {
  if (document.quotations.states[at] !== OUTSIDE) return false;
  if (isOpenAt(document, at)) return true;
  if (hasTag(document, at, 'MD', 'POS') || /^(?:that|of|than)$/.test(lowerAt(document, at))) return true;
  return (
    hasTag(document, at, 'VBD', 'VBZ', 'VBP') &&
    /^(?:is|are|was|were|has|have|had|does|did|do)$/.test(lowerAt(document, at))
  );
}

/** "has seized | two of the boats": a content that stops where its clause cannot end runs on, up to the cue of another. */
function runOn(document: Document, cut: Cut, all: readonly Cut[]): Cut {
  const last = cut.content.at(-1)!;
  const sentence = document.sentences.ofToken[last.to - 1]!;
  const end = document.sentences.ends[sentence]!;
  const isBeforeCue = cut.cue !== null && cut.cue.from >= last.to;
  if (last.to >= end || isBeforeCue || cut.origin !== 'model') return cut;
  if (!mustGoOn(document, last.to) && !isBareSubject(document, cut)) return cut;
  const next = all.flatMap(({ cue }) => (cue && cue.from >= last.to && cue !== cut.cue ? [cue.from] : []));
  const to = clauseEnd(document, last.from, end);
  const free = next.some(
    (at) => at < to && subjectOf(document, at, last.to) === null && !hasTag(document, at, 'VBG'),
  )
    ? last.to
    : to;
  return free > last.to
    ? { ...cut, content: [...cut.content.slice(0, -1), { from: last.from, to: free }] }
    : cut;
}

/** "Troops have entered the town, an official said Monday, seeking ...": what was said stands before the comma, not after the day. */
function contentFirst(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  if (!cue || !speaker || cut.origin !== 'model' || speaker.to > cue.from || content[0]!.from < cue.to)
    return cut;
  if (!isSaying(document, cue) || document.quotations.states[content[0]!.from] !== OUTSIDE) return cut;
  const sentence = document.sentences.ofToken[cue.from]!;
  const start = document.sentences.starts[sentence]!;
  const isOpen =
    speaker.from > start + 4 &&
    lowerAt(document, speaker.from - 1) === ',' &&
    opensClause(document, start, speaker.from - 1);
  if (!isOpen || !isTail(document, content[0]!)) return cut;
  if (document.quotations.states[start] !== OUTSIDE) return cut;
  return { ...cut, content: [{ from: start, to: speaker.from - 1 }] };
}

/** What follows "said" is a day and a participle, and no clause of its own. */
function isTail(document: Document, { from, to }: Range): boolean {
  let i = from;
  while (
    i < to &&
    (DAY.test(lowerAt(document, i)) || /^(?:on|late|early|last|,)$/.test(lowerAt(document, i)))
  )
    i++;
  return (
    i < to &&
    (hasTag(document, i, 'VBG') || /^(?:as|while|amid|hours|days|after|before)$/.test(lowerAt(document, i)))
  );
}

const isSaying = (document: Document, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (cueVerb(lowerAt(document, i))?.kind === 'say') return true;
  return false;
};

/** "The goal, he stated, is to ...": a content that begins with its verb has its subject before the insertion. */
function restoreLead(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const first = content[0]!;
  if (!cue || !speaker || first.from < cue.to || !hasTag(document, first.from, 'VBZ', 'VBD', 'VBP', 'MD'))
    return cut;
  const open = Math.min(speaker.from, cue.from) - 1;
  if (lowerAt(document, open) !== ',' || document.quotations.states[open] !== OUTSIDE) return cut;
  const start = document.sentences.starts[document.sentences.ofToken[cue.from]!]!;
  return open > start ? { ...cut, content: [{ from: start, to: open }, ...content] } : cut;
}

const HEALS: readonly ((document: Document, cut: Cut, all: readonly Cut[]) => Cut)[] = [
  narrowCue,
  runOn,
  contentFirst,
  restoreLead,
  behindThat,
  withClause,
  withThat,
  fromQuotation,
  keepWholeSentences,
  cutNegative,
];
