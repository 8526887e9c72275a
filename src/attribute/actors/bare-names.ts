import type { Document } from '../../text/document.ts';
import type { Name } from '../../text/words/names.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { SURNAMES } from './data/surnames.ts';

/** Names of one word that the text treats as somebody: known surnames, and those that it follows with "who" or "he" and never with "it". */
export function bareNamesOfPeople(document: Document, names: readonly Name[]): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { from, to } of names) {
    if (to - from > 1) continue;
    const word = wordAt(document.tokens, from);
    if (!/\p{Ll}/u.test(word)) continue;
    const known = votes.get(word) ?? (SURNAMES.has(word) ? 1 : 0);
    votes.set(word, known + votesBefore(document, from) + votesAfter(document, to));
  }
  return new Set([...votes].flatMap(([word, sum]) => (sum > 0 ? [word] : [])));
}

/** Whether what follows a name shows that its bearer is a person: "Ines Roth, 41,", "Roth, who", "Roth said he". */
export const goesOnAsPerson = (document: Document, to: number): boolean => votesAfter(document, to) > 0;

const KIN =
  /^(?:wife|husband|son|daughter|father|mother|brother|sister|family|lawyers?|attorneys?|presidency|allies|aides|rivals?|predecessor|successor|death|arrest|resignation)$/;
const ASSETS =
  /^(?:shares|stock|board|ceo|customers|users|products|headquarters|website|parent|subsidiary|shareholders|plant|plants|stores|officials|executives|employees|spokesman|spokeswoman|borders?|parliament|government|capital)$/;
const SAYING = /^(?:said|says|told|added|wrote|insisted|stated|claimed|admitted|as|when|that|because|after)$/;

/** "the Roth" is no person. */
const votesBefore = ({ tokens }: Document, from: number): number =>
  from > 0 && /^(?:the|an?)$/i.test(wordAt(tokens, from - 1)) ? -2 : 0;

function votesAfter({ tokens, sentences }: Document, to: number): number {
  const word = (i: number): string => (i < tokens.count ? wordAt(tokens, i).toLowerCase() : '');
  const next = word(to);
  if (ASSETS.test(next)) return -2;
  if (/^['’]s?$/.test(next)) return KIN.test(word(to + 1)) ? 1 : ASSETS.test(word(to + 1)) ? -2 : 0;
  if (next === 'who' || next === 'himself' || next === 'herself') return 1;
  if (next === ',') {
    const isAge = /^\d{2}$/.test(word(to + 1)) && word(to + 2) === ',';
    return isAge || word(to + 1) === 'who' ? 1 : word(to + 1) === 'which' ? -1 : 0;
  }
  if (!/^(?:said|says|told|added|wrote|insisted|stated|claimed|admitted)$/.test(next)) return 0;
  // "Roth said that he", "Roth said as she": the first word after the joints.
  let i = to + 1;
  while (i < to + 4 && SAYING.test(word(i))) i++;
  if (i >= tokens.count || sentences.ofToken[i] !== sentences.ofToken[to]) return 0;
  return word(i) === 'he' || word(i) === 'she' ? 1 : word(i) === 'it' ? -1 : 0;
}
