import type { Contradiction } from '../../../model/contradiction.ts';
import { tokensOf } from '../../../text/document.ts';
import { MONTH_NAMES } from '../../../text/time/months.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { type Line, wordsOf } from '../../ledger/lines.ts';
import { visitNeighbours } from '../../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../../reading/rarity.ts';
import { termsOfText } from '../../reading/reading.ts';
import { contradiction, isDeniedOf, isModal, namesSpeakerOf } from '../pair.ts';
import { hasNegation, negatedTerm } from '../polarity.ts';
import { isDeniable, isInside } from './deniable.ts';
import { pointedAt, pointsAt, startOf } from './pointers.ts';

/** Share of the denied content's weight that the denial repeats at least. */
const REPEATED = 0.45;
const FEWEST_SHARED = 3;
/** More where the denial itself is put in the negative: its words may belong to another clause than the "not". */
const REPEATED_NEGATED = 0.65;

/** Inside one article, a denial and the assertion that it answers. */
export function answeredDenials(lines: readonly Line[]): Contradiction[] {
  const byId = new Map(lines.map((line) => [line.statement.id, line]));
  const inOrder = Map.groupBy(
    lines.toSorted((a, b) => startOf(a) - startOf(b)),
    ({ reading }) => reading,
  );
  return lines.flatMap((line) => {
    if (line.statement.act !== 'denial') return [];
    const { answers } = line.statement;
    const targets = [
      answers === null ? undefined : byId.get(answers),
      pointedAt(line, inOrder.get(line.reading)!, (other) => isDeniable(line, other)),
    ];
    for (const target of targets) {
      const ground = target && isDeniable(line, target) ? groundOf(line, target) : null;
      if (ground !== null) return contradiction('denial', line, target!, ground.isFirm, [ground.why]);
    }
    return [];
  });
}

/** A claim of fewer terms ("yes") says too little to be denied. */
const FEWEST_TERMS = 2;
/** Share of the claim's words that an answer repeats at least. */
const LEAST_SHARE = 0.4;
/** Two statements that share a date alone are not about one thing. */
const MONTHS = termsOfText(`${MONTH_NAMES.join(' ')} Jan Feb Aug Sept Oct Nov Dec`);
const DAYS = termsOfText(Array.from({ length: 31 }, (_, i) => i + 1).join(' '));
const DATES: ReadonlySet<number> = new Set([...MONTHS, ...DAYS]);
/** Share of its own words that a negated denial repeats where it is plainly the claim turned round. */
const FIRM_SHARE = 0.8;

/** A few repeated words show what is spoken of, not that it is denied: such a pair is possible only. */
interface Ground {
  readonly why: string;
  readonly isFirm: boolean;
}

/** Why the denial answers the target, in words that a reader can check; null where nothing in the texts shows it. */
function groundOf(denial: Line, target: Line): Ground | null {
  if (target.terms.size < FEWEST_TERMS) return null;
  if (isInside(target, denial)) return { why: 'the words denied stand in the denial', isFirm: true };
  const names = namesIn(denial);
  const repeats = (term: number): boolean => target.terms.has(term) && !DATES.has(term) && !names.has(term);
  const shared = [...denial.terms].filter(repeats).length;
  const shorter = Math.min(denial.terms.size, target.terms.size);
  if (shared >= FEWEST_SHARED && shared >= LEAST_SHARE * shorter && isOfOnePredicate(denial, target)) {
    const isFirm = denial.statement.negated && shared >= FIRM_SHARE * denial.terms.size;
    return { why: `it repeats ${shared} words of what it denies`, isFirm };
  }
  const why = pointsAt(denial, target);
  return why === null ? null : { why, isFirm: true };
}

/** Where the denial is one by its own negation, what it negates must be what the other says. */
function isOfOnePredicate(denial: Line, target: Line): boolean {
  if (!denial.statement.negated) return true;
  const term = negatedTerm(denial);
  return term !== null && target.terms.has(term);
}

/** The terms of the content that are names: who is spoken of does not tell what is said of him. */
function namesIn({ reading, statement }: Line): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of statement.content) {
    const { from, to } = tokensOf(reading.tokens, span);
    for (let i = from; i < to; i++)
      if (reading.isName[i] === 1 && !/^\d/.test(wordAt(reading.tokens, i))) found.add(reading.terms[i]!);
  }
  return found;
}

/** A denial against an assertion of somebody else, in the same account or in another, by the words that they share. */
export function deniedByWords(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const found: Contradiction[] = [];
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const [first, second] = [lines[a]!, lines[b]!];
      found.push(...deniedBy(first, second, rarity), ...deniedBy(second, first, rarity));
    },
  );
  return found;
}

