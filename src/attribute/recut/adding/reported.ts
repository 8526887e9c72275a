import type { Document } from '../../../text/document.ts';
import { outletAt } from '../../chains/outlets.ts';
import type { Cut } from '../cut.ts';
import { lowerAt } from '../grammar/grammar.ts';

/** ", The Journal first reported." at a sentence's end: the outlet reports all that stands before. */
export function addReported(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { sentences } = document;
  const added: Cut[] = [];
  let kept = cuts;
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.starts[s]!;
    const end = sentences.ends[s]!;
    const verb = reportAtEnd(document, start, end);
    if (verb === null) continue;
    let cue = verb;
    while (/^(?:has|have|had|first|also|exclusively)$/.test(lowerAt(document, cue - 1))) cue--;
    const outlet = outletBefore(document, cue, start);
    if (!outlet) continue;
    let to = outlet.from;
    while (to > start && /^(?:,|as|[—–-])$/.test(lowerAt(document, to - 1))) to--;
    if (to - start < 4 || document.quotations.states[start] !== 0) continue;
    kept = kept.filter((cut) => !(cut.cue && cut.cue.from <= verb && verb < cut.cue.to));
    added.push({
      speaker: outlet,
      cue: { from: cue, to: verb + 1 },
      content: [{ from: start, to }],
      origin: 'clause',
      voice: 'actor',
    });
  }
  return [...kept, ...added];
}

/** "reported" as the last word of a sentence, but for a day. */
function reportAtEnd(document: Document, start: number, end: number): number | null {
  for (let i = end - 1; i > Math.max(start + 4, end - 6); i--) {
    if (/^(?:reported|reports)$/.test(lowerAt(document, i))) return i;
    if (
      !/^(?:\.|”|"|on|earlier|last|this|late|week|month|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        lowerAt(document, i),
      )
    )
      return null;
  }
  return null;
}

function outletBefore(
  document: Document,
  to: number,
  floor: number,
): { readonly from: number; readonly to: number } | null {
  for (let from = Math.max(floor, to - 6); from < to; from++) {
    const outlet = outletAt(document, from);
    if (outlet?.to === to) return { from, to };
  }
  return null;
}
