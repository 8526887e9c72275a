import type { Document } from '../../../text/document.ts';
import { type Cut, without } from '../cut.ts';
import { isActor } from '../grammar/actor-phrases.ts';
import { lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';

/** "The agency quoted the general as saying ...", "The general was quoted by the agency as saying": the words are the general's. */
export function quotedOf(document: Document, cut: Cut): Cut {
  const { cue, content } = cut;
  if (!cue) return cut;
  const passive = quotedBy(document, cut);
  if (passive) return passive;
  if (!/^(?:quot|cit)(?:es?|ed|ing)$/.test(lowerAt(document, cue.from))) return cut;
  const saying = sayingAfter(document, cue.from + 1);
  if (!saying) return cut;
  const speaker = { from: cue.from + 1, to: saying.from - 1 };
  const kept = content.flatMap((run) => without([run], { from: cue.from, to: saying.to }));
  return kept.length > 0 ? { ...cut, speaker, cue: saying, content: kept } : cut;
}

/** "as saying" within a few words. */
function sayingAfter(document: Document, from: number): Range | null {
  for (let i = from + 1; i < Math.min(document.tokens.count - 1, from + QUOTED); i++)
    if (
      lowerAt(document, i) === 'as' &&
      /^(?:saying|telling|writing|having|adding|warning)$/.test(lowerAt(document, i + 1))
    )
      return { from: i + 1, to: i + 2 };
  return null;
}

/** '"...," the spokesman was quoted by the agency as saying'. */
function quotedBy(document: Document, cut: Cut): Cut | null {
  const { content } = cut;
  let verb = cut.cue!.from;
  while (verb < cut.cue!.to && !/^(?:quoted|cited)$/.test(lowerAt(document, verb))) verb++;
  if (verb === cut.cue!.to || !/^(?:was|is|were|are|been)$/.test(lowerAt(document, verb - 1))) return null;
  const floor = document.sentences.starts[document.sentences.ofToken[verb]!]!;
  const subject = subjectOf(document, verb, floor);
  if (!subject || !isActor(document, subject)) return null;
  const saying = sayingAfter(document, verb);
  const kept = content.flatMap((run) =>
    without([run], { from: subject.from, to: saying ? saying.to : verb + 1 }),
  );
  return saying && kept.length > 0 ? { ...cut, speaker: subject, cue: saying, content: kept } : null;
}

/** Words between "quoted" and "as saying". */
const QUOTED = 13;
