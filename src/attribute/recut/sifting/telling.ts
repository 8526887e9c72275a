import type { Document } from '../../../text/document.ts';
import { relationCode } from '../../../text/grammar/relations.ts';
import { IS_FINITE, IS_NOUN, IS_VERB, tagCode } from '../../../text/grammar/tags.ts';
import type { Cue } from '../../acts/cue.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isActor, isPronoun, SOURCES } from '../grammar/actor-phrases.ts';
import { lowerAt, opensClause, type Range } from '../grammar/grammar.ts';

/** Classes that need a clause of what was said: "said a word" says nothing. */
export const saysClause = (document: Document, cut: Cut, { kind }: Cue): boolean =>
  /^(?:say|claim|report|accord|admit|warn)$/.test(kind) && hasClause(document, cut);

/** Whether a cue's words tell that something was said, held or wanted. */
export function tells(document: Document, cut: Cut, cue: Cue): boolean {
  if (lowerAt(document, cut.cue!.from) === ':') return cut.speaker === null || isLabel(document, cut.speaker);
  if (cue.kind === 'other') return isComplement(document, cut);
  if (isPointer(document, cut) || isUnmade(cue) || isByTheWay(document, cut, cue)) return false;
  // "The draft was first reported by the Courier": who found it out, and nothing of what it says.
  if (cue.kind === 'report' && cut.content.at(-1)!.to <= cut.cue!.from && !hasClause(document, cut))
    return false;
  return (
    (cue.kind !== 'say' && cue.kind !== 'claim' && !/^(?:cite|quote)$/.test(cue.lemma)) ||
    cue.isNoun ||
    (hasClause(document, cut, !GIVING_OUT.test(cue.lemma)) && wordsOf(cut) > 2) ||
    NAMES_IT.test(cue.lemma)
  );
}

/** "X: Y": somebody or a source, and no "Claim" or "Question". */
const isLabel = (document: Document, speaker: Range): boolean =>
  !/^(?:news|opinion|analysis|notes?|updates?|related|watch|video|photos?|more|also|correction|source)$/.test(
    lowerAt(document, speaker.to - 1),
  ) &&
  (cueNoun(lowerAt(document, speaker.to - 1)) === null
    ? isActor(document, speaker)
    : SOURCES.test(lowerAt(document, speaker.to - 1)));

/** "would reveal", "could say": nothing that was said. */
const isUnmade = ({ modal, kind }: Cue): boolean =>
  modal !== null &&
  /^(?:would|could|should|might|may|must|can|will)$/.test(modal) &&
  /^(?:say|report|claim)$/.test(kind);

/** "cries after he had to withdraw", "stood still as the verdict was read": only when it was. */
const isByTheWay = (document: Document, { content, cue, speaker }: Cut, { kind }: Cue): boolean => {
  const first = content[0]!;
  const last = content.at(-1)!;
  if (kind !== 'say') return false;
  return first.from >= cue!.to
    ? /^(?:after|before|during)$/.test(lowerAt(document, first.from))
    : speaker === null && /^(?:as|when|while|after|before)$/.test(lowerAt(document, last.to - 1));
};

/** The number of a content's tokens. */
export const wordsOf = ({ content }: Cut): number =>
  content.reduce((sum, { from, to }) => sum + to - from, 0);

/** Verbs of saying whose object is what was said: "announced a pay rise". */
const NAMES_IT = /^(?:announce|declare|proclaim|decree|claim|allege|suggest|hint|imply)$/;

/** A noun phrase of more words mostly holds a verb that the tagger took for a noun. */
const LONG = 7;

/** Verbs whose object is what was given out: "posted photos of herself with her cousin". */
const GIVING_OUT = /^(?:post|publish|air|broadcast|read|email|text|tweet)$/;

const hasClause = ({ tags }: Document, { content }: Cut, mayBeLong = true): boolean =>
  content.some(({ from, to }) => {
    if (mayBeLong && to - from >= LONG) return true;
    for (let i = from; i < to; i++) {
      if (IS_FINITE[tags[i]!] === 1 || tags[i] === VB) return true;
      // A finite form that the tagger took for a participle: "the union expected".
      if (i > from && IS_VERB[tags[i]!] === 1 && (IS_NOUN[tags[i - 1]!] === 1 || tags[i - 1] === PRP))
        return true;
    }
    return false;
  });
const PRP = tagCode('PRP');
const VB = tagCode('VB');

/** Whether a verb in a cue has a thing for its object behind it, and no clause, as the sentence is parsed. */
function takesThing({ heads, relations }: Document, cue: Range, content: Range): boolean {
  let isThing = false;
  for (let i = content.from; i < content.to; i++) {
    if (heads[i]! < cue.from || heads[i]! >= cue.to) continue;
    if (relations[i] === CLAUSE) return false;
    if (relations[i] === OBJECT) isThing = true;
  }
  return isThing;
}
const CLAUSE = relationCode('clause');
const OBJECT = relationCode('object');

/** "it", "this", "so": words that only point at what was said. */
const isPointer = (document: Document, { content }: Cut): boolean => {
  const { from, to } = content[0]!;
  return (
    content.length === 1 &&
    to - from === 1 &&
    (isPronoun(document, content[0]!) ||
      /^(?:so|something|anything|nothing|everything|whose|more|less)$/.test(lowerAt(document, from)))
  );
};

const KNOWING =
  /^(?:know|knows|knew|known|understand|understands|understood|remembers?|remembered|realizes?|realized|see|sees|saw|seen|hear|hears|heard|watch|watche[sd]|notice[sd]?|appears?|appeared|seems?|seemed|happens?|happened)$/;

/** After a verb that we have no class for: "that", a colon or a clause of its own. */
function isComplement(document: Document, cut: Cut): boolean {
  const { cue, content } = cut;
  const first = content.find(({ from }) => from >= cue!.to);
  if (!first)
    return (
      content[0]!.to < cue!.from && lowerAt(document, content.at(-1)!.to) === ',' && hasClause(document, cut)
    );
  for (let i = cue!.from; i < cue!.to; i++) if (KNOWING.test(lowerAt(document, i))) return false;
  for (let i = cue!.to; i < first.from; i++)
    if (/^(?:that|:)$/.test(lowerAt(document, i))) return hasClause(document, cut);
  if (lowerAt(document, cue!.to - 1) === ':') return true;
  // "passed a bill last week that": what it takes is a thing.
  if (takesThing(document, cue!, first)) return false;
  return opensClause(document, first.from, first.to);
}
