import type { Document } from '../../../text/document.ts';
import { INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { type Cut, holds, paragraphOf } from '../cut.ts';

/** Gives nobody's quotation that opens a paragraph while the one before is still open to whose that one is: it runs on over paragraphs. */
export function readContinued(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { states } = document.quotations;
  const inOrder = [...cuts].sort((a, b) => a.content[0]!.from - b.content[0]!.from);
  const given = new Map<Cut, Cut>();
  let latest: Cut | null = null;
  for (const cut of inOrder) {
    const open = cut.content[0]!.from - 1;
    const runsOn =
      states[open] === OPENING &&
      states[open - 1] === INSIDE &&
      paragraphOf(document, open - 1) !== paragraphOf(document, open);
    const isNobodys = cut.cue === null && cut.speaker === null && !cut.isVerbatim && cut.voice === 'actor';
    if (runsOn && isNobodys && latest?.content.some((run) => holds(run, open - 1)))
      given.set(cut, { ...cut, speaker: latest.speaker });
    if (cut.voice === 'actor') latest = given.get(cut) ?? cut;
  }
  return given.size === 0 ? cuts : cuts.map((cut) => given.get(cut) ?? cut);
}
