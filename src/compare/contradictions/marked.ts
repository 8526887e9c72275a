import type { Contradiction } from '../../model/contradiction.ts';
import type { Line } from '../ledger/lines.ts';
import type { Reading } from '../reading/reading.ts';
import { areTwoVoices, contradiction, isAssertion, namesSpeakerOf } from './pair.ts';

/** Words by which an outlet itself sets one statement against another. */
const MARKS =
  /\b(?:contradict(?:s|ed|ing)|contrary to|at odds with|disput(?:es|ed|ing)|call(?:s|ed|ing) into question)\b/i;

/** Words by which an outlet sets a sentence against the one before. */
const BUT = /^(?:but|however|yet)\b/i;
/** Blanks and a quotation mark between two sentences. */
const GAP = 4;

/** "The ministry said X. But the forces have not X, Y said.": the outlet lays a negated statement against the sentence before. */
export function butPairs(lines: readonly Line[]): Contradiction[] {
  const byReading = Map.groupBy(lines, ({ reading }) => reading);
  return lines.flatMap((line) => {
    const { reading, sentence, statement } = line;
    const text = reading.tokens.text;
    if (!statement.negated || !isAssertion(line) || !BUT.test(text.slice(sentence.start, sentence.end)))
      return [];
    const before = byReading.get(reading)!.find((other) => {
      const gap = sentence.start - other.sentence.end;
      return gap >= 0 && gap <= GAP && isAssertion(other) && !other.statement.negated && isAbout(line, other);
    });
    if (!before || !areTwoVoices(line, before)) return [];
    return contradiction('denial', line, before, true, [
      'the outlet sets it against the sentence before with "but"',
    ]);
  });
}

/** Whether the two share a word that is no name in the text of the first. */
function isAbout(a: Line, b: Line): boolean {
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  return shared.some((term) => !isNamed(term, a.reading));
}

const isNamed = (term: number, { terms, isName }: Reading): boolean =>
  terms.some((one, i) => one === term && isName[i] === 1);

/** Two statements of one sentence that the sentence itself sets against each other. */
export function markedPairs(lines: readonly Line[]): Contradiction[] {
  const bySentence = Map.groupBy(
    lines,
    ({ statement, sentence }) => `${statement.articleId} ${sentence.start}`,
  );
  return [...bySentence.values()].flatMap((group) => {
    const { reading, sentence } = group[0]!;
    const mark = MARKS.exec(reading.tokens.text.slice(sentence.start, sentence.end));
    if (!mark) return [];
    const at = sentence.start + mark.index;
    const before = group.filter(({ statement }) => statement.content[0]!.start < at).at(-1);
    const after = group.find(({ statement }) => statement.content[0]!.start > at);
    if (!before || !after || !areTwoVoices(before, after) || !before.actor || !after.actor) return [];
    if (!namesSpeakerOf(before, after)) return [];
    return [contradiction('negation', before, after, true, [`the outlet itself says "${mark[0]}"`])];
  });
}
