import type { Contradiction } from '../../model/contradiction.ts';
import { contains } from '../../model/span.ts';
import type { Line } from '../ledger/lines.ts';
import { areTwoVoices, contradiction, surnameOf } from './pair.ts';

/** Words by which an outlet itself sets one statement against another. */
const MARKS =
  /\b(?:contradict(?:s|ed|ing)|contrary to|at odds with|disput(?:es|ed|ing)|call(?:s|ed|ing) into question)\b/i;

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
    if (group.some((line) => isQuoted(line, at))) return [];
    const before = group.filter(({ statement }) => statement.content[0]!.start < at).at(-1);
    const after = group.find(({ statement }) => statement.content[0]!.start > at);
    if (!before || !after || !areTwoVoices(before, after) || !before.actor || !after.actor) return [];
    if (!isNamedBehind(mark.index + mark[0].length, before, after)) return [];
    return [contradiction('negation', before, after, true, [`the outlet itself says "${mark[0]}"`])];
  });
}

/** Whether a place stands inside what somebody says: then the mark is his, not the outlet's. */
const isQuoted = ({ statement }: Line, at: number): boolean =>
  statement.voice !== 'outlet' && statement.content.some(({ start, end }) => start <= at && at < end);

/**
 * Whether the words behind the mark name the one who is contradicted: the speaker before it where the mark is the cue of the
 * other ("others disputed Mr. Lee's assertion"), else the speaker behind it ("contradicting claims by Ann Lee").
 */
function isNamedBehind(end: number, before: Line, after: Line): boolean {
  const { cue } = after.statement;
  const { sentence, reading } = after;
  const isCue = cue !== null && contains(cue, { start: sentence.start + end - 1, end: sentence.start + end });
  const name = surnameOf(isCue ? before : after);
  return name !== null && reading.tokens.text.slice(sentence.start + end, sentence.end).includes(name);
}
