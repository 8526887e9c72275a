import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN } from '../../../text/grammar/tags.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import type { Cut } from '../cut.ts';
import { isActor } from '../grammar/actor-phrases.ts';
import {
  hasFinite,
  hasTag,
  lowerAt,
  phraseStart,
  type Range,
  subjectAfterWith,
  subjectOf,
} from '../grammar/grammar.ts';
import { quotedOf } from './quoted.ts';

/** Takes a cue's own subject for its speaker where grammar shows that what stands there is another's: behind relatives, brackets, joints, and in who "was quoted". */
export const underSubject = (document: Document, cut: Cut): Cut =>
  MENDS.reduce((mended, mend) => mend(document, mended), cut);

/**
 * "The draft, the Courier reported, says Ana Roe, the envoy, was told": a name behind the cue that a verb of its own follows is what the
 * statement is about, and no speaker.
 */
function unturned(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  if (!cue || !speaker || speaker.from !== cue.to || cut.voice === 'outlet') return cut;
  // "According to the Institute, the fall was small"
  if (lowerAt(document, cue.to - 1) === 'to') return cut;
  const rest = content.find(({ from }) => from >= speaker.to);
  if (!rest || document.quotations.states[rest.from] !== OUTSIDE) return cut;
  const head = lowerAt(document, rest.from) === ',' ? rest.from + 1 : rest.from;
  if (!hasTag(document, head, 'VBD', 'VBZ', 'VBP', 'MD')) return cut;
  const floor = document.sentences.starts[document.sentences.ofToken[cue.from]!]!;
  // "The recipients, said Roe, are required": what is said has begun before, and has no verb yet.
  const lead = content[0]!;
  if (
    lead.from - floor <= 1 &&
    lead.from >= floor &&
    cue.from - lead.to <= 1 &&
    !hasComma(document, lead) &&
    !hasFinite(document, lead)
  )
    return cut;
  return {
    ...cut,
    speaker: subjectOf(document, cue.from, floor),
    content: [{ from: speaker.from, to: content.at(-1)!.to }],
  };
}

const hasComma = (document: Document, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (hasTag(document, i, 'COMMA')) return true;
  return false;
};

/** "put it at 68 percent with most of those polled saying": the speaker begins behind the "with". */
function behindWith(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!cue || !speaker || speaker.to !== cue.from || !hasTag(document, cue.from, 'VBG')) return cut;
  return { ...cut, speaker: subjectAfterWith(document, cue.from, speaker.from) ?? speaker };
}

/** "Trade has grown and the city's officials said": the verb's own subject speaks, not the one of the clause before. */
function nearest(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!cue || !speaker || cut.voice === 'outlet' || speaker.to >= cue.from) return cut;
  const subject = subjectOf(document, cue.from, speaker.to);
  const own = subject && behindObject(document, subject);
  if (!own || own.from <= speaker.to || !isActor(document, own)) return cut;
  // "The core (the firm says it is small)"
  if (lowerAt(document, own.from - 1) === '(') return { ...cut, speaker: own };
  if (!/^(?:and|but|while)$/.test(lowerAt(document, own.from - 1))) return cut;
  for (let i = speaker.to; i < own.from - 1; i++)
    if (IS_FINITE[document.tags[i]!] === 1) return { ...cut, speaker: own };
  return cut;
}

/** "The group, which owns the harbour, is aiming to": what a relative tells of is not whom it tells of. */
function outOfRelative(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!cue || !speaker || cut.voice === 'outlet' || lowerAt(document, speaker.to) !== ',') return cut;
  if (cue.from !== speaker.to + 1) return cut;
  const floor = document.sentences.starts[document.sentences.ofToken[cue.from]!]!;
  let relative = speaker.from - 1;
  let hasVerb = false;
  while (relative > floor && !hasTag(document, relative, 'COMMA', 'WDT', 'WP')) {
    if (IS_FINITE[document.tags[relative]!] === 1) hasVerb = true;
    relative--;
  }
  if (!hasVerb || !hasTag(document, relative, 'WDT', 'WP') || lowerAt(document, relative - 1) !== ',')
    return cut;
  const owner = { from: phraseStart(document, relative - 1, floor), to: relative - 1 };
  return owner.from < owner.to && isActor(document, owner) ? { ...cut, speaker: owner } : cut;
}

/** Most tokens of who is named in a parenthesis: "says Dr Roe, head of the unit at the university". */
const NAMED = 24;

