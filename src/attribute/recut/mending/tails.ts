import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN, IS_VERB } from '../../../text/grammar/tags.ts';
import { CLOSING, OUTSIDE } from '../../../text/words/quotations.ts';
import { readCue } from '../../acts/cue.ts';
import { type Cut, spanOfRange } from '../cut.ts';
import { hasFinite, hasTag, lowerAt, type Range } from '../grammar/grammar.ts';
import { withinQuotation } from './quotation-ends.ts';

/** A participle that only an outlet adds. */
export const isVerdict = (word: string): boolean => VERDICT.test(word) && !SHARED.test(word);

/** Participles with which an outlet says what it makes of a statement: ", signaling a firm stance". */
const VERDICT =
  /^(?:signaling|signalling|underscoring|underlining|highlighting|reinforcing|reflecting|showing|demonstrating|revealing|marking|raising|fueling|fuelling|sparking|prompting|leaving|setting|undermining|contradicting|exposing|illustrating|casting|deepening|echoing|dashing|paving|complicating|escalating|suggesting|indicating)$/;
/** Those that a speaker may utter too, and that are cut only after a comma. */
const SHARED =
  /^(?:suggesting|indicating|showing|leaving|setting|raising|echoing|marking|contradicting|casting)$/;
/** Nouns that sum a clause up or call what was said by a name: "a nod to stalled talks", "a move that ...". */
const SUMMING =
  /^(?:nod|move|term|narrative|sign|step|reference|shift|blow|setback|gesture|stance|accusation|allegation|claim|charge|argument|feat|line|phrase|tactic|departure|reversal|rebuke|jab|swipe|signal|warning|demand|position|assertion|decision|reminder|figure|promise|pledge|view|contrast)$/;

/** Cuts what the outlet adds to an indirect statement off its end, and makes a verdict of what judges. Quotations are left whole. */
export function cutTails(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  return cuts.flatMap((cut) => {
    if (cut.voice === 'outlet' || isReport(document, cut)) return [cut];
    const last = withinQuotation(document, withoutTeller(document, cut.content.at(-1)!, cut.cue));
    const tail = tailOf(document, last, cut);
    if (tail === null || tail.at <= last.from)
      return [{ ...cut, content: [...cut.content.slice(0, -1), last] }];
    const kept = [...cut.content.slice(0, -1), { from: last.from, to: tail.at }];
    const verdict = tail.verdict && tail.verdict.to - tail.verdict.from > 2 ? [verdictOf(tail.verdict)] : [];
    return [{ ...cut, content: kept }, ...verdict];
  });
}

/** "... to beat the town, reports said": who tells the whole at a sentence's end is no part of what another said. */
function withoutTeller(document: Document, last: Range, cue: Range | null): Range {
  const { from, to } = last;
  if (!cue || from < cue.to) return last;
  const inverted = tellerBehind(document, last);
  if (inverted !== null) return { from, to: inverted };
  if (!/^(?:said|say|says|show|showed|reports|reported)$/.test(lowerAt(document, to - 1))) return last;
  let start = to - 1;
  while (start > from && hasTag(document, start - 1, 'NNS', 'NNP', 'NN', 'JJ', 'DT')) start--;
  if (start === to - 1 || document.quotations.states[start] !== OUTSIDE) return last;
  const comma = document.quotations.states[start - 1] === CLOSING ? start - 2 : start - 1;
  return comma > from && lowerAt(document, comma) === ',' ? { from, to: comma } : last;
}

/** "..., reports the Courier": a verb of telling behind a comma and a name to the end. */
function tellerBehind(document: Document, { from, to }: Range): number | null {
  for (let i = to - 2; i > Math.max(from + 2, to - TELLER); i--) {
    if (document.quotations.states[i] !== OUTSIDE) return null;
    if (/^(?:reports|reported|writes|notes)$/.test(lowerAt(document, i)))
      return lowerAt(document, i - 1) === ',' ? i - 1 : null;
    if (!hasTag(document, i, 'NNP', 'DT', 'NN', 'JJ')) return null;
  }
  return null;
}

/** Most tokens of "reports the Harbour Courier". */
const TELLER = 7;

/** What a paper reports is its own text: nothing in it is another's. */
const isReport = (document: Document, { cue }: Cut): boolean =>
  cue !== null && /^report(?:s|ed)$/.test(lowerAt(document, cue.to - 1));

export const verdictOf = (content: Range): Cut => ({
  speaker: null,
  cue: null,
  content: [content],
  origin: 'outlet',
  voice: 'outlet',
});

interface Tail {
  /** Where the speaker's own words end. */
  readonly at: number;
  readonly verdict: Range | null;
}

