import type { Document } from '../../../text/document.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { type Cut, holds, paragraphOf } from '../cut.ts';
import { lowerAt } from '../grammar/grammar.ts';

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
    if (runsOn && isNobodys(cut) && latest?.content.some((run) => holds(run, open - 1)))
      given.set(cut, { ...cut, speaker: latest.speaker });
    if (cut.voice === 'actor') latest = given.get(cut) ?? cut;
  }
  return given.size === 0 ? cuts : cuts.map((cut) => given.get(cut) ?? cut);
}

/** Most tokens that a quotation goes on for without a new mark. */
const LONGEST = 250;

/** Tokens that a quotation may have lost at its end within its sentence: '"shortly | after takeoff."'. */
const SHORT = 12;

/**
 * Lets what is quoted run to its closing mark where the sentences behind, in this paragraph or the next, are nobody else's:
 * '"It felt good." The rest.' under one pair of marks is one speaker's.
 */
export function wholeQuotations(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { quotations, sentences, tokens } = document;
  const taken = new Uint8Array(tokens.count);
  for (const cut of cuts)
    if (!isNobodys(cut))
      for (const { from, to } of [...cut.content, ...(cut.cue ? [cut.cue] : [])]) taken.fill(1, from, to);
  const given = new Uint8Array(tokens.count);
  const whole = cuts.map((cut) => {
    const last = cut.content.at(-1)!;
    if (cut.speaker === null || cut.cue === null || cut.voice === 'outlet') return cut;
    if (quotations.states[last.to - 1] !== INSIDE || quotations.states[last.to] !== INSIDE) return cut;
    let to = last.to;
    // The stop that ends the sentence may be left out.
    const sentence = sentences.ofToken[to]!;
    const isWithin =
      sentence === sentences.ofToken[to - 1] &&
      sentences.ends[sentence] !== to + 1 &&
      // Whose quotation it is from its first word, his it is to its last.
      quotations.states[last.from - 1] !== OPENING;
    while (to < tokens.count && to - last.to < LONGEST && quotations.states[to] === INSIDE && taken[to] === 0)
      to++;
    if (quotations.states[to] !== CLOSING || (isWithin && to - last.to > SHORT)) return cut;
    while (to > last.to && lowerAt(document, to - 1) === ',') to--;
    if (to === last.to) return cut;
    given.fill(1, last.to, to);
    return { ...cut, content: [...cut.content.slice(0, -1), { from: last.from, to }] };
  });
  return whole.filter((cut) => !(isNobodys(cut) && given[cut.content[0]!.from] === 1));
}

const isNobodys = ({ speaker, cue, voice, isVerbatim }: Cut): boolean =>
  speaker === null && cue === null && voice === 'actor' && !isVerbatim;
