import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import { bySentence, type Cut, hullOfCut } from '../cut.ts';
import { isActor } from '../grammar/actor-phrases.ts';
import { clauseEnd, clausesIn, complementOf, isCommon, isSayingParticiple } from '../grammar/clauses.ts';
import {
  hasTag,
  isMainVerb,
  lowerAt,
  phraseStart,
  type Range,
  subjectAfterWith,
  subjectOf,
} from '../grammar/grammar.ts';

/** Clauses of saying with an actor as their subject that nothing else has found: whole ones, joined ones, and participles. */
export function addUncovered(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { tokens, sentences } = document;
  const taken = new Uint8Array(tokens.count);
  const isCue = new Uint8Array(tokens.count);
  for (const { speaker, cue, content } of cuts) {
    for (const range of [...content, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])])
      taken.fill(1, range.from, range.to);
    if (cue) isCue.fill(1, cue.from, cue.to);
  }
  const added: Cut[] = [];
  const add = (speaker: Range, cue: Range, content: readonly Range[]): void => {
    added.push({ speaker, cue, content, origin: 'clause', voice: 'actor' });
    for (const run of content) taken.fill(1, run.from, run.to);
    isCue.fill(1, cue.from, cue.to);
  };
  const byContent = bySentence(document, cuts, ({ content }) => content);
  const byCue = bySentence(document, cuts, ({ cue }) => (cue ? [cue] : []));
  /** Little of a range is taken, or only by statements that stand wholly inside it. */
  const isFree = (range: Range): boolean =>
    share(taken, range) <= 0.2 ||
    (byContent.get(sentences.ofToken[range.from]!) ?? []).every(
      (cut) =>
        !cut.content.some((run) => run.from < range.to && range.from < run.to) ||
        isWithin(hullOfCut(cut), range),
    );
  for (let s = 0; s < sentences.count; s++) {
    const first = added.length;
    const range = { from: sentences.starts[s]!, to: sentences.ends[s]! };
    for (const { subject, cue, content } of clausesIn(document, range, { withCommon: false })) {
      if (taken[cue.from] === 1 || !isFree(content) || !isActor(document, subject)) continue;
      if (document.quotations.states[cue.from] !== OUTSIDE || isBackground(document, subject)) continue;
      if (isFirstPerson(document, subject)) continue;
      add(subject, cue, [content]);
    }
    for (const { speaker, cue, content } of [
      ...joinedIn(document, range, [...(byCue.get(s) ?? []), ...added.slice(first)], isCue),
      ...participlesIn(document, range, taken),
      ...gapsIn(document, range, taken),
    ]) {
      if (isFree(content.at(-1)!)) add(speaker!, cue!, content);
    }
  }
  return [...cuts, ...added];
}

