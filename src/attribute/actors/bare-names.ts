import type { Document } from '../../text/document.ts';
import type { Name } from '../../text/words/names.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { lowerAt } from '../recut/grammar/grammar.ts';
import { FIRMS } from './data/firms.ts';
import { SURNAMES } from './data/surnames.ts';

/** Names of one word, by what the text treats their bearers as. */
export interface BareNames {
  /** Known surnames, and those that the text follows with "who" or "he" and never with "it". */
  readonly people: ReadonlySet<string>;
  /** Those with shares, customers or a chief executive, and those that said what "it" would do. */
  readonly firms: ReadonlySet<string>;
}

export function readBareNames(document: Document, names: readonly Name[]): BareNames {
  const votes = new Map<string, number>();
  const firms = new Set<string>();
  for (const { from, to } of names) {
    if (to - from > 1) continue;
    const word = wordAt(document.tokens, from);
    if (!/\p{Ll}/u.test(word)) continue;
    if (FIRMS.has(word) || goesOnAsFirm(document, to)) firms.add(word);
    const known = votes.get(word) ?? (SURNAMES.has(word) ? 1 : 0);
    votes.set(word, known + votesBefore(document, from) + votesAfter(document, to));
  }
  const people = new Set([...votes].flatMap(([word, sum]) => (sum > 0 && !FIRMS.has(word) ? [word] : [])));
  return { people, firms };
}

const TRADE =
  /^(?:shares|stock|ceo|customers|products|shareholders|subsidiary|headquarters|website|stores|factory|factories|executives?|employees|app|apps)$/;

/** "Lumen's shares", "Lumen said it": whether what follows a name shows that its bearer is a firm or another body, and no place. */
function goesOnAsFirm(document: Document, to: number): boolean {
  const next = lowerAt(document, to);
  if (/^['’]s?$/.test(next)) return TRADE.test(lowerAt(document, to + 1));
  if (TRADE.test(next)) return true;
  return /^(?:said|says|added|announced|confirmed)$/.test(next) && lowerAt(document, to + 1) === 'it';
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
