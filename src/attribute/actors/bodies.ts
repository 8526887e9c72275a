import { isMainVerb, lowerAt, type Range, subjectOf } from '../recut/grammar/grammar.ts';
import { type Cast, reachable, type Speaker, sentenceOf } from './cast.ts';
import { BODY_NOUNS } from './data/roles.ts';
import { mentionsIn } from './mentions.ts';
import { isDate, isPlace } from './name-parts.ts';
import type { Character } from './roster.ts';

type Body = Pick<Speaker, 'name' | 'kind'>;

/** How many sentences back "it" and "the company" reach. */
const REACH = 4;

/** Which body "it" is: the one that the sentence before is about, or that spoke last; where neither is, the only one that sentence names. */
export function bodyBefore(cast: Cast, token: number, nameOf: (range: Range) => Speaker | null): Body | null {
  const { ofToken, starts, ends } = cast.document.sentences;
  const own = ofToken[token]!;
  const spoke = reachable(cast).findLast(isBody);
  const spokeIn = spoke ? sentenceOf(cast, spoke) : -1;
  if (spoke && spokeIn >= own - 1) return spoke;
  const subject = own > 0 ? subjectBody(cast, own - 1, nameOf) : null;
  if (subject) return subject;
  if (spoke && spokeIn >= own - REACH) return spoke;
  const bodies = own > 0 ? bodiesIn(cast, { from: starts[own - 1]!, to: ends[own - 1]! }) : [];
  return bodies.length === 1 ? bodies[0]! : null;
}

/** One body, and neither somebody nor a crowd. */
const isBody = ({ kind, name }: Body): boolean =>
  kind === 'organization' ||
  kind === 'state' ||
  kind === 'outlet' ||
  (kind === 'group' && /^\p{Lu}\S*[^s]$/u.test(name) && !isDate(name));

/** What a sentence is about, where its first subject is a body. */
function subjectBody(cast: Cast, s: number, nameOf: (range: Range) => Speaker | null): Body | null {
  const { document, roster } = cast;
  const from = document.sentences.starts[s]!;
  const to = document.sentences.ends[s]!;
  for (let i = from + 1; i < Math.min(to, from + FAR); i++) {
    if (!isMainVerb(document, i)) continue;
    const subject = subjectOf(document, i, from);
    if (!subject) break;
    const named = mentionsIn(roster, subject).findLast((mention) => mention.to === subject.to)?.character;
    if (named) return isBody(named) ? named : null;
    if (BODY_NOUNS.has(lowerAt(document, subject.to - 1))) return nameOf(subject);
    break;
  }
  return null;
}

/** How far into a sentence its first verb may stand, in tokens. */
const FAR = 24;

/** Bodies that a range names, each once; places and states mostly tell where. */
const bodiesIn = ({ roster }: Cast, range: Range): readonly Character[] => [
  ...new Set(
    mentionsIn(roster, range).flatMap(({ character }) =>
      (character.kind === 'organization' || character.kind === 'outlet') && !isPlace(character.name)
        ? [character]
        : [],
    ),
  ),
];

/** What is no firm by its name. */
const PUBLIC =
  /\b(?:Ministry|Department|Police|Courts?|Party|Union|Government|Council|House|Congress|Senate|Parliament|Committee|Commission|Agency|Administration|University|Nations|Army|Navy|Republicans?|Democrats?|FBI|CIA|EU|UN|NATO|GOP)\b/;

const isFirm = ({ kind, name }: Body): boolean =>
  kind === 'organization' && /^\p{Lu}/u.test(name) && !/['’]s |\b[JS]r\.?$/.test(name) && !PUBLIC.test(name);

/** Which firm "the company" is: the one that speaks in the nearest sentence that names any, its own first words among them, or the only one there. */
export function firmBefore(cast: Cast, token: number): Body | null {
  const { document, recent } = cast;
  const { starts, ends, ofToken } = document.sentences;
  const own = ofToken[token]!;
  const spoke = recent.at(-1);
  const spokeIn = spoke ? sentenceOf(cast, spoke) : -1;
  for (let s = own; s >= Math.max(0, own - REACH); s--) {
    if (spoke && spokeIn === s && isFirm(spoke)) return spoke;
    const firms = bodiesIn(cast, { from: starts[s]!, to: s === own ? token : ends[s]! }).filter(isFirm);
    if (firms.length > 0) return firms.length === 1 ? firms[0]! : null;
  }
  return null;
}
