import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isThing } from '../grammar/actor-phrases.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { hasFinite, hasTag, lowerAt, phraseStart, type Range, subjectOf } from '../grammar/grammar.ts';
import { isVerdict, verdictOf } from '../mending/tails.ts';

/** Verbs with which a thing, and so the outlet, tells what to think: "The episode underscores ...". */
const SHOWING =
  /^(?:suggests?|suggested|shows?|showed|underscores?|underscored|underlines?|highlights?|highlighted|reflects?|reflected|signals?|signaled|signalled|demonstrates?|demonstrated|reveals?|revealed|exposes?|exposed|illustrates?|proves?|indicates?|indicated|implies|looks?|hints?)$/;
/** Makes the outlet's of what a thing is said to show, and adds sentences that judge openly. */
export function markVerdicts(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const turned = cuts.flatMap((cut) => {
    if (cut.voice === 'outlet' || !cut.cue || !cut.speaker) return [cut];
    if (!isShowing(document, cut.cue, cut.speaker)) return [cut];
    // "Travelers do not show symptoms" tells a fact; what stands between marks is not the outlet's.
    if (document.quotations.states[cut.cue.from] !== OUTSIDE || isDenied(document, cut.cue)) return [];
    // "The shop has closed, a look at its page showed": what somebody found out.
    if (cut.content.at(-1)!.to <= cut.cue.from) return [];
    // "The tram fell over, revealing a range of faults" tells what came to light.
    if (
      BRINGING.test(lowerAt(document, cut.cue.to - 1)) &&
      !cut.content.some((run) => hasFinite(document, run))
    )
      return [];
    const verdict = /^looks?$/.test(lowerAt(document, cut.cue.to - 1))
      ? verdictOf({ from: cut.speaker.from, to: cut.content.at(-1)!.to })
      : { ...verdictOf(cut.content[0]!), content: cut.content };
    return [verdict];
  });
  return [...turned, ...openVerdicts(document, turned)];
}

const isDenied = (document: Document, { from, to }: Range): boolean => {
  for (let i = from - 1; i < to; i++) if (/^(?:not|n['’]t)$/.test(lowerAt(document, i))) return true;
  return false;
};

/** Participles that tell what a deed brought, unless a clause follows. */
const BRINGING =
  /^(?:revealing|exposing|showing|leaving|setting|raising|sparking|prompting|marking|fuelling|fueling)$/;

/** Whether a cue tells what a thing shows: a thing is its subject, or what stands as its subject cannot be it. */
function isShowing(document: Document, cue: Range, speaker: Range): boolean {
  const word = lowerAt(document, cue.to - 1);
  if (isVerdict(word)) return true;
  if (!SHOWING.test(word)) return false;
  const isPlural = hasTag(document, speaker.to - 1, 'NNS') && /[^s]s$/.test(word);
  const isApart =
    lowerAt(document, cue.from - 1) === ',' &&
    speaker.to < cue.from - 1 &&
    /^(?:under|high|refl|illus|expos)/.test(word);
  return isPlural || isApart || isThing(document, speaker);
}

const OPEN_VERDICT = /^(?:dead|doomed|set|likely|unlikely|bleak|grim|hollow)$/;

/** Sentences outside all statements in which a thing looks, shows or is "not just" something. */
function openVerdicts(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const { sentences } = document;
  const taken = new Set(
    cuts.flatMap(({ cue, content }) => [
      ...(cue ? [sentences.ofToken[cue.from]!] : []),
      ...content.map(({ from }) => sentences.ofToken[from]!),
    ]),
  );
  const found: Cut[] = [];
  for (let s = 0; s < sentences.count; s++) {
    if (taken.has(s)) continue;
    const verdict = openVerdictIn(document, { from: sentences.starts[s]!, to: sentences.ends[s]! });
    if (verdict) found.push(verdictOf(verdict));
  }
  return found;
}

function openVerdictIn(document: Document, { from, to }: Range): Range | null {
  const most = Math.min(to, from + 24);
  for (let i = from + 1; i < most; i++) {
    if (document.quotations.states[i] !== 0) return null;
    const word = lowerAt(document, i);
    const next = lowerAt(document, i + 1);
    if (
      /^(?:is|['’]s)$/.test(word) &&
      /^(?:clear|obvious|evident|telling)$/.test(next) &&
      /^(?:it|this)$/.test(lowerAt(document, i - 1))
    ) {
      const start = lowerAt(document, i + 2) === 'that' ? i + 3 : i + 2;
      return ended(document, { from: start, to });
    }
    if (!hasTag(document, i, 'VBZ', 'VBP', 'VBD')) continue;
    const subject = subjectOf(document, i, from);
    if (!subject || !isThing(document, subject)) return null;
    if (SHOWING.test(word) && word !== 'looks' && word !== 'look')
      return ended(document, { from: lowerAt(document, i + 1) === 'that' ? i + 2 : i + 1, to });
    const isJust =
      /^(?:is|are|was)$/.test(word) &&
      /^(?:not|n['’]t)$/.test(next) &&
      /^(?:just|merely|only|simply)$/.test(lowerAt(document, i + 2));
    if (
      isJust ||
      (/^(?:looks?|seems?|appears?)$/.test(word) &&
        OPEN_VERDICT.test(next) &&
        cueNoun(lowerAt(document, subject.to - 1)) !== null) ||
      (/^looks?$/.test(word) && OPEN_VERDICT.test(next))
    )
      return ended(document, { from: phraseStart(document, subject.to, from), to });
    return null;
  }
  return null;
}

function ended(document: Document, { from, to }: Range): Range | null {
  const end = from < to ? clauseEnd(document, from, to) : from;
  return end - from >= 3 ? { from, to: end } : null;
}
