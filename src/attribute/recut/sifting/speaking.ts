import type { Document } from '../../../text/document.ts';
import { relationCode } from '../../../text/grammar/relations.ts';
import { readCue } from '../../acts/cue.ts';
import { type Cut, holds, spanOfRange } from '../cut.ts';
import { isActor, isOwnedSpeech, isThing, SOURCES } from '../grammar/actor-phrases.ts';
import { BEING, beingBefore } from '../grammar/being.ts';
import { hasFinite, hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

const NOBODY = /^(?:nobody|none|neither|nothing|no-one|there)$/;

/** Whether a speaker is somebody or is told of as one, and the cue's verb is not done to him. */
export function canSpeak(document: Document, cut: Cut, speaker: Range): boolean {
  if (NOBODY.test(lowerAt(document, speaker.from))) return false;
  if (lowerAt(document, speaker.from) === 'no' && lowerAt(document, speaker.from + 1) === 'one') return false;
  return (
    (!isThing(document, speaker) ||
      isOwnedSpeech(document, speaker) ||
      hasActor(document, speaker) ||
      isItsSubject(document, cut)) &&
    !isPassive(document, cut)
  );
}

/** "One hopeful, Ada Roe of Orrin, said", "the floods, and experts say": somebody among what commas and "and" part. */
function hasActor(document: Document, { from, to }: Range): boolean {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !hasTag(document, i, 'COMMA', 'CC')) continue;
    if (start > from && start < i && !isLoose(document, start) && isActor(document, { from: start, to: i }))
      return true;
    start = i + 1;
  }
  return false;
}

/** What hangs on a noun and is no noun phrase of its own: "filed against Roe", "which Roe backs". */
const isLoose = (document: Document, i: number): boolean =>
  hasTag(document, i, 'IN', 'TO', 'WP', 'WDT', 'VBG', 'VBN') ||
  (hasTag(document, i, 'JJ') && /ed$/.test(lowerAt(document, i)));

/** "The suit, filed against Omar Reza, claims": the suit does, and nobody who is only named with it. */
export function withoutAside(document: Document, cut: Cut): Cut {
  if (!cut.speaker) return cut;
  const { from, to } = cut.speaker;
  for (let i = from + 1; i < to; i++) {
    if (lowerAt(document, i) !== ',') continue;
    const head = { from, to: i };
    // "The statement, released by Roe, said": his.
    const isOwn = lowerAt(document, i + 2) === 'by';
    const isMute = isThing(document, head) || (SOURCES.test(lowerAt(document, i - 1)) && !isOwn);
    return isLoose(document, i + 1) && isMute ? { ...cut, speaker: head } : cut;
  }
  return cut;
}

/**
 * "The superdelegate said that", "the suit says": whoever stands right before a finite verb of saying as its subject, as the sentence is
 * parsed, says what follows, though its noun is in no list.
 */
function isItsSubject(document: Document, { speaker, cue, content }: Cut): boolean {
  if (speaker!.to > cue!.from || speaker!.to + APART < cue!.from || !hasFinite(document, cue!)) return false;
  if (!SAYING.test(readCue(document, spanOfRange(document, cue!)).kind)) return false;
  // "the trade said to be falling": a participle, whatever the tagger took it for.
  if (hasTag(document, content[0]!.from, 'TO') || !content.some((run) => hasFinite(document, run)))
    return false;
  for (let i = speaker!.from; i < speaker!.to; i++)
    if (holds(cue!, document.heads[i]!)) return document.relations[i] === SUBJECT;
  return false;
}
/** Classes of what one does by words alone. */
const SAYING = /^(?:say|claim|report|warn|admit|deny|ask|criticize|promise|praise)$/;
/** Between such a subject and its verb, in tokens: "the suit, filed in May, claims". */
const APART = 6;
const SUBJECT = relationCode('subject');

/** Between a subject and its verb, in tokens. */
const FAR = 16;

/** "Voters were told that ...", "it was reported that ...": the subject is not who speaks. */
function isPassive(document: Document, cut: Cut): boolean {
  const { speaker, cue } = cut;
  if (speaker!.from > cue!.from || speaker!.to + FAR < cue!.from) return false;
  // "It is claimed he left", whatever the tagger took the participle for.
  if (
    lowerAt(document, speaker!.from) === 'it' &&
    speaker!.to === cue!.from &&
    BEING.test(lowerAt(document, cue!.from))
  )
    return /ed$|said|known|thought|told/.test(lowerAt(document, cue!.to - 1));
  for (let i = cue!.from; i < cue!.to; i++) {
    if (
      !hasTag(document, i, 'VBN', 'VBD') ||
      BEING.test(lowerAt(document, i)) ||
      lowerAt(document, i) === 'had'
    )
      continue;
    const being = beingBefore(document, i, speaker!.to);
    if (being !== null) return !isHas(document, cut, being);
    // "the banker, accused of lying"
    return i > cue!.from || speaker!.to + 1 < i ? false : isAccused(document, i);
  }
  return false;
}

/** "He's said that it fell": "'s" is "has" before a verb of saying with a clause behind it, and "is" in "it's said that" and "he's said to be". */
const isHas = (document: Document, { speaker, cue, content }: Cut, i: number): boolean =>
  /^['’]s$/.test(lowerAt(document, i)) &&
  lowerAt(document, speaker!.from) !== 'it' &&
  /^(?:said|argued|claimed|suggested|insisted|acknowledged|admitted|warned|promised|vowed|declared|explained|added|written)$/.test(
    lowerAt(document, cue!.to - 1),
  ) &&
  content[0]!.from >= cue!.to &&
  !(lowerAt(document, cue!.to - 1) === 'said' && hasTag(document, content[0]!.from, 'TO'));

const isAccused = (document: Document, i: number): boolean =>
  hasTag(document, i, 'VBN') &&
  /^(?:accused|charged|suspected|convicted|blamed|criticized|criticised)$/.test(lowerAt(document, i)) &&
  /^(?:of|with|for|by)$/.test(lowerAt(document, i + 1));
