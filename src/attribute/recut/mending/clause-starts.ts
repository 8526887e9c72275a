import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { CLOSING, OPENING, OUTSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt, phraseStart, type Range } from '../grammar/grammar.ts';

/** "said that is the most", "called that move odd": a "that" that is the subject, or belongs to a noun, is said too. */
export function withThat(document: Document, cut: Cut): Cut {
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
export function withClause(document: Document, cut: Cut): Cut {
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

/** Verbs with a hearer between them and their "that". */
const HEARD = /^(?:tell|tells|told|telling|informed|reminded|warned|assured|notified)$/;

/** Between "said" and its "that", in tokens: "several times last week", "after the win over the club from the coast". */
const BEFORE_THAT = 12;

/**
 * "said after the match that he was proud", "asserting without evidence that": what was said begins behind the "that". "Put forward a
 * plan that would end it": it begins with the noun.
 */
export function behindThat(document: Document, cut: Cut): Cut {
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
export function fromQuotation(document: Document, cut: Cut): Cut {
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