/** "That effort, says Dr Roe, head of the unit, can mean ...": a sentence's subject, who says it, and its verb. */
function parenthetical(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  if (!cue || cut.voice === 'outlet' || speaker || cue.to - cue.from > 1) return cut;
  if (!/^(?:say|says|said)$/.test(lowerAt(document, cue.from)) || lowerAt(document, cue.from - 1) !== ',')
    return cut;
  const sentence = document.sentences.ofToken[cue.from]!;
  const floor = document.sentences.starts[sentence]!;
  const from = /^(?:and|but|yet)$/.test(lowerAt(document, floor)) ? floor + 1 : floor;
  const lead = { from, to: cue.from - 1 };
  if (lead.from >= lead.to || hasComma(document, lead) || hasFinite(document, lead)) return cut;
  for (let i = cue.to + 1; i < Math.min(document.sentences.ends[sentence]!, cue.to + NAMED); i++) {
    if (lowerAt(document, i) !== ',' || IS_FINITE[document.tags[i + 1]!] !== 1) continue;
    const rest = { from: i + 1, to: Math.max(content.at(-1)!.to, i + 2) };
    return { ...cut, speaker: { from: cue.to, to: i }, content: [lead, rest] };
  }
  return cut;
}

/** "came at the wish of the office but did say": who stands right before the "but" is only told of; the sentence's subject says it. */
function behindJoint(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!cue || !speaker || cut.voice === 'outlet' || speaker.to > cue.from) return cut;
  const joint = /^(?:and|but)$/.test(lowerAt(document, speaker.to - 1)) ? speaker.to - 1 : speaker.to;
  if (!/^(?:and|but)$/.test(lowerAt(document, joint)) || joint < cue.from - 3) return cut;
  for (let i = joint + 1; i < cue.from; i++)
    if (!hasTag(document, i, 'RB') && !/^(?:did|does|has|have|had)$/.test(lowerAt(document, i))) return cut;
  if (!hasTag(document, speaker.from - 1, 'IN', 'VB', 'VBD', 'VBZ', 'VBG')) return cut;
  const floor = document.sentences.starts[document.sentences.ofToken[cue.from]!]!;
  const subject = mainSubject(document, floor, speaker.from);
  return subject && subject.to < speaker.from && isActor(document, subject)
    ? { ...cut, speaker: subject }
    : cut;
}

/** "beside its fish trade and the city's council": what a preposition takes is no subject, and what the "and" joins is. */
function behindObject(document: Document, subject: Range): Range {
  if (!hasTag(document, subject.from - 1, 'IN', 'TO')) return subject;
  for (let i = subject.to - 2; i > subject.from; i--)
    if (lowerAt(document, i) === 'and') return { from: i + 1, to: subject.to };
  return subject;
}

/** "Economists polled by the agency forecast", "Weather on Earth threatened": the noun that another hangs on is the subject of the cue. */
function headed(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!cue || !speaker || cut.voice === 'outlet' || speaker.to > cue.from) return cut;
  const joint = speaker.from - 1;
  const isPolled =
    lowerAt(document, joint) === 'by' &&
    /^(?:polled|surveyed|interviewed|quoted|cited)$/.test(lowerAt(document, joint - 1));
  if (!isPolled && !/^(?:on|against|about|over|from|under|for|of|in)$/.test(lowerAt(document, joint)))
    return cut;
  const to = isPolled ? joint - 1 : joint;
  const floor = document.sentences.starts[document.sentences.ofToken[cue.from]!]!;
  const from = phraseStart(document, to, floor);
  const isAtHead = from === floor || /^(?:[,;]|but|and|that)$/.test(lowerAt(document, from - 1));
  return from < to && isAtHead && IS_NOUN[document.tags[to - 1]!] === 1
    ? { ...cut, speaker: { from, to: isPolled ? to : speaker.to } }
    : cut;
}

/** The subject of the first finite verb of a sentence, where it is a name or a short noun phrase at its head. */
export function mainSubject(document: Document, floor: number, verb: number): Range | null {
  for (let i = floor + 1; i < Math.min(verb, floor + 30); i++)
    if (hasTag(document, i, 'VBD', 'VBZ', 'VBP')) return subjectOf(document, i, floor);
  return null;
}

const MENDS: readonly ((document: Document, cut: Cut) => Cut)[] = [
  parenthetical,
  unturned,
  outOfRelative,
  behindWith,
  nearest,
  behindJoint,
  headed,
  quotedOf,
];
