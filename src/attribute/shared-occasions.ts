import { PERSON_NOUNS } from './actors/data/roles.ts';
import { isTitle } from './actors/name-parts.ts';
import type { Finding } from './findings.ts';
import type { Occasion } from './occasions.ts';
import { statesIn } from './own-side.ts';

/** How many sentences a state's day lasts for who speaks in its name. */
const LASTS = 5;
/** How many sentences behind "an official said on Monday" his name may follow. */
const SOON = 2;
/** The first sentences, which sum up what is told below. */
const LEAD = 2;
/** Words that two statements of one occasion have in common at least. */
const COMMON = 2;

/**
 * Days that one statement tells for another of the same occasion: a state's for who speaks in its name ("Norland refused on Monday ... The
 * Norlandic spokesman said"), and the other way round for a lead that has none; "an official's" for the official who is named next; that of
 * what was said for "his earlier claim" in the sentence before. Nothing is shared with what has a day of its own or goes on.
 */
export function shareOccasions(
  text: string,
  findings: readonly Finding[],
  own: readonly Occasion[],
): readonly Occasion[] {
  const firsts = new Map<string, number>();
  for (const [k, { speaker }] of findings.entries())
    if (speaker && !firsts.has(speaker.name)) firsts.set(speaker.name, k);
  return findings.map((finding, k) => {
    const occasion = own[k]!;
    if (occasion.saidOn || !finding.speaker || finding.cue?.isOngoing) return occasion;
    const saidOn = finding.cue?.isNoun
      ? ofClaim(finding, k)
      : isPast(finding)
        ? (ofState(k) ?? ofSpokesman(finding, k) ?? ofUnnamed(finding, k))
        : null;
    return saidOn ? { ...occasion, saidOn } : occasion;
  });

  /** The latest day before a statement, no more than so many sentences back, of whom a test finds fit. */
  function dayBefore(k: number, reach: number, fits: (other: Finding) => boolean): Occasion['saidOn'] {
    const { sentence } = findings[k]!;
    for (let i = k - 1; i >= 0 && sentence - findings[i]!.sentence <= reach; i--)
      if (hasOneDay(own[i]!) && isPast(findings[i]!) && fits(findings[i]!)) return own[i]!.saidOn;
    return null;
  }

  function ofState(k: number): Occasion['saidOn'] {
    const state = stateOf(text, findings[k]!);
    if (state === null) return null;
    return dayBefore(k, LASTS, ({ speaker }) => speaker?.kind === 'state' && speaker.name === state);
  }

  function ofSpokesman(finding: Finding, k: number): Occasion['saidOn'] {
    const { speaker, sentence } = finding;
    if (speaker!.kind !== 'state' || sentence >= LEAD) return null;
    for (let i = k + 1; i < findings.length && findings[i]!.sentence - sentence <= LASTS; i++) {
      const other = findings[i]!;
      if (!other.speaker || !hasOneDay(own[i]!) || !isPast(other)) continue;
      if (stateOf(text, other) !== speaker!.name) continue;
      if (isAlike(text, finding, other)) return own[i]!.saidOn;
    }
    return null;
  }

  function ofUnnamed(finding: Finding, k: number): Occasion['saidOn'] {
    const { name, kind } = finding.speaker!;
    if (kind !== 'person' || firsts.get(name) !== k) return null;
    if (!hasOffice(wordsOf(text, finding))) return null;
    return dayBefore(
      k,
      SOON,
      ({ speaker }) => speaker?.kind === 'unnamed' && isAnOfficial(text, speaker.span),
    );
  }

  function ofClaim({ cue, speaker, sentence }: Finding, k: number): Occasion['saidOn'] {
    const { start, end } = cue!.span;
    if (!/\b(?:earlier|previous|prior) $/i.test(text.slice(Math.max(0, start - 10), start))) return null;
    for (let i = k + 1; i < findings.length && findings[i]!.sentence <= sentence + 1; i++) {
      const other = findings[i]!;
      if (other.sentence === sentence || other.speaker?.name !== speaker!.name || !hasOneDay(own[i]!))
        continue;
      return text.slice(end, other.speaker.span.start).includes('\n') ? null : own[i]!.saidOn;
    }
    return null;
  }
}

const hasOneDay = ({ saidOn }: Occasion): boolean =>
  saidOn !== null && saidOn.from !== null && saidOn.from === saidOn.to;

/** Told as done once: "said", "pushed back", and neither "says" nor "is seeking". */
const isPast = ({ cue, speaker }: Finding): boolean =>
  cue !== null && speaker !== null && !cue.isOngoing && !cue.isNoun && cue.isPast;

const wordsOf = (text: string, { speaker }: Finding): readonly string[] =>
  text
    .slice(speaker!.span.start, speaker!.span.end)
    .replace(/['’]s\b/g, '')
    .split(/[\s,]+/);

const hasOffice = (words: readonly string[]): boolean =>
  words.some((word) => PERSON_NOUNS.has(word.toLowerCase()) || isTitle(word));

/** "a Norlandic military official": one of many, of whom more is told. */
const isAnOfficial = (text: string, { start, end }: Finding['content'][number]): boolean => {
  const words = text.slice(start, end).split(' ');
  return /^an?$/i.test(words[0]!) && PERSON_NOUNS.has(words.at(-1)!.toLowerCase());
};

/** The one state in whose name somebody speaks by his office. */
function stateOf(text: string, finding: Finding): string | null {
  if (finding.speaker!.kind !== 'person') return null;
  const words = wordsOf(text, finding);
  const states = [...statesIn(words)];
  return states.length === 1 && words.some((word) => SPEAKS_FOR.test(word)) ? states[0]! : null;
}

const SPEAKS_FOR = /^(?:spokes(?:man|woman|person)|minister|ministry)$/i;

function isAlike(text: string, a: Finding, b: Finding): boolean {
  const terms = termsOf(text, a);
  return [...termsOf(text, b)].filter((term) => terms.has(term)).length >= COMMON;
}

/** The longer words of what is said, by their first letters, so that forms of one word meet. */
const termsOf = (text: string, { content }: Finding): ReadonlySet<string> =>
  new Set(
    content.flatMap(({ start, end }) =>
      (
        text
          .slice(start, end)
          .toLowerCase()
          .match(/\p{L}{5,}/gu) ?? []
      ).map((word) => word.slice(0, 6)),
    ),
  );
