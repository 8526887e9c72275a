import type { Document } from '../../../text/document.ts';
import { IS_FINITE } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt, opensClause, type Range } from '../grammar/grammar.ts';

/** "according to the audit by Roe, the chief inspector": what the speaker is. */
export function withoutApposition(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  const last = content.at(-1)!;
  if (!speaker || content.length < 2 || lowerAt(document, cue!.from) !== 'according') return cut;
  if (last.from < speaker.to || last.from - speaker.to > 1 || lowerAt(document, speaker.to) !== ',')
    return cut;
  return hasTag(document, last.from, 'DT') && !hasAnyVerb(document, last)
    ? { ...cut, content: content.slice(0, -1) }
    : cut;
}

function hasAnyVerb(document: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (IS_FINITE[document.tags[i]!] === 1 || hasTag(document, i, 'VBG', 'VBN', 'VB')) return true;
  return false;
}

/** "(the firm says it is small) and": what is said in brackets ends with them. */
export function withinBrackets(document: Document, cut: Cut): Cut {
  const { from, to } = cut.content.at(-1)!;
  const { sentences } = document;
  let open = sentences.starts[sentences.ofToken[cut.cue!.from]!]!;
  while (open < cut.cue!.from && lowerAt(document, open) !== '(') open++;
  if (open === cut.cue!.from) return cut;
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (lowerAt(document, i) === '(') depth++;
    if (lowerAt(document, i) === ')' && --depth < 0)
      return i > from + 1 ? { ...cut, content: [...cut.content.slice(0, -1), { from, to: i }] } : cut;
  }
  return cut;
}

/** "While the council says it is safe, the port was closed": a clause that opens a sentence ends at the comma before the main one. */
export function withinClause(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  const { from, to } = content.at(-1)!;
  const { sentences, quotations } = document;
  const floor = sentences.starts[sentences.ofToken[cue!.from]!]!;
  const head = /^(?:but|and|even)$/.test(lowerAt(document, floor)) ? floor + 1 : floor;
  if (!/^(?:while|although|though|whereas)$/.test(lowerAt(document, head)) || from < cue!.to) return cut;
  for (let i = from + 2; i < to - 2; i++) {
    if (quotations.states[i] !== OUTSIDE) return cut;
    if (lowerAt(document, i) !== ',' || !opensMain(document, i + 1, to)) continue;
    return { ...cut, content: [...content.slice(0, -1), { from, to: i }] };
  }
  return cut;
}

/** Right behind a comma a short subject, with or without a relative, and its verb. */
const opensMain = (document: Document, from: number, to: number): boolean =>
  hasTag(document, from, 'DT', 'NNP', 'PRP', 'PRP$', 'NNS', 'CD', 'JJ') && opensClause(document, from, to);

/** "followed in a statement later, at 11:48 p.m.": an hour behind the cue is no part of what was said. */
export function withoutHour(document: Document, cut: Cut): Cut {
  const { content } = cut;
  const { from, to } = content.at(-1)!;
  if (content.length < 2) return cut;
  for (let i = from; i < to; i++) if (!/^(?:[\d:.,]+|[ap]\.?m\.?)$/.test(lowerAt(document, i))) return cut;
  return { ...cut, content: content.slice(0, -1) };
}
