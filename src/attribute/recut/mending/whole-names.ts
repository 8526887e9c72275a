import type { Document } from '../../../text/document.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { endBehindAnd } from '../../actors/joined-names.ts';
import { genderOfName, isBodyWord, isParticle, isTitle } from '../../actors/name-parts.ts';
import { type Cut, without } from '../cut.ts';
import { hasTag, phraseStart, type Range } from '../grammar/grammar.ts';

/** Lets no speaker be a piece of a name: "Food and [Drug Administration]", "[Alliance] Defending Woods", "Piet de [Vries]". */
export const wholeNames = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) => {
    if (!cut.speaker) return cut;
    const speaker = wholeOf(document, cut.speaker);
    if (speaker === cut.speaker || (cut.cue && speaker.from < cut.cue.to && cut.cue.from < speaker.to))
      return cut;
    return { ...cut, speaker, content: without(cut.content, speaker) };
  });

function wholeOf(document: Document, speaker: Range): Range {
  const from = startOf(document, speaker);
  const to = endOf(document, speaker);
  return from === speaker.from && to === speaker.to ? speaker : { from, to };
}

const isCapital = ({ tokens }: Document, i: number): boolean =>
  i >= 0 && i < tokens.count && /^\p{Lu}[\p{Ll}’'-]+/u.test(wordAt(tokens, i));

function startOf(document: Document, { from }: Range): number {
  const floor = document.sentences.starts[document.sentences.ofToken[from]!]!;
  if (from - 2 < floor || !isCapital(document, from)) return from;
  if (endBehindAnd(document, from - 1) !== null) return phraseStart(document, from - 1, floor);
  let i = from - 1;
  while (i > floor && i > from - 3 && isParticle(wordAt(document.tokens, i))) i--;
  return i < from - 1 && isCapital(document, i) ? i : from;
}

function endOf(document: Document, { from, to }: Range): number {
  const { tokens } = document;
  const behindAnd = to - 1 > from || isCapital(document, to - 1) ? endBehindAnd(document, to) : null;
  if (behindAnd !== null) {
    // "Food and Health Secretary Ana Roe": her name ends it.
    let end = behindAnd;
    while (end < behindAnd + MOST && isCapital(document, end)) end++;
    return end;
  }
  if (!isCapital(document, to - 1) && !/^['’]s$/.test(wordAt(tokens, to - 1))) return to;
  const mark = /^['’]s$/.test(wordAt(tokens, to - 1)) ? to - 1 : to;
  const isShop =
    /^['’]s$/.test(mark < tokens.count ? wordAt(tokens, mark) : '') &&
    mark - from === 1 &&
    genderOfName(wordAt(tokens, from)) !== null;
  // "Alliance Defending Woods": a capital participle amid a sentence goes on with a body's name.
  const isCause =
    isBodyWord(wordAt(tokens, to - 1)) && hasTag(document, to, 'VBG', 'NNP') && isCapital(document, to);
  if (!isShop && !isCause) return to;
  let end = isShop ? mark + 1 : to;
  while (end < to + MOST && isCapital(document, end)) end++;
  const isOffice = isBodyWord(wordAt(tokens, end - 1)) || isTitle(wordAt(tokens, end - 1));
  return end - (isShop ? mark + 1 : to) < 2 || (isShop && isOffice) ? to : end;
}

/** Most capital words that a piece is gone on with. */
const MOST = 5;
