import type { DayRange } from '../model/statement.ts';
import type { Finding } from './findings.ts';
import { shareOccasions } from './shared-occasions.ts';

/** An utterance's place in time and space, as far as its own sentence tells. */
export interface Occasion {
  readonly saidOn: DayRange | null;
  readonly place: string | null;
}

/** How many sentences an occasion lasts for the same speaker. */
const LASTS = 5;

/** "Last week" holds many occasions: it lasts for the sentence behind it alone. */
const NEXT = 1;

const isOneDay = ({ saidOn }: Occasion): boolean => saidOn === null || saidOn.from === saidOn.to;

/**
 * Lets what one speaker goes on to say stand on the occasion that was told: "told a press conference on Wednesday ... He said ...".
 * A statement with a day of its own opens a new occasion; "has said" and "is seeking" without one close it, and views, nouns and
 * the outlet's verdicts have none.
 */
export function carryOccasions(
  text: string,
  findings: readonly Finding[],
  own: readonly Occasion[],
): readonly Occasion[] {
  const latest = new Map<string, { readonly occasion: Occasion; readonly sentence: number }>();
  const told = shareOccasions(text, findings, own);
  const carried = [...told];
  for (const k of inOrderOfCues(findings)) carried[k] = next(findings[k]!, told[k]!);
  return carried;

  function next({ speaker, sentence, cue }: Finding, occasion: Occasion): Occasion {
    if (!speaker || speaker.kind === 'unnamed' || cue?.kind === 'assess' || cue?.isNoun) return occasion;
    if (cue?.isOngoing && !occasion.saidOn) {
      latest.delete(speaker.name);
      return occasion;
    }
    const known = latest.get(speaker.name);
    const isFresh =
      known !== undefined && sentence - known.sentence <= (isOneDay(known.occasion) ? LASTS : NEXT);
    const whole = isFresh
      ? {
          saidOn: occasion.saidOn ?? known.occasion.saidOn,
          place: occasion.place ?? (occasion.saidOn ? null : known.occasion.place),
        }
      : occasion;
    if (whole.saidOn || whole.place) latest.set(speaker.name, { occasion: whole, sentence });
    return whole;
  }
}

/** A statement's cue tells when it was said; what it says may stand before another's. */
const inOrderOfCues = (findings: readonly Finding[]): readonly number[] => {
  const placeOf = ({ cue, content }: Finding): number => cue?.span.start ?? content[0]!.start;
  return findings.map((_, k) => k).sort((a, b) => placeOf(findings[a]!) - placeOf(findings[b]!));
};
