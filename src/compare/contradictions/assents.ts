import type { Contradiction } from '../../model/contradiction.ts';
import { contains, hullOf } from '../../model/span.ts';
import { type Party, partiesOf } from '../actors/parties.ts';
import { isSameParty, partyOf } from '../actors/seats.ts';
import { daysApart, type Line, wordsOf } from '../ledger/lines.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { termsOfText } from '../reading/reading.ts';
import { areTwoVoices, contradiction, isAssertion } from './pair.ts';

/** Words by which one says that another is willing; that he "agreed" is a deed told, which his later no does not deny. Bounded: no part of the pattern can repeat over another. */
const WILLING =
  /\b(?:(?:would|will|might|could) (?:welcome|accept|agree|support|back|approve|allow|sign)|(?:is|was|are|were|had been) (?:receptive to|open to|in favou?r of|(?:willing|ready|prepared|happy) to (?:welcome|accept|agree|support|back|approve|allow|sign))|(?:had|has|have) (?:no problem|no objection))\b/i;
/** A name, or two, right before the willing words. */
const SUBJECT = /((?:\p{Lu}[\p{L}.’'-]{1,30} ){0,3}\p{Lu}[\p{L}.’'-]{1,30})(?: leader| government| side)? $/u;
/** Terms that what is refused shares with what was said to be welcome. */
const FEWEST_SHARED = 2;
/** Beyond these days, willingness may have turned. */
const SAME_TIME = 7;
/** Refusals that one claim is set beside. */
const MOST = 400;

/** Somebody says that another would accept a thing; the other, or who speaks for him, turns that thing down. */
export function deniedAssents(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const parties = partiesOf(lines);
  const refusals = lines.filter(
    ({ statement, actor }) =>
      actor !== null && (statement.act === 'rejection' || statement.act === 'denial') && !statement.disputed,
  );
  const byReading = Map.groupBy(lines, ({ reading }) => reading);
  return lines.flatMap((claim) => {
    const subject = isAssertion(claim) && claim.actor !== null ? willingIn(wordsOf(claim)) : null;
    if (subject === null || holdsAnother(claim, byReading.get(claim.reading)!)) return [];
    return refusals
      .slice(0, MOST)
      .flatMap((refusal) => deniedAssent(claim, subject, refusal, parties, rarity));
  });
}

/** Who is said to be willing; null if nobody is. */
function willingIn(content: string): string | null {
  const found = WILLING.exec(content);
  const before = found ? content.slice(Math.max(0, found.index - 120), found.index) : '';
  return SUBJECT.exec(before)?.[1] ?? null;
}

function deniedAssent(
  claim: Line,
  subject: string,
  refusal: Line,
  parties: ReadonlyMap<string, Party>,
  rarity: Rarity,
): Contradiction[] {
  if (!areTwoVoices(claim, refusal) || claim.statement.negated) return [];
  const speaksFor = spokenFor(refusal, subject, claim, parties);
  if (speaksFor === null || !isOneThing(claim, refusal, subject, rarity)) return [];
  const apart = daysApart(claim.isDayTold ? claim.day : null, refusal.isDayTold ? refusal.day : null);
  const kind = apart !== null && apart > SAME_TIME ? 'time' : 'negation';
  return [
    contradiction(kind, refusal, claim, true, [
      `one says that ${subject} is willing`,
      speaksFor,
      ...(kind === 'time' ? [`${Math.round(apart!)} days apart: the position may have changed`] : []),
    ]),
  ];
}

/** Enough shared words, and no name on each side that the other lacks: American peacekeepers are not European ones. */
function isOneThing(claim: Line, refusal: Line, subject: string, rarity: Rarity): boolean {
  const ignored = termsOfText([subject, claim.actor?.name, refusal.actor?.name].join(' '));
  const { shared } = overlapOf(claim.about, refusal.terms, rarity);
  if (shared.filter((term) => !ignored.has(term)).length < FEWEST_SHARED) return false;
  const [first, second] = [partiesIn(claim, ignored), partiesIn(refusal, ignored)];
  const common = [...first].filter((name) => second.has(name));
  return first.size === common.length || second.size === common.length;
}

/** The parties named with what is offered or refused, speakers and the willing one left out; of the whole sentence where the content points at it. */
function partiesIn(line: Line, ignored: ReadonlySet<number>): ReadonlySet<string> {
  const { about, terms, reading, sentence } = line;
  const words = about === terms ? wordsOf(line) : reading.tokens.text.slice(sentence.start, sentence.end);
  const names = words.match(/\p{Lu}[\p{L}.]+/gu) ?? [];
  const own = names.filter((name) => ![...termsOfText(name)].some((term) => ignored.has(term)));
  return new Set(own.map(partyOf));
}

/** Whether others of its article's statements stand inside its content: then it passes them on, and they are looked at themselves. */
function holdsAnother({ statement }: Line, ofArticle: readonly Line[]): boolean {
  const whole = hullOf(statement.content);
  return ofArticle.some(
    (other) =>
      other.statement !== statement &&
      contains(whole, hullOf(other.statement.content)) &&
      other.statement.cue !== null &&
      contains(whole, other.statement.cue),
  );
}

/** The words that say that the refusal is the willing one's own; null where none do. */
function spokenFor(
  { actor }: Line,
  subject: string,
  claim: Line,
  parties: ReadonlyMap<string, Party>,
): string | null {
  const last = subject
    .split(/\s+/)
    .at(-1)!
    .replace(/['’]s$/, '');
  if (actor!.name === subject || actor!.name.endsWith(` ${last}`)) return `${actor!.name} turns it down`;
  const party = parties.get(actor!.id);
  if (!party) return null;
  const willing = [partyOf(last), partyOf(subject), partyOfNamed(last, claim)];
  return willing.some((one) => one !== null && isSameParty(one, party.name))
    ? `${actor!.name} speaks for ${party.name}: ${party.why}`
    : null;
}

/** The party of a person whom the story lets speak, or whose name follows his office in the claim's own text. */
function partyOfNamed(last: string, { reading }: Line): string | null {
  const text = reading.tokens.text;
  const pattern =
    /(\p{Lu}[\p{L}.]{2,30})(?:['’]s)? (?:President|Prime Minister|Foreign Minister|leader|Chancellor|King|Premier|Mayor|Governor) (?:\p{Lu}[\p{L}.'’-]{1,30} ){0,2}/gu;
  for (const match of text.matchAll(pattern)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + last.length);
    if (after === last || match[0].trimEnd().endsWith(` ${last}`)) return partyOf(match[1]!);
  }
  return null;
}
