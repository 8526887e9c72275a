import { tokensOf } from '../../text/document.ts';
import { isMainVerb, lowerAt, type Range, subjectOf } from '../recut/grammar/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { BODY_NOUNS } from './data/roles.ts';
import { mentionsIn } from './mentions.ts';
import { isDate, isPlace } from './name-parts.ts';
import type { Character } from './roster.ts';

type Body = Pick<Speaker, 'name' | 'kind'>;

/** How many sentences back "it" and "the company" reach. */
const REACH = 4;

/** Which body "it" is: the one that spoke last or that a sentence is about, whichever stands nearer. */
export function bodyBefore(cast: Cast, token: number, nameOf: (range: Range) => Speaker | null): Body | null {
  const { document, recent } = cast;
  const { ofToken } = document.sentences;
  const own = ofToken[token]!;
  const spoke = recent.findLast(isBody);
  const spokeIn = spoke ? ofToken[tokensOf(document.tokens, spoke.span).from]! : -1;
  for (let s = own - 1; s >= Math.max(0, own - REACH); s--) {
    if (spoke && spokeIn >= s) return spoke;
    const body = s === own - 1 ? subjectBody(cast, s, nameOf) : null;
    if (body) return body;
  }
  return null;
}

/** One body, and neither somebody nor a crowd. */
const isBody = ({ kind, name }: Body): boolean =>
  kind === 'organization' ||
  kind === 'state' ||
  kind === 'outlet' ||
  (kind === 'group' && /^\p{Lu}\S*[^s]$/u.test(name) && !isDate(name));

/** What a sentence is about, where that is a body: its first subject, else the only body that it names. */
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
  const bodies = bodiesIn(cast, { from, to });
  return bodies.length === 1 ? bodies[0]! : null;
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
  kind === 'organization' && /^\p{Lu}/u.test(name) && !/['’]s /.test(name) && !PUBLIC.test(name);

/** Which firm "the company" is: the one that speaks in the nearest sentence that names any, its own first words among them, or the only one there. */
export function firmBefore(cast: Cast, token: number): Body | null {
  const { document, recent } = cast;
  const { starts, ends, ofToken } = document.sentences;
  const own = ofToken[token]!;
  const spoke = recent.at(-1);
  const spokeIn = spoke ? ofToken[tokensOf(document.tokens, spoke.span).from]! : -1;
  for (let s = own; s >= Math.max(0, own - REACH); s--) {
    if (spoke && spokeIn === s && isFirm(spoke)) return spoke;
    const firms = bodiesIn(cast, { from: starts[s]!, to: s === own ? token : ends[s]! }).filter(isFirm);
    if (firms.length > 0) return firms.length === 1 ? firms[0]! : null;
  }
  return null;
}
