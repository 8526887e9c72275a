import type { Document } from '../../../text/document.ts';
import { type Cut, holds } from '../cut.ts';
import { clauseEnd, isSayingParticiple } from '../grammar/clauses.ts';
import { hasTag, lowerAt, type Range, subjectAfterWith } from '../grammar/grammar.ts';

/**
 * "called the idea baseless saying Moscow sees no need": what stands before the participle is one statement, what follows it
 * another of the same speaker. Quotations are left whole.
 */
export function splitParticiples(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const cues = new Set(cuts.flatMap(({ cue }) => (cue ? [cue.from] : [])));
  return cuts.flatMap((cut) => {
    if (cut.origin === 'outlet') return [cut];
    const isLetter = isAddressed(document, cut);
    const at = participleIn(document, cut.content, isLetter);
    if (at === null) return [cut];
    const own = subjectAfterWith(document, at, cut.content[0]!.from);
    const kept = cut.content
      .flatMap(({ from, to }) => cutAt(document, { from, to }, own ? own.from - 1 : at))
      .filter(({ from, to }) => from < to);
    if (kept.length === 0) return [cut];
    const rest = restOf(document, cut.content, at);
    const first = { ...cut, content: kept };
    if (cues.has(at) || rest === null || cut.voice === 'outlet') return [first];
    return [
      ...(isLetter ? [] : [first]),
      {
        ...cut,
        speaker: own ?? cut.speaker,
        cue: { from: at, to: rest.cueTo },
        content: [rest.range],
        origin: 'participle' as const,
      },
    ];
  });
}

/** "wrote a letter to the president asking for": what is asked follows whom it was sent to. Who "objected to a bill calling for" a tax asks for none. */
function isAddressed(document: Document, { cue }: Cut): boolean {
  if (cue === null || lowerAt(document, cue.to - 1) !== 'to') return false;
  for (let i = cue.from; i < cue.to - 1; i++) if (SENDS.test(lowerAt(document, i))) return true;
  return false;
}
const SENDS =
  /^(?:wr(?:ote|ites?|iting|itten)|sent|sends?|sending|letters?|e-?mail(?:s|ed)?|memos?|notes?|messages?|petition(?:s|ed)?|appeal(?:s|ed)?)$/;

function participleIn(document: Document, content: readonly Range[], isLetter: boolean): number | null {
  for (const { from, to } of content) {
    for (let i = from + 1; i < to; i++) {
      if (document.quotations.states[i] !== 0 || !isSayingParticiple(document, i)) continue;
      const before = lowerAt(document, i - 1);
      if (
        hasTag(document, i - 1, 'IN', 'DT', 'TO', 'POS', 'PRP$') ||
        /^(?:is|are|was|were|be|been|by|of|and|or|not|keeps?|start|stop|who)$/.test(before)
      )
        continue;
      if (isGerund(document, i, from) || (!isLetter && !isApart(document, i, from))) continue;
      return i;
    }
  }
  return null;
}

/**
 * Behind a comma, an adjective, an adverb or a verb that ends its clause; what stands right behind a noun or a verb that takes it
 * belongs there: "a report suggesting that", "began calling".
 */
const isApart = (document: Document, participle: number, floor: number): boolean => {
  const before = lowerAt(document, participle - 1);
  return (
    (hasTag(document, participle - 1, 'COMMA', 'JJ', 'RB', 'QUOTE') && before !== 'even') ||
    (hasTag(document, participle - 1, 'VBD', 'VBN') && !TAKES_PARTICIPLE.test(before)) ||
    subjectAfterWith(document, participle, floor) !== null
  );
};

const TAKES_PARTICIPLE =
  /^(?:began|begun|started|stopped|kept|continued|opposed|considered|suggested|recommended|avoided|denied|regretted|caught|found|heard|seen|saw)$/;

/** "within a day of the firm announcing it": the noun before the participle hangs on a preposition. */
const isGerund = (document: Document, participle: number, floor: number): boolean =>
  /^(?:of|after|before|without|despite|following)$/.test(
    lowerAt(document, nounStart(document, participle, floor) - 1),
  );

function nounStart(document: Document, to: number, floor: number): number {
  let from = to;
  while (from > floor && hasTag(document, from - 1, 'NN', 'NNS', 'NNP', 'JJ', 'DT', 'POS', 'PRP$')) from--;
  return from;
}

function cutAt(document: Document, { from, to }: Range, at: number): Range[] {
  if (from >= at) return [];
  if (to <= at) return [{ from, to }];
  return [{ from, to: lowerAt(document, at - 1) === ',' ? at - 1 : at }];
}

function restOf(
  document: Document,
  content: readonly Range[],
  at: number,
): { readonly range: Range; readonly cueTo: number } | null {
  const run = content.find((range) => holds(range, at))!;
  let from = at + 1;
  if (lowerAt(document, at) === 'accusing' || lowerAt(document, at) === 'pointing')
    while (from < run.to && lowerAt(document, from) === 'out') from++;
  const cueTo = from;
  if (lowerAt(document, from) === 'that') from++;
  const to = clauseEnd(document, from, run.to);
  return from < to ? { range: { from, to }, cueTo } : null;
}
