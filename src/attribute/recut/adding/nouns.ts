import type { Document } from '../../../text/document.ts';
import { IS_NOUN } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { PARTIES } from '../../actors/data/parties.ts';
import { STATE_NAMES } from '../../actors/data/states.ts';
import type { CueClass } from '../../lexicon/cue-words.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { hasTag, lowerAt, phraseStart, type Range } from '../grammar/grammar.ts';
import { verdictOf } from '../mending/tails.ts';

/** Adjectives with which an outlet says that what follows is not so. */
const FALSE =
  /^(?:false|baseless|unfounded|untrue|debunked|discredited|bogus|fabricated|misleading|groundless|disproven|disproved|fake|inaccurate|erroneous)$/;
const CLAIMING: ReadonlySet<CueClass> = new Set<CueClass>([
  'claim',
  'deny',
  'warn',
  'threaten',
  'promise',
  'assess',
  'blame',
  'admit',
  'report',
  'propose',
  'demand',
]);
const COURSE: ReadonlySet<CueClass> = new Set<CueClass>([
  'propose',
  'demand',
  'promise',
  'threaten',
  'reject',
]);

/**
 * Statements told by a noun: "Trump's assertion that ...", "claims by the minister that ...", "his offer to ...". Without an owner only
 * where a denial or refusal has it as its target. "The false claim that ..." is two: the speaker's, and the outlet's verdict.
 */
export function addNouns(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const added: Cut[] = [];
  const changed = cuts.map((cut) => unwrapped(document, cut, added));
  const cues = new Set(changed.flatMap(({ cue }) => (cue ? rangeOf(cue) : [])));
  for (const cut of changed) {
    if (cut.voice === 'outlet') continue;
    const isTarget = isTurningDown(document, cut);
    for (const run of cut.content)
      for (let i = run.from; i < run.to - 2; i++) {
        if (cues.has(i) || document.quotations.states[i] !== OUTSIDE) continue;
        const found = nounAt(document, i, run, isTarget);
        if (found) added.push(isTarget ? { ...found, isTarget: true } : found);
      }
  }
  return [...changed, ...added, ...ownedOutside(document, [...changed, ...added])];
}

/** Owned nouns of saying that stand in no statement's content: "The remarks called into question his claim that ...". */
function ownedOutside(document: Document, cuts: readonly Cut[]): Cut[] {
  const { tokens, sentences, quotations } = document;
  const inContent = new Uint8Array(tokens.count);
  for (const { content, cue } of cuts)
    for (const { from, to } of [...content, ...(cue ? [cue] : [])]) inContent.fill(1, from, to);
  const found: Cut[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const run = { from: sentences.starts[s]!, to: sentences.ends[s]! };
    for (let i = run.from + 1; i < run.to - 2; i++) {
      if (inContent[i] === 1 || quotations.states[i] !== 0) continue;
      const cut = nounAt(document, i, run, false);
      if (cut && inContent[cut.content[0]!.from] === 0) found.push(cut);
    }
  }
  return found;
}

const rangeOf = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, k) => from + k);

const isTurningDown = (document: Document, { cue }: Cut): boolean => {
  if (!cue) return false;
  for (let i = cue.from; i < cue.to; i++) {
    const kind = cueVerb(lowerAt(document, i), lowerAt(document, i + 1))?.kind;
    if (kind === 'deny' || kind === 'reject' || kind === 'doubt' || kind === 'counter') return true;
  }
  return false;
};

/** "repeated the false claim that X" has X as its content, and the outlet says that X is false. */
function unwrapped(document: Document, cut: Cut, added: Cut[]): Cut {
  const first = cut.content[0]!;
  if (isTurningDown(document, cut) || cut.voice === 'outlet') return cut;
  let verdict: number | null = null;
  for (let i = first.from; i < Math.min(first.to - 1, first.from + 5); i++) {
    const word = lowerAt(document, i);
    if (FALSE.test(word)) verdict = i;
    const noun = cueNoun(word);
    if (
      noun &&
      CLAIMING.has(noun.kind) &&
      lowerAt(document, i + 1) === 'that' &&
      // "a plan that will open the port": a relative.
      !hasTag(document, i + 2, 'VBD', 'VBZ', 'VBP', 'MD') &&
      ownerBefore(document, i, first.from) === null
    ) {
      const content = [{ from: i + 2, to: first.to }, ...cut.content.slice(1)];
      if (content[0]!.from >= content[0]!.to) return cut;
      if (verdict !== null)
        added.push({ ...verdictOf(content[0]!), cue: { from: verdict, to: verdict + 1 } });
      return { ...cut, content };
    }
    if (!hasTag(document, i, 'DT', 'JJ', 'VBN', 'NN', 'RB', 'PRP$', 'VBG')) break;
  }
  return cut;
}

