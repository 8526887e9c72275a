import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN } from '../../../text/grammar/tags.ts';
import { CLOSING, OPENING, OUTSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import { type Cut, holds } from '../cut.ts';
import { clauseEnd, isSayingParticiple } from '../grammar/clauses.ts';
import {
  hasFinite,
  hasTag,
  lowerAt,
  opensClause,
  phraseStart,
  type Range,
  subjectOf,
} from '../grammar/grammar.ts';

/** "said that is the most", "called that move odd": a "that" that is the subject, or belongs to a noun, is said too. */
function withThat(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from, to } = content[0]!;
  if (!cue || from - 1 !== cue.to || lowerAt(document, from - 1) !== 'that') return cut;
  if (document.quotations.states[from - 1] !== OUTSIDE || document.quotations.states[from] !== OUTSIDE)
    return cut;
  const tells = isTelling(document, cue);
  const isSubject =
    tells &&
    (hasTag(document, from, 'MD') || /^(?:is|was|has|had|does|did|['’]s)$/.test(lowerAt(document, from))) &&
    hasTag(document, cue.to - 1, 'VBD', 'VBZ', 'VBP', 'VB', 'VBG', 'VBN');
  const isArticle = !tells && hasTag(document, from - 1, 'DT') && hasTag(document, from, 'NN', 'JJ');
  return isSubject || isArticle ? { ...cut, content: [{ from: from - 1, to }, ...content.slice(1)] } : cut;
}

/** 'told the paper he had a call "at noon."': of a clause that is quoted in part the rest is said too. */
function withClause(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const first = content[0]!;
  const { states } = document.quotations;
  const open = first.from - 1;
  if (!cue || cut.origin !== 'model' || states[open] !== OPENING || open <= cue.to) return cut;
  if (hasTag(document, open - 1, 'COMMA', 'COLON') || !isTelling(document, cue)) return cut;
  if (document.sentences.ofToken[open] !== document.sentences.ofToken[cue.from]) return cut;
  for (let i = cue.to; i < open - 1; i++) {
    if (hasTag(document, i, 'COMMA', 'COLON') || states[i] !== OUTSIDE) return cut;
    const isThat = lowerAt(document, i) === 'that' && hasTag(document, i, 'IN');
    const isSubject = hasTag(document, i, 'PRP') && IS_FINITE[document.tags[i + 1]!] === 1;
    if (isThat || isSubject)
      return { ...cut, content: [{ from: isThat ? i + 1 : i, to: first.to }, ...content.slice(1)] };
  }
  return cut;
}

/** Drops cues that stand in the middle of another statement's clause, and lets contents that end before their verb run on to its end. */
export function heal(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const kept = cuts.filter((cut) => !isLoneNoun(document, cut, cuts));
  return kept
    .map((cut) =>
      restoreLead(document, contentFirst(document, runOn(document, narrowCue(document, cut), kept))),
    )
    .map((cut) =>
      cutNegative(
        document,
        fromQuotation(document, withThat(document, withClause(document, behindThat(document, cut)))),
      ),
    );
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

/** Verbs with a hearer between them and their "that". */
const HEARD = /^(?:tell|tells|told|telling|informed|reminded|warned|assured|notified)$/;

/** Between "said" and its "that", in tokens: "several times last week", "after the win over the club from the coast". */
const BEFORE_THAT = 12;

/**
 * "said after the match that he was proud", "asserting without evidence that": what was said begins behind the "that". "Put forward a
 * plan that would end it": it begins with the noun.
 */
function behindThat(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const first = content[0]!;
  if (!cue || cut.origin !== 'model' || first.from < cue.to || first.from - cue.to > 1) {
    const that = first.from - 1;
    if (
      !cue ||
      that < cue.to + 1 ||
      lowerAt(document, that) !== 'that' ||
      !hasTag(document, first.from, 'MD', 'VBZ', 'VBD', 'VBP') ||
      HEARD.test(lowerAt(document, cue.to - 1))
    )
      return cut;
    const from = phraseStart(document, that, cue.to);
    return from < that ? { ...cut, content: [{ from, to: first.to }, ...content.slice(1)] } : cut;
  }
  if (
    !hasTag(document, first.from, 'IN', 'TO', 'JJ', 'RB', 'DT', 'NNP') &&
    !hasTag(document, cue.to - 1, 'IN')
  )
    return cut;
  if (!isTelling(document, cue)) return cut;
  for (let i = first.from; i < Math.min(first.to - 2, first.from + BEFORE_THAT); i++) {
    if (document.quotations.states[i] !== OUTSIDE || hasTag(document, i, 'COMMA', 'COLON')) return cut;
    // "repeated the claim that": a noun that holds what is said.
    if (
      IS_FINITE[document.tags[i]!] === 1 ||
      hasTag(document, i, 'VBN') ||
      cueNoun(lowerAt(document, i)) !== null
    )
      return cut;
    if (i > first.from && lowerAt(document, i) === 'that' && hasTag(document, i, 'IN'))
      return { ...cut, content: [{ from: i + 1, to: first.to }, ...content.slice(1)] };
  }
  return cut;
}

/** 'told the officers on Tuesday, "It will all work out."': to whom and where is no part of what was said. */
function fromQuotation(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const first = content[0]!;
  const { states } = document.quotations;
  if (!cue || cut.origin !== 'model' || first.from < cue.to || !isTelling(document, cue)) return cut;
  for (let i = first.from; i < Math.min(first.to - 1, first.from + BEFORE_THAT); i++) {
    if (states[i] !== OUTSIDE || IS_FINITE[document.tags[i]!] === 1) return cut;
    if (!hasTag(document, i, 'COMMA', 'COLON') || states[i + 1] !== OPENING) continue;
    // Behind a comma only what begins a sentence: the rest of a clause may be quoted too.
    if (hasTag(document, i, 'COMMA') && !/^\p{Lu}/u.test(wordAt(document.tokens, i + 2))) return cut;
    const to = states[first.to - 1] === CLOSING ? first.to - 1 : first.to;
    return i + 2 < to ? { ...cut, content: [{ from: i + 2, to }, ...content.slice(1)] } : cut;
  }
  return cut;
}

/** Verbs that take no object but a clause. */
const isTelling = (document: Document, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    const kind = cueVerb(lowerAt(document, i), '')?.kind;
    if (kind === 'say' || kind === 'claim' || kind === 'admit') return true;
  }
  return false;
};

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
    /^(?:on|late|early|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,)$/.test(
      lowerAt(document, i),
    )
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
