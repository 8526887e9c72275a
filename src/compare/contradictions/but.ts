import type { Contradiction } from '../../model/contradiction.ts';
import { isSameParty, partyOf } from '../actors/seats.ts';
import { type Line, wordsOf } from '../ledger/lines.ts';
import type { Reading } from '../reading/reading.ts';
import { areTwoVoices, contradiction, isAssertion } from './pair.ts';

/** Words by which an outlet sets a sentence against the one before. */
const BUT = /^["“‘']?(?:but|however|yet)\b/i;
/** Blanks and a quotation mark between two sentences. */
const GAP = 4;
/** Who speaks may stand between the "but" and what he says ("But the mayor, Ann Lee, said that"), in characters. */
const LEAD = 80;
const NOT = /\b(?:not|never|no)\b|n['’]t\b/i;
/** "it is not the court's job to": a judgement, not a fact. */
const JUDGED =
  /^ *(?:(?:the|its|their|his|her|our|my|a|an|up) )?(?:\p{L}+['’]s? )?(?:job|role|business|place|duty|fair|right|wrong|enough|good|clear|surprising|to)\b/iu;

/**
 * "The ministry said its crews had cleared the villages. But the crews have not, Y said.": the outlet lays a negated statement
 * against the sentence before. What is negated must be told of somebody or something that the sentence before speaks of or
 * that speaks there, and the two must share another word that is no name, unless the subject is one.
 */
export function butPairs(lines: readonly Line[]): Contradiction[] {
  const byReading = Map.groupBy(lines, ({ reading }) => reading);
  return lines.flatMap((line) => {
    const subject = line.statement.negated && isAssertion(line) ? subjectOfBut(line) : null;
    if (subject === null) return [];
    const before = byReading.get(line.reading)!.find((other) => {
      const gap = line.sentence.start - other.sentence.end;
      const isBefore = gap >= 0 && gap <= GAP && isAssertion(other) && !other.statement.negated;
      return isBefore && areTwoVoices(line, other) && isAbout(line, other) && speaksOf(other, subject);
    });
    if (!before) return [];
    return contradiction('denial', line, before, true, [
      'the outlet sets it against the sentence before with "but"',
      `both speak of "${speaksOf(before, subject)}"`,
    ]);
  });
}

/** The words before the "not" of a statement whose sentence opens with "but"; null where it opens otherwise. */
function subjectOfBut(line: Line): string | null {
  const { reading, sentence, statement } = line;
  const { start } = statement.content[0]!;
  if (!BUT.test(reading.tokens.text.slice(sentence.start, sentence.end)) || start - sentence.start > LEAD)
    return null;
  const words = wordsOf(line);
  const not = NOT.exec(words);
  if (not === null || JUDGED.test(words.slice(not.index + not[0].length))) return null;
  const subject = words.slice(0, not.index);
  return /[.!?;] /.test(subject) ? null : subject;
}

/** The first word of a subject that a line's sentence speaks of, or which party speaks there: "the Russians" after "Russia's ministry". */
function speaksOf({ reading, sentence, actor }: Line, subject: string): string | null {
  // What is said of a person who speaks is not what he says.
  const own = actor?.kind === 'person' ? actor.name : '';
  const before = contentWords(reading.tokens.text.slice(sentence.start, sentence.end))
    .filter((word) => !own.includes(word))
    .map(partyOf);
  const found = contentWords(subject).find((word) =>
    before.some((other) => isSameParty(partyOf(word), other)),
  );
  return found ?? null;
}

/** Words of four letters or more; shorter ones are mostly of the grammar. */
const contentWords = (text: string): string[] =>
  text.match(/\p{L}[\p{L}'’-]{3,30}/gu)?.filter((word) => !GRAMMAR.test(word)) ?? [];
const GRAMMAR =
  /^(?:that|this|these|those|they|them|have|been|were|will|would|could|should|does|than|then|there|their|with|from|also|such|some|many|most|because|which|what|when|where|however|said|says)$/i;

/** Whether the two share a word that is no name in the text of the first. */
function isAbout(a: Line, b: Line): boolean {
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  return shared.some((term) => !isNamed(term, a.reading));
}

const isNamed = (term: number, { terms, isName }: Reading): boolean =>
  terms.some((one, i) => one === term && isName[i] === 1);
