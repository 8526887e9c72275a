import { tidyLine } from '../text/words/paragraphs.ts';
import type { Draft, Paragraph, Told } from './draft.ts';
import { dropFurniture } from './lines/furniture.ts';
import { looksLikeHeadline } from './lines/headline.ts';
import { creditIn } from './lines/wire.ts';
import { noFields, takeFields } from './plain/fields.ts';

/** Real texts are settled after three passes; the bound is for texts that were made to go on for ever. */
const MAX_PASSES = 8;

/** The text of an article as it is kept, with its headline. */
export interface Finished {
  readonly headline: Told | null;
  readonly paragraphs: readonly Paragraph[];
  /** The agency that a closing line credits. */
  readonly credit: string | null;
}

/**
 * Takes from a draft what is no text: furniture, labelled lines at the head, a headline that stands over the text, an agency's name below it. Repeated until
 * nothing more goes, so that cleaning a clean text changes nothing.
 */
export function finish(draft: Draft): Finished {
  let headline = draft.headline;
  let credit: string | null = null;
  let paragraphs = draft.paragraphs
    .map(({ text, kind }) => ({ text: tidyLine(text), kind }))
    .filter(({ text }) => text !== '');
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const text = takeFields(dropFurniture(paragraphs.map(({ text }) => text)), noFields());
    const rest = dropHeadline(text, (found) => {
      headline ??= { value: found, witness: 'text' };
    });
    const named = rest.length > 1 ? creditIn(rest.at(-1)!) : null;
    credit ??= named;
    const lines = named === null ? rest : rest.slice(0, -1);
    if (isSame(paragraphs, lines)) return { headline, paragraphs, credit };
    paragraphs = keepLines(paragraphs, lines);
  }
  return { headline, paragraphs, credit };
}

function dropHeadline(lines: readonly string[], onHeadline: (line: string) => void): readonly string[] {
  if (lines.length < 2 || !looksLikeHeadline(lines[0]!, lines[1])) return lines;
  onHeadline(lines[0]!);
  return lines.slice(1);
}

const isSame = (paragraphs: readonly Paragraph[], lines: readonly string[]): boolean =>
  lines.length === paragraphs.length && paragraphs.every(({ text }, i) => text === lines[i]);

/** The paragraphs that are left when only these lines are. The lines are the ends of some of the paragraphs, in order. */
function keepLines(paragraphs: readonly Paragraph[], lines: readonly string[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let at = 0;
  for (const [i, { text, kind }] of paragraphs.entries()) {
    const line = lines[at];
    if (line === undefined) break;
    const isCut =
      text !== line &&
      text.endsWith(line) &&
      !paragraphs.slice(i + 1, i + 4).some((next) => next.text === line);
    if (text !== line && !isCut) continue;
    kept.push({ text: line, kind });
    at++;
  }
  return kept;
}
