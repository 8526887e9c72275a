import { isStopword } from '../../src/compare/reading/stopwords.ts';
import { lowerHash } from '../../src/text/words/forms.ts';
import type { Held, Passage } from './refutation.ts';
import { AFFIRMING, HEDGING, REFUTING } from './refutation-words.ts';

const MOST_SENTENCES = 60;
const LEAD = 3;
const LAST = 4;
/** Share of a sentence's claim words from which it is about the claim. */
const NEAR = 0.25;
/** Words between a marked word and one of the claim's that stand close. */
const CLOSE = 4;

/** Words of one sense by which a text takes a claim up, doubts it or turns it down. */
const SENSES: readonly ReadonlySet<number>[] = [
  'fake faked fraud bogus',
  'hoax hoaxes hoaxer',
  'false falsely untrue',
  'deny denies denied denying denial',
  'debunk debunked debunks debunking',
  'prank pranks prankster',
  'satire satirical',
  'rumor rumors rumour rumours',
  "not n't n’t",
  'no never',
  'dismissed dismiss dismisses rejected refuted refutes',
  'retract retracted apologized apology corrected correction',
  'unverified unconfirmed',
  'doubt doubts doubtful skeptical skepticism',
  'actually really truth',
  'however but despite',
  'wrong incorrect inaccurate mistaken mistake',
  'claim claims claimed alleged allegedly',
  'reportedly reports report',
  'confirm confirmed confirms',
  'alive',
  'fabricated fiction myth',
  'photoshopped photoshop staged viral video',
  'spokesman spokeswoman spokesperson official',
  'if whether question',
].map((words) => new Set(words.split(' ').map(lowerHash)));
const KINDS = [...SENSES, REFUTING, HEDGING, AFFIRMING];

/** For each sense how often it stands in the claim and where in the text, and how far the text is about the claim at all. */
export function countsOf(claim: Passage, text: Passage, held: Held): number[] {
  const wanted = new Set<number>();
  for (let i = 0; i < claim.tokens.count; i++)
    if (!isStopword(claim.forms.lower[i]!)) wanted.add(claim.forms.stem[i]!);
  const { count } = text.sentences;
  return [
    ...KINDS.flatMap((sense) => [countIn(claim, sense), ...placesOf(text, held, sense, wanted)]),
    held.best,
    held.lead,
    held.all,
    held.shares.filter((share) => share > NEAR).length,
    count,
    claim.tokens.count,
    claim.tokens.text.includes('?') ? 1 : 0,
    /["'“‘]/.test(claim.tokens.text) ? 1 : 0,
  ];
}

function countIn({ forms, tokens }: Passage, sense: ReadonlySet<number>): number {
  let found = 0;
  for (let i = 0; i < tokens.count; i++) if (sense.has(forms.lower[i]!)) found++;
  return found;
}

/** In all of the text, for a thousand words, in its lead, in sentences about the claim, in the best of these, close to the claim's words, and last. */
function placesOf(
  { forms, sentences, tokens }: Passage,
  held: Held,
  sense: ReadonlySet<number>,
  wanted: ReadonlySet<number>,
): number[] {
  const { starts, ends, count } = sentences;
  let [all, lead, near, best, close, last] = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < Math.min(MOST_SENTENCES, count); s++)
    for (let i = starts[s]!; i < ends[s]!; i++) {
      if (!sense.has(forms.lower[i]!)) continue;
      all++;
      if (s < LEAD) lead++;
      if (s >= count - LAST) last++;
      if ((held.shares[s] ?? 0) > NEAR) near++;
      if (s === held.bestSentence) best++;
      const around = forms.stem.subarray(Math.max(starts[s]!, i - CLOSE), Math.min(ends[s]!, i + CLOSE + 1));
      if (around.some((stem) => wanted.has(stem))) close++;
    }
  return [all, (1000 * all) / Math.max(1, tokens.count), lead, near, best, close, last];
}