function nounAt(document: Document, i: number, run: Range, isTarget: boolean): Cut | null {
  const isNoun =
    IS_NOUN[document.tags[i]!] === 1 || (hasTag(document, i, 'VBZ') && lowerAt(document, i + 1) === 'that');
  if (!isNoun || hasTag(document, i, 'NNP')) return null;
  const noun = cueNoun(lowerAt(document, i));
  if (!noun) return null;
  let owner = ownerBefore(document, i, run.from);
  let next = i + 1;
  if (!owner && lowerAt(document, next) === 'by') {
    const to = phraseEnd(document, next + 1, run.to);
    if (to > next + 1) {
      owner = { from: next + 1, to };
      next = to;
    }
  }
  if (!owner && !isTarget) return null;
  const word = lowerAt(document, next);
  const isClause = word === 'that' && CLAIMING.has(noun.kind);
  const isCourse =
    COURSE.has(noun.kind) &&
    ((word === 'to' && (noun.kind === 'reject' || hasTag(document, next + 1, 'VB', 'RB'))) ||
      (word === 'for' && noun.kind === 'demand') ||
      (word === 'of' && noun.kind === 'propose' && isTarget));
  if (!isClause && !isCourse) return null;
  const from = word === 'to' ? next : next + 1;
  // "Roe's remarks that angered critics": a relative, and nothing that was said.
  if (isClause && hasTag(document, from, 'VBD', 'VBZ', 'VBP', 'MD')) return null;
  // "the paper's request for comment": asked by who writes.
  if (word === 'for' && isInquiry(document, i, from)) return null;
  let to = clauseEnd(document, from, run.to);
  // "opposition to the plan could help": an object ends before the verb of the clause around it.
  if (isCourse && !hasTag(document, from + 1, 'VB', 'RB'))
    for (let k = from + 1; k < to; k++)
      if (hasTag(document, k, 'VBD', 'VBZ', 'MD') || /^(?:--|—|–|―)$/.test(lowerAt(document, k))) to = k;
  if (to - from < 2) return null;
  return {
    speaker: owner,
    cue: { from: i, to: i + 1 },
    content: [{ from, to }],
    origin: 'noun',
    voice: 'actor',
  };
}

/** "request for comment", "for an interview", "for more information". */
function isInquiry(document: Document, noun: number, from: number): boolean {
  if (!/^(?:request|requests|call|calls)$/.test(lowerAt(document, noun))) return false;
  let i = from;
  while (hasTag(document, i, 'DT', 'JJ')) i++;
  return /^(?:comments?|interviews?|information|details|clarification|statement)$/.test(lowerAt(document, i));
}

/** "President Trump's earlier claim": the words before 's, or "his"; the name in "a House request to". */
function ownerBefore(document: Document, noun: number, floor: number): Range | null {
  if (hasTag(document, noun - 1, 'NNP') && lowerAt(document, noun + 1) === 'to') {
    const from = phraseStart(document, noun, floor);
    return hasTag(document, from, 'DT') ? { from: from + 1, to: noun } : { from, to: noun };
  }
  // "the Russian claim", "the Republican argument"
  const before = wordAt(document.tokens, noun - 1);
  if (
    noun - 1 >= floor &&
    lowerAt(document, noun + 1) === 'that' &&
    // "sources in Norland claim that"
    !hasTag(document, noun - 2, 'IN') &&
    (STATE_NAMES.has(before) || PARTIES.has(before))
  )
    return { from: noun - 1, to: noun };
  for (let i = noun - 1; i >= Math.max(floor, noun - 4); i--) {
    if (hasTag(document, i, 'PRP$'))
      return /^(?:his|her|their|its)$/.test(lowerAt(document, i)) ? { from: i, to: i + 1 } : null;
    if (hasTag(document, i, 'POS')) {
      const from = phraseStart(document, i, floor);
      return from < i ? { from, to: i } : null;
    }
    if (!hasTag(document, i, 'JJ', 'NN', 'VBN', 'CD')) return null;
  }
  return null;
}

function phraseEnd(document: Document, from: number, to: number): number {
  let i = from;
  while (i < to && (IS_NOUN[document.tags[i]!] === 1 || hasTag(document, i, 'DT', 'JJ', 'POS'))) i++;
  return i;
}
