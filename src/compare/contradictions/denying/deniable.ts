import { contains, hullOf } from '../../../model/span.ts';
import { type Line, wordsOf } from '../../ledger/lines.ts';
import { longestRun } from '../../utterances/diff.ts';
import { wordsIn } from '../../utterances/utterances.ts';
import { areTwoVoices, isAssertion } from '../pair.ts';
import { hasNegation } from '../polarity.ts';
import { isNounOfSaying } from './pointers.ts';

/** What is asked, and what is wished of somebody ("suggestions that he bypass the council"), is not said to be so. */
const ASKED = /^(?:whether|if)\b/i;
const WISHING = /suggest|propos|call|demand|request|recommend|urg/i;
const WISHED =
  /^(?:s?he|it) (?!had|has|was|did|does|would|could|will|can|might|may|must|should|is|never|also|\p{L}{0,20}(?:[^s]s|ed)\b)\p{L}{3,20} /iu;

function isUnsaid(line: Line): boolean {
  const words = wordsOf(line);
  const { cue } = line.statement;
  const isWish = cue !== null && WISHING.test(line.reading.tokens.text.slice(cue.start, cue.end));
  return ASKED.test(words) || (isWish && WISHED.test(words));
}

/**
 * Whether a denial may be set against a statement at all: of another voice, said to be so by somebody, doubted by nobody, and
 * not the same words with the same negation. In "the notion that X" nobody is said to hold X.
 */
export function isDeniable(denial: Line, target: Line): boolean {
  if (!areTwoVoices(denial, target) || !isAssertion(target) || target.statement.disputed) return false;
  if (isUnsaid(target) || denial.statement.voice === 'unknown') return false;
  if (target.statement.voice === 'unknown' || (target.actor === null && isHeld(target, denial))) return false;
  if (isHeld(denial, target) || isOneQuotation(denial, target)) return false;
  const isNegated = target.statement.negated || hasNegation(target);
  // "had seen no evidence", said with a cue of denying, is what "there is no evidence" says.
  if (!denial.statement.negated && hasNegation(denial) && isNegated) return false;
  if (!denial.statement.negated) return !isHeld(target, denial) || isSaidInside(target, denial);
  return !isNegated && !isHeld(target, denial);
}

/** "the claim that X": X stands inside what is denied and makes up most of it. */
export function isInside(claim: Line, denial: Line): boolean {
  const [whole, part] = [hullOf(denial.statement.content), hullOf(claim.statement.content)];
  // In "he did not know what X was doing" the negation is a part of the content: nothing inside is denied whole.
  if (denial.statement.negated || !isHeld(claim, denial)) return false;
  return 2 * (part.end - part.start) >= whole.end - whole.start;
}

/** "disavowed fans chanting X": what is disavowed is the deed, not the words. */
function isSaidInside({ statement, reading }: Line, denial: Line): boolean {
  const { cue } = statement;
  if (!cue || !contains(hullOf(denial.statement.content), cue)) return true;
  return isNounOfSaying(reading.tokens.text.slice(cue.start, cue.end));
}

/** Whether one stands inside what the other says: who quotes a denial does not claim what it denies. */
const isHeld = (part: Line, whole: Line): boolean =>
  part.reading === whole.reading && contains(hullOf(whole.statement.content), hullOf(part.statement.content));

/** Words in a row that two quotations share only if they are one, whomever it is given to. */
const ONE = 7;

const isOneQuotation = (a: Line, b: Line): boolean =>
  a.statement.mode === 'direct' &&
  b.statement.mode === 'direct' &&
  longestRun(wordsIn(a), wordsIn(b)).length >= ONE;
