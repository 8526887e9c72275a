import type { Span } from '../model/span.ts';

const HEDGES =
  /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|might|could|may|likely|unlikely|perhaps|probably|possibly|maybe|(?:hint|suggest|impl(?:y|ie)|seem|appear)(?:s|ed|ing|d)?|looks?|looked|looking(?= (?:like|as|set|dead|likely)))\b/gi;

/** Words in a range that make what is said less sure: "reportedly", "might", "hinted". "May" the month is none. */
export function findHedges(text: string, { start, end }: Span): readonly Span[] {
  const hedges: Span[] = [];
  const words = text.slice(start, end);
  HEDGES.lastIndex = 0;
  for (let match = HEDGES.exec(words); match; match = HEDGES.exec(words)) {
    const at = start + match.index;
    if (
      match[0] === 'May' ||
      match[0] === 'Likely' ||
      (/^look/i.test(match[0]) &&
        !/^ (?:like|as|set|dead|likely|unlikely|bleak|grim)/.test(text.slice(at + match[0].length)))
    )
      continue;
    hedges.push({ start: at, end: at + match[0].length });
  }
  return hedges;
}