const isWithin = (inner: Range, outer: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;

const share = (taken: Uint8Array, { from, to }: Range): number => {
  let n = 0;
  for (let i = from; i < to; i++) n += taken[i]!;
  return n / Math.max(1, to - from);
};

/** "I think": the author's, or of words whose marks are not seen. */
const isFirstPerson = (document: Document, { from }: Range): boolean =>
  /^(?:i|we|you)$/.test(lowerAt(document, from));

/** "as the U.S. seeks talks": said by the way. */
const isBackground = (document: Document, { from }: Range): boolean =>
  /^(?:as|if|unless|until)$/.test(lowerAt(document, from - 1));

/** "... but promised not to do it", "... and indicated that": a cue joined to another of the same sentence, whose speaker it has. */
function joinedIn(document: Document, { from, to }: Range, cuts: readonly Cut[], isCue: Uint8Array): Cut[] {
  const found: Cut[] = [];
  for (let i = from + 2; i < to - 1; i++) {
    if (isCue[i] === 1 || document.quotations.states[i] !== OUTSIDE || !isMainVerb(document, i)) continue;
    let joint = i - 1;
    while (
      joint > from &&
      (hasTag(document, joint, 'RB') || /^(?:has|have|had)$/.test(lowerAt(document, joint)))
    )
      joint--;
    if (!/^(?:and|but)$/.test(lowerAt(document, joint))) continue;
    const entry = cueVerb(lowerAt(document, i), lowerAt(document, i + 1));
    if (!entry || (isCommon(entry.lemma) && entry.kind !== 'promise')) continue;
    const before = cuts.findLast(
      ({ cue, speaker }) => cue !== null && speaker !== null && cue.from >= from && cue.to <= joint,
    );
    const complement = complementOf(document, i, entry, to);
    if (!before || !complement) continue;
    found.push({
      speaker: before.speaker,
      cue: complement.cue,
      content: [complement.content],
      origin: 'clause',
      voice: 'actor',
    });
  }
  return found;
}

/** "Peskov left no room for doubt saying ...", "Trump's comments suggesting ...": the subject's, or the owner's of what was said. */
function participlesIn(document: Document, { from, to }: Range, taken: Uint8Array): Cut[] {
  const found: Cut[] = [];
  for (let i = from + 2; i < to - 2; i++) {
    if (taken[i] === 1 || !isSayingParticiple(document, i) || document.quotations.states[i] !== OUTSIDE)
      continue;
    if (
      hasTag(document, i - 1, 'IN', 'TO', 'DT', 'POS', 'PRP$') ||
      /^(?:is|are|was|were|be|been|by|not|and|or)$/.test(lowerAt(document, i - 1))
    )
      continue;
    const speaker =
      subjectAfterWith(document, i, from) ??
      ownerOfWords(document, i, from) ??
      firstSubject(document, from, i);
    const start = lowerAt(document, i + 1) === 'that' ? i + 2 : i + 1;
    const end = clauseEnd(document, start, to);
    if (speaker && end - start > 1 && (isActor(document, speaker) || isShare(document, speaker)))
      found.push({
        speaker,
        cue: { from: i, to: i + 1 },
        content: [{ from: start, to: end }],
        origin: 'participle',
        voice: 'actor',
      });
  }
  return found;
}

/** "60 percent of those polled". */
const isShare = (document: Document, { from, to }: Range): boolean =>
  hasTag(document, from, 'CD') && to - from > 1 && /^(?:percent|per|%|of)$/.test(lowerAt(document, from + 1));

/** "Trump's recent comments" before a participle. */
function ownerOfWords(document: Document, participle: number, floor: number): Range | null {
  if (cueNoun(lowerAt(document, participle - 1)) === null) return null;
  for (let i = participle - 2; i >= Math.max(floor, participle - 5); i--) {
    if (!hasTag(document, i, 'POS')) continue;
    const from = phraseStart(document, i, floor);
    return from < i ? { from, to: i } : null;
  }
  return null;
}

function firstSubject(document: Document, from: number, to: number): Range | null {
  if (lowerAt(document, to - 1) !== ',' && cueNoun(lowerAt(document, to - 1)) !== null) return null;
  for (let i = from + 1; i < Math.min(to, from + 30); i++)
    if (isMainVerb(document, i)) return subjectOf(document, i, from);
  return null;
}

/** "Russia did X, a move the U.S. and NATO condemn as illegal": what is condemned stands before those who do. */
function gapsIn(document: Document, { from, to }: Range, taken: Uint8Array): Cut[] {
  const found: Cut[] = [];
  for (let i = from + 4; i < to - 2; i++) {
    if (lowerAt(document, i + 1) !== 'as' || taken[i] === 1 || !isMainVerb(document, i)) continue;
    const kind = cueVerb(lowerAt(document, i))?.kind;
    if (kind !== 'criticize' && kind !== 'frame' && kind !== 'praise') continue;
    let start = phraseStart(document, i, from);
    if (lowerAt(document, start - 1) === 'and') start = phraseStart(document, start - 1, from);
    if (start < i && start - from > 3 && isActor(document, { from: start, to: i }))
      found.push({
        speaker: { from: start, to: i },
        cue: { from: i, to: i + 1 },
        content: [
          { from, to: start },
          { from: i + 1, to: clauseEnd(document, i + 1, to) },
        ],
        origin: 'clause',
        voice: 'actor',
      });
  }
  return found;
}
