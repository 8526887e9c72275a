import type { Document } from '../../../text/document.ts';
import { IS_NOUN } from '../../../text/grammar/tags.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isActor, isPronoun } from '../grammar/actor-phrases.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { hasTag, lowerAt, phraseStart, type Range, subjectOf } from '../grammar/grammar.ts';

/** What is done by words. "The treaty backed by the north" tells how things stand. */
const KINDS = /^(?:frame|criticize|praise|reject|deny|doubt|propose|blame|claim)$/;

/** "talks, described by the minister as productive": the speaker follows "by", what it is about stands before. */
export function addPassives(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { tokens, sentences } = document;
  const added: Cut[] = [];
  const gone = new Set<Cut>();
  for (let i = 1; i + 2 < tokens.count; i++) {
    const by = hasTag(document, i, 'VBN', 'VBD', 'JJ') ? byBehind(document, i) : null;
    if (by === null) continue;
    const entry = cueVerb(lowerAt(document, i));
    // "accepted by the union": of what takes a side, the one that somebody was asked for.
    const isSaid = entry !== null && (KINDS.test(entry.kind) || lowerAt(document, i) === 'accepted');
    if (!isSaid || document.quotations.states[i] !== 0) continue;
    const sentence = sentences.ofToken[i]!;
    const floor = sentences.starts[sentence]!;
    const ceiling = sentences.ends[sentence]!;
    const about = aboutBefore(document, i, floor);
    const to = namesEnd(document, by + 1, ceiling);
    // "which was criticized by the union": nothing that a reader could read alone.
    if (!about || isPronoun(document, about) || to === by + 1 || !isActor(document, { from: by + 1, to }))
      continue;
    const isAsBefore = by > i + 1;
    const isRest = isAsBefore || isReason(document, entry.kind, to);
    const from = isAsBefore ? i + 1 : to;
    const rest = isRest ? [{ from, to: isAsBefore ? by : restEnd(document, i, to, ceiling) }] : [];
    for (const cut of cuts) if (cut.cue && cut.cue.from <= i && i < cut.cue.to) gone.add(cut);
    if (isToBe(document, i) || /^(?:if|unless|whether)$/.test(lowerAt(document, about.from - 1))) continue;
    added.push({
      speaker: { from: by + 1, to },
      cue: { from: i, to: i + 1 },
      content: [about, ...rest],
      origin: 'clause',
      voice: 'actor',
    });
  }
  return [...cuts.filter((cut) => !gone.has(cut)), ...added];
}

/** "could be rejected by", "to be praised by": nothing that has been said, whatever a model found there. */
const isToBe = (document: Document, participle: number): boolean =>
  lowerAt(document, participle - (hasTag(document, participle - 1, 'RB') ? 2 : 1)) === 'be';

/** The "by" right behind a participle, or behind what it calls something: "condemned as illegal by". */
function byBehind(document: Document, participle: number): number | null {
  let i = participle + 1;
  if (lowerAt(document, i) === 'as')
    for (i++; i < participle + CALLED && hasTag(document, i, 'JJ', 'RB', 'DT', 'NN', 'NNS', 'VBN'); i++);
  return lowerAt(document, i) === 'by' ? i : null;
}

/** Most tokens up to "by" in "condemned as a deeply dangerous act by". */
const CALLED = 7;

/** "by the union as reckless", "by the union for failing to": but one denies nothing "for Mr Roe", and a lawyer for him is his lawyer. */
const isReason = (document: Document, kind: string, i: number): boolean =>
  lowerAt(document, i) === 'as' ||
  (lowerAt(document, i) === 'for' &&
    /^(?:criticize|praise|blame)$/.test(kind) &&
    !AGENTS.test(lowerAt(document, i - 1)));

const AGENTS =
  /^(?:lawyer|attorney|barrister|solicitor|counsel|spokes(?:man|woman|person|men|women|people)|agent|representative|adviser|advisor)s?$/;

/** The phrase that a participle belongs to: right before it or its comma, or the subject of "was described". */
function aboutBefore(document: Document, verb: number, floor: number): Range | null {
  if (
    /^(?:is|are|was|were|been|being|be)$/.test(lowerAt(document, verb - 1)) ||
    hasTag(document, verb - 1, 'RB')
  )
    return subjectOf(document, verb, floor);
  const to = lowerAt(document, verb - 1) === ',' ? verb - 1 : verb;
  const from = phraseStart(document, to, floor);
  return from < to ? { from, to } : null;
}

/** Between commas, what follows "as" ends with the comma that closes. */
function restEnd(document: Document, participle: number, from: number, ceiling: number): number {
  const end = clauseEnd(document, from, ceiling);
  if (lowerAt(document, participle - 1) !== ',') return end;
  for (let i = from + 2; i < end; i++) if (lowerAt(document, i) === ',') return i;
  return end;
}

function namesEnd(document: Document, from: number, to: number): number {
  let i = from;
  while (
    i < to &&
    (IS_NOUN[document.tags[i]!] === 1 ||
      hasTag(document, i, 'DT', 'JJ', 'POS', 'PRP') ||
      /^(?:and|of)$/.test(lowerAt(document, i)))
  )
    i++;
  while (i > from && /^(?:and|of|the|a)$/.test(lowerAt(document, i - 1))) i--;
  return i;
}