/** Where a denial is short and a claim long: the share of the denial that the claim repeats, names and dates apart in two words at least. */
const TOLD_AT_LENGTH = 0.55;
const FEWEST_PLAIN = 2;
/** And for a firm pair, in three words. */
const WHOLE = 0.7;
/** Share of a claim that stands in a denial which names who makes it. */
const NAMED = 0.9;

/** "is not a reform" turns down a name, and who speaks of "the reform" says nothing against it. */
const CALLED = /\b(?:is|are|was|were)(?: not|n['’]t) (?:an?|the)\b/i;

/** Words of denying; "said" denies by a negation of what is said alone. */
const DENYING =
  /\b(?:den(?:y|ies|ied|ying|ials?)|disput|dismiss|reject|refut|rebut|rebuff|rebuk|contradict|contest|disavow|debunk|push(?:es|ed|ing)? back|insist|false|untrue|wrong|baseless|unfounded|not true)/i;

/** "dismissed the allegation as a “smear”": the words behind are the denier's own. */
const CALLS = /\bas (?:an? |the )?["“‘']/;

function deniedBy(denial: Line, claim: Line, rarity: Rarity): Contradiction[] {
  if (denial.statement.act !== 'denial' || claim.statement.act === 'denial') return [];
  const { ofFirst, ofSecond, shared } = overlapOf(denial.terms, claim.terms, rarity);
  const least = denial.statement.negated ? REPEATED_NEGATED : REPEATED;
  if (shared.length === 0 || !isDenying(denial)) return [];
  const plain = plainWords(denial, shared);
  const isAlike = shared.length >= FEWEST_SHARED && Math.min(ofFirst, ofSecond) >= least;
  const named = !denial.statement.negated && namesSpeakerOf(denial, claim);
  const isNamedClaim = named && plain > 0 && ofSecond >= NAMED;
  const isAtLength = plain >= FEWEST_PLAIN && ofFirst >= TOLD_AT_LENGTH && !agreeByNegation(denial, claim);
  if (!isAlike && !isNamedClaim && !isAtLength) return [];
  // "denied that they had been ordered" and "they were not ordered" say one thing.
  if (!denial.statement.negated && claim.statement.negated) return [];
  if (!isDeniable(denial, claim) || !isOfOnePredicate(denial, claim)) return [];
  if (CALLS.test(wordsOf(denial))) return [];
  if (isInside(claim, denial))
    return [contradiction('denial', denial, claim, true, ['the words denied stand in the denial'])];
  const why =
    isAlike || isNamedClaim
      ? `the denial repeats ${Math.round(100 * ofSecond)} % of the claim, by weight of its words`
      : `the claim holds ${Math.round(100 * ofFirst)} % of what is denied, by weight of its words`;
  const isOwn = isAtLength && denial.statement.negated && isDeniedOf(wordsOf(denial), claim, wordsOf(claim));
  const isWhole =
    isAtLength &&
    denial.statement.negated &&
    ofFirst >= WHOLE &&
    plain >= FEWEST_SHARED &&
    !isModal(claim) &&
    !CALLED.test(wordsOf(denial));
  const isOfOneDay = isAtLength && denial.statement.negated && sharesDay(shared);
  const isFirm = (named && (isAlike || isNamedClaim)) || isOwn || isOfOneDay || isWhole;
  return [
    contradiction('denial', denial, claim, isFirm, [
      why,
      ...(isOfOneDay ? ['both name the day'] : isOwn || (isFirm && !isWhole) ? ['it names the speaker'] : []),
    ]),
  ];
}

/** "denied that they had been ordered" and "had received no order" say one thing. */
const agreeByNegation = (denial: Line, claim: Line): boolean =>
  !denial.statement.negated && hasNegation(claim);

/** Whether a month and a day of it are among the words that two share. */
const sharesDay = (shared: readonly number[]): boolean =>
  shared.some((term) => MONTHS.has(term)) && shared.some((term) => DAYS.has(term));

/** Whether the words themselves deny: by a negation, or by the verb. */
function isDenying({ statement, reading, sentence }: Line): boolean {
  if (statement.negated) return true;
  const { text } = reading.tokens;
  return DENYING.test(text.slice(sentence.start, sentence.end));
}

/** How many of some terms are neither names nor dates in the denial. */
function plainWords(denial: Line, shared: readonly number[]): number {
  const names = namesIn(denial);
  return shared.filter((term) => !names.has(term) && !DATES.has(term)).length;
}
