import type { Document } from '../../text/document.ts';
import { IS_FINITE } from '../../text/grammar/tags.ts';
import { OUTSIDE } from '../../text/words/quotations.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { cueVerb } from '../lexicon/lexicon.ts';
import { type Gender, isBodyWord, isTitle } from './name-parts.ts';
import type { Character, NamedMention, Roster } from './roster.ts';

const GENDERS: ReadonlyMap<string, Gender> = new Map(
  Object.entries({
    he: 'man',
    him: 'man',
    his: 'man',
    himself: 'man',
    she: 'woman',
    her: 'woman',
    hers: 'woman',
    herself: 'woman',
  }),
);

/** How far back a pronoun reaches, in sentences. */
const REACH = 6;
/** Most candidates that are looked at for one pronoun. */
const MOST = 60;

/** Whom each "he", "she", "his" and so on means, by token; null where nobody fits. */
export type Antecedents = ReadonlyMap<number, Character | null>;

interface Candidate {
  readonly character: Character;
  readonly token: number;
  readonly sentence: number;
  readonly isSubject: boolean;
  readonly isQuoted: boolean;
  readonly isPronoun: boolean;
  /** A verb of saying follows: "Minister Reza told the channel", whether or not a statement was made of it. */
  readonly tells: boolean;
}

/**
 * Resolves personal pronouns from left to right, each to the candidate that ranks highest: near, a subject, a speaker, already
 * spoken of as "he". The weights are set by hand on the development parts of GUM and MEANTIME.
 */
export function resolvePronouns(
  document: Document,
  roster: Roster,
  isSpeaker: (token: number) => boolean,
): Antecedents {
  const { tokens, sentences, quotations } = document;
  const antecedents = new Map<number, Character | null>();
  const seen: Candidate[] = [];
  const genders = new Map<Character, Gender>();
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < roster.mentions.length && roster.mentions[next]!.from <= i) {
      const mention = roster.mentions[next++]!;
      if (mention.character.kind === 'person') seen.push(candidateOf(document, mention));
    }
    const word = wordAt(tokens, i).toLowerCase();
    const gender = GENDERS.get(word);
    if (!gender) continue;
    const isQuoted = quotations.states[i] !== OUTSIDE;
    const best = bestOf(
      seen,
      {
        token: i,
        sentence: sentences.ofToken[i]!,
        gender,
        isQuoted,
        isSubject: word === 'he' || word === 'she',
        isReflexive: /self$/.test(word),
        opens: sentences.starts[sentences.ofToken[i]!] === i,
        other: word === 'he' || word === 'she' ? namedNext(document, roster, next, i) : null,
      },
      genders,
      isSpeaker,
    );
    antecedents.set(i, best);
    if (!best) continue;
    if (!/self$/.test(word)) genders.set(best, gender);
    seen.push({
      character: best,
      token: i,
      sentence: sentences.ofToken[i]!,
      isSubject: word === 'he' || word === 'she',
      isQuoted,
      isPronoun: true,
      tells: false,
    });
  }
  return antecedents;
}

function candidateOf(
  document: Document,
  { from, to, sentence, character, isQuoted }: NamedMention,
): Candidate {
  return {
    character,
    token: from,
    sentence,
    isSubject: isSubject(document, from, to),
    isQuoted,
    isPronoun: false,
    tells: to < document.tokens.count && cueVerb(document.lower[to]!)?.kind === 'say',
  };
}

/** Roughly: early in its sentence, not after a preposition, and no possessive. */
function isSubject({ tokens, tags, sentences }: Document, from: number, to: number): boolean {
  if (to < tokens.count && /^['’]s?$/.test(wordAt(tokens, to))) return false;
  // "the head of the council's Security Committee Ana Roe said": a name run on behind a body, with its verb.
  if (from > 0 && isBodyWord(wordAt(tokens, from - 1)) && IS_FINITE[tags[to] ?? 0] === 1) return true;
  let start = from;
  const first = sentences.starts[sentences.ofToken[from]!]!;
  while (
    start > first &&
    /^[\p{L}-]+$/u.test(wordAt(tokens, start - 1)) &&
    !STOPS.has(wordAt(tokens, start - 1).toLowerCase())
  )
    start--;
  const before = start > first ? wordAt(tokens, start - 1).toLowerCase() : '';
  return (
    before === '' ||
    before === ',' ||
    before === '"' ||
    before === '”' ||
    before === 'that' ||
    before === 'and' ||
    before === 'but'
  );
}
const STOPS = new Set(
  'of to with by for in on at from about against between as than that and but over under after before said told asked while when'.split(
    ' ',
  ),
);

interface Pronoun {
  readonly token: number;
  readonly sentence: number;
  readonly gender: Gender;
  readonly isQuoted: boolean;
  readonly isSubject: boolean;
  /** "himself" is whoever stands nearest: "accused the minister of enriching himself". */
  readonly isReflexive: boolean;
  /** It is the first word of its sentence. */
  readonly opens: boolean;
  /** Who is named as the subject of what "he" says: "He said Roe was there". */
  readonly other: Character | null;
}

/** Most tokens between "he" and the name that what he says begins with: "also said on Monday that". */
const SAYING = 6;

/** Who is named next behind "he", right behind a verb of saying or its "that", and has a verb: nobody calls himself so. */
function namedNext(
  document: Document,
  { mentions }: Roster,
  next: number,
  pronoun: number,
): Character | null {
  const mention = mentions[next];
  if (!mention || mention.from > pronoun + SAYING || mention.character.kind !== 'person') return null;
  let start = mention.from;
  while (start > pronoun + 2 && isTitle(wordAt(document.tokens, start - 1))) start--;
  const before = wordAt(document.tokens, start - 1).toLowerCase();
  if (before !== 'that' && cueVerb(before)?.kind !== 'say') return null;
  return IS_FINITE[document.tags[mention.to] ?? 0] === 1 ? mention.character : null;
}

function bestOf(
  seen: readonly Candidate[],
  pronoun: Pronoun,
  genders: ReadonlyMap<Character, Gender>,
  isSpeaker: (token: number) => boolean,
): Character | null {
  let best: Character | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = seen.length - 1; k >= Math.max(0, seen.length - MOST); k--) {
    const candidate = seen[k]!;
    if (pronoun.sentence - candidate.sentence > REACH) break;
    const gender = candidate.character.gender ?? genders.get(candidate.character) ?? null;
    if (gender !== null && gender !== pronoun.gender) continue;
    if (candidate.character === pronoun.other) continue;
    const score = pronoun.isReflexive
      ? candidate.token
      : rank(candidate, pronoun, gender !== null) +
        (isTeller(candidate, pronoun) || isSpeaker(candidate.token) ? 0.9 : 0);
    if (score > highest) {
      highest = score;
      best = candidate.character;
    }
  }
  return best;
}

/** Who told something in the sentence right before the one that "he" opens. */
const isTeller = ({ tells, sentence }: Candidate, pronoun: Pronoun): boolean =>
  tells && pronoun.opens && pronoun.sentence - sentence === 1;

function rank(candidate: Candidate, pronoun: Pronoun, isKnownGender: boolean): number {
  const distance = pronoun.sentence - candidate.sentence;
  return (
    -distance +
    (candidate.isSubject ? 0.9 : 0) +
    (candidate.isPronoun ? 0.8 : 0) +
    (isKnownGender ? 0.5 : 0) -
    (candidate.isQuoted && !pronoun.isQuoted ? 1 : 0) -
    (pronoun.token - candidate.token) * 0.005
  );
}
