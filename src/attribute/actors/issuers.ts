import type { Document } from '../../text/document.ts';
import { SOURCES } from '../recut/grammar/actor-phrases.ts';
import { hasTag, lowerAt, type Range } from '../recut/grammar/grammar.ts';
import { firmBefore } from './bodies.ts';
import { type Cast, type Speaker, sentenceOf } from './cast.ts';
import { BODY_NOUNS } from './data/roles.ts';
import { mentionsIn } from './mentions.ts';
import type { Character } from './roster.ts';

const ISSUED = /^(?:statement|letter|email|e-mail|memo|filing|post|tweet|message|release)$/;

/** What is cited by whoever made it: "a report by the Institute for Peace". */
const STUDIED = /^(?:report|study|analysis|survey|poll|paper|review|assessment|audit|investigation)$/;

/** Farther back than so many sentences, or speakers, "the statement" and "the firm" are not taken for known ones. */
const BEFORE = 5;

/** Whose words a statement gives: "a statement from the Harbour Company", or "the statement" after "said in a statement". */
export function issuerOf(
  cast: Cast,
  head: Range,
  range: Range,
): Pick<Character | Speaker, 'name' | 'kind'> | null {
  const { document, roster, recent } = cast;
  const noun = lowerAt(document, head.to - 1);
  if (!ISSUED.test(noun) && !STUDIED.test(noun)) return null;
  if (/^(?:from|by)$/.test(lowerAt(document, head.to))) {
    // "from UK publication The Mirror": a state before others only tells whence they are.
    const issuer = mentionsIn(roster, { from: head.to + 1, to: range.to }).find(
      ({ character: { kind } }, _, { length }) => kind !== 'state' || length === 1,
    );
    // "from the ministry"
    if (!issuer) {
      const at = /^(?:the|its|his|her|their)$/.test(lowerAt(document, head.to + 1))
        ? head.to + 2
        : head.to + 1;
      const body = lowerAt(document, at);
      return at < range.to && BODY_NOUNS.has(body) ? { name: body, kind: 'organization' } : null;
    }
    // "from Surrey police": a place and the body that is there.
    const body = lowerAt(document, issuer.to);
    return issuer.to < range.to && BODY_NOUNS.has(body)
      ? { name: `${issuer.character.name} ${body}`, kind: 'organization' }
      : issuer.character;
  }
  if (!ISSUED.test(noun) || !/^(?:the|its|their|his|her)$/.test(lowerAt(document, head.from))) return null;
  const { ofToken, starts, ends } = document.sentences;
  const own = ofToken[range.from]!;
  const issuer = recent.slice(-BEFORE).findLast((speaker) => {
    const sentence = sentenceOf(cast, speaker);
    if (speaker.kind === 'unnamed' || sentence >= own || own - sentence > BEFORE) return false;
    for (let i = starts[sentence]! + 1; i < ends[sentence]!; i++)
      if (lowerAt(document, i) === noun && isGivenOut(document, i)) return true;
    return false;
  });
  return issuer ?? null;
}

/** "in a statement", "issued a written statement": somebody's own. */
function isGivenOut(document: Document, noun: number): boolean {
  let i = noun - 1;
  while (i > 0 && hasTag(document, i, 'JJ', 'NN', 'VBN')) i--;
  return (
    /^(?:an?|his|her|its|their)$/.test(lowerAt(document, i)) &&
    /^(?:in|issued|released|wrote|posted|published|sent)$/.test(lowerAt(document, i - 1))
  );
}

const FIRM = /^(?:company|firm|airline|retailer|carmaker|automaker|manufacturer|bank|chain|startup)$/;

/** "The firm": the firm that the nearest sentence names, else the one body, no ministry or the like, that has spoken shortly before; null where two have. */
export function onlyFirm(cast: Cast, head: Range): Pick<Speaker, 'name' | 'kind'> | null {
  const { document, recent } = cast;
  const noun = lowerAt(document, head.to - 1);
  const isGiant = noun === 'giant' && head.to - head.from < 5;
  if (!isGiant && !FIRM.test(noun)) return null;
  // "the law firm" and "the Singapore-based firm" are known by more than the sentence before.
  const isPlain = head.to - head.from === 2 || isGiant;
  const nearest = isPlain ? firmBefore(cast, head.from) : null;
  if (nearest) return nearest;
  const own = document.sentences.ofToken[head.from]!;
  const near = recent
    .slice(-BEFORE)
    .filter(
      ({ kind, name, span }) =>
        /^(?:organization|group)$/.test(kind) &&
        /^\p{Lu}\S*(?: \S+){0,3}$/u.test(name) &&
        !/\b(?:Ministry|Department|Police|Court|Party|Union|Government|Council|House|Senate|Democrats|Republicans|Conservatives|Liberals|Labour)\b/.test(
          name,
        ) &&
        !SOURCES.test(name.split(' ').at(-1)!.toLowerCase()) &&
        own - sentenceOf(cast, { span }) <= BEFORE,
    );
  return near.every(({ name }) => name === near[0]!.name) ? (near[0] ?? null) : null;
}