function tailOf(document: Document, { from, to }: Range, cut: Cut): Tail | null {
  const others = othersClause(document, from, to);
  if (others !== null) return { at: others, verdict: null };
  const isContentFirst = cut.cue !== null && cut.cue.from >= to;
  for (let i = from + 2; i < to - 1; i++) {
    if (document.quotations.states[i] !== OUTSIDE) continue;
    const word = lowerAt(document, i);
    const afterComma = lowerAt(document, i - 1) === ',';
    const afterDash = /^[—–-]{1,2}$/.test(lowerAt(document, i - 1));
    if (
      VERDICT.test(word) &&
      (afterComma ||
        (!SHARED.test(word) && IS_NOUN[document.tags[i - 1]!] === 1) ||
        (!SHARED.test(word) && hasTag(document, i - 1, 'RB')))
    )
      return {
        at: afterComma ? i - 1 : i,
        verdict:
          SHARED.test(word) && word !== 'suggesting' && word !== 'indicating'
            ? null
            : { from: i + 1 + (lowerAt(document, i + 1) === 'that' ? 1 : 0), to },
      };
    // An object has no verb, and a relative after its comma is the outlet's.
    if (
      afterComma &&
      /^(?:which|who|where|whose)$/.test(word) &&
      !hasFinite(document, { from, to: i }) &&
      // Behind "that" stands a clause, and its verb is still to come.
      lowerAt(document, from - 1) !== 'that' &&
      !goesOn(document, i, to) &&
      !(hasCommaBehind(document, i, to) && takesClause(document, cut))
    )
      return { at: i - 1, verdict: null };
    if (
      (word === 'a' || word === 'an') &&
      isSumming(document, i, to) &&
      (afterComma || afterDash || isLoose(document, i, from))
    )
      return { at: afterComma || afterDash ? i - 1 : i, verdict: null };
    if (
      isContentFirst &&
      afterComma &&
      /^(?:a|an|the)$/.test(word) &&
      isPlainApposition(document, i, from, to)
    )
      return { at: i - 1, verdict: null };
  }
  return null;
}

/** "asked for more but the minister opted for less": an object has no verb, and a clause with a subject of its own is another's. Where that clause begins. */
function othersClause(document: Document, from: number, to: number): number | null {
  if (lowerAt(document, from - 1) === 'that') return null;
  for (let i = from; i < to - 2; i++) {
    if (document.quotations.states[i] !== OUTSIDE) return null;
    if (IS_VERB[document.tags[i]!] === 1 || hasTag(document, i, 'TO')) return null;
    const afterComma = lowerAt(document, i - 1) === ',';
    const joins = lowerAt(document, i) === 'but' || (afterComma && lowerAt(document, i) === 'and');
    if (i > from && joins && hasSubject(document, i + 1, to)) return afterComma ? i - 1 : i;
  }
  return null;
}

/** Whether a noun phrase and its finite verb stand next. */
function hasSubject(document: Document, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + SUBJECT); i++) {
    if (IS_FINITE[document.tags[i]!] === 1) return i > from;
    if (IS_NOUN[document.tags[i]!] !== 1 && !hasTag(document, i, 'PRP', 'DT', 'JJ', 'PRP$', 'CD'))
      return false;
  }
  return false;
}
/** Most tokens of "the minister Paul Hart opted". */
const SUBJECT = 7;

/** "added the bridge, which is old, needs paint": a clause, though the tagger has not seen its verb. */
const takesClause = (document: Document, { cue }: Cut): boolean =>
  cue !== null && /^(?:say|claim|accord)$/.test(readCue(document, spanOfRange(document, cue)).kind);

const hasCommaBehind = (document: Document, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (lowerAt(document, i) === ',') return true;
  return false;
};

/** "the bridge, which is old, has cracked", "the bridge, which is old, as a ruin": what the relative belongs to goes on behind its comma. */
function goesOn(document: Document, relative: number, to: number): boolean {
  for (let i = relative + 2; i < to - 1; i++)
    if (
      lowerAt(document, i) === ',' &&
      (IS_FINITE[document.tags[i + 1]!] === 1 || lowerAt(document, i + 1) === 'as')
    )
      return true;
  return false;
}

function isSumming(document: Document, i: number, to: number): boolean {
  for (let k = i + 1; k < Math.min(to, i + 4); k++) {
    if (SUMMING.test(lowerAt(document, k))) return true;
    if (!hasTag(document, k, 'JJ', 'NN', 'RB')) return false;
  }
  return false;
}

/** A determiner right after a noun begins a phrase that nothing ties to the clause. */
const isLoose = (document: Document, i: number, from: number): boolean =>
  i - from > 3 && (IS_NOUN[document.tags[i - 1]!] === 1 || hasTag(document, i - 1, 'CD'));

/** A noun phrase after the last comma of a clause that has its verb before the comma, and no list: "..., a major industrial centre". */
function isPlainApposition(document: Document, i: number, from: number, to: number): boolean {
  let verbs = 0;
  for (let k = from; k < i - 1; k++) {
    if (IS_FINITE[document.tags[k]!] === 1) verbs++;
    if (lowerAt(document, k) === ',') return false;
  }
  if (verbs === 0 || IS_NOUN[document.tags[i - 2]!] !== 1 || to - i < 4) return false;
  for (let k = i; k < to; k++) {
    if (/^(?:where|which|that|who)$/.test(lowerAt(document, k))) return true;
    if (IS_FINITE[document.tags[k]!] === 1 || /^(?:,|and)$/.test(lowerAt(document, k))) return false;
  }
  return true;
}
