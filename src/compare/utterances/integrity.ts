import { contains } from '../../model/span.ts';
import type { QuotationFlag } from '../../model/utterance.ts';
import { isNamed } from '../actors/named.ts';
import { daysApart, type Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import type { Rarity } from '../reading/rarity.ts';
import { longestRun, type Word } from './diff.ts';
import { changedWords } from './paraphrase.ts';
import { wordsIn } from './utterances.ts';

/** Words in a row that no two people say by chance. */
const CHANCE = 7;
/** Quoted words that may be compared as one sentence. */
const FEWEST = 6;
/** Words that turn or bind what they stand beside. */
const TURNS = new Set(
  "not n't never no unless if only but except without until although though hardly".split(' '),
);
/** Words in a row that show that a piece is quoted. */
const PIECE = 4;
/** How far from the cut such a word may stand. */
const REACH = 6;

/** Quotations in two accounts of which one does not keep to the other. */
export function quotationFlags(lines: readonly Line[], rarity: Rarity): QuotationFlag[] {
  const quoted = lines.filter(({ statement }) => statement.mode === 'direct');
  const flags: QuotationFlag[] = [];
  visitNeighbours(
    quoted.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const [first, second] = [quoted[a]!, quoted[b]!];
      if (first.reading.origin === second.reading.origin) return;
      const flag = compareQuotations(first, second);
      if (flag) flags.push(flag);
    },
  );
  return flags;
}

function compareQuotations(a: Line, b: Line): QuotationFlag | null {
  if (a.actor === null || b.actor === null) return null;
  const [first, second] = [wordsIn(a), wordsIn(b)];
  const run = longestRun(first, second);
  const ids = { statementId: a.statement.id, otherId: b.statement.id };
  if (a.actor.id !== b.actor.id) {
    if (!areSurelyTwo(a, b) || run.length < CHANCE || run.length < Math.min(first.length, second.length))
      return null;
    return {
      kind: 'speaker',
      ...ids,
      why: [`${run.length} words in a row`, `${a.actor.name} or ${b.actor.name}`],
    };
  }
  const apart = daysApart(a.day, b.day);
  if ((apart !== null && apart > 1) || Math.min(first.length, second.length) < FEWEST) return null;
  return cutFlag(a, b, run, ids) ?? cutFlag(b, a, swap(run), ids) ?? paraphraseFlag(a, b, ids);
}

/**
 * Whether two accounts plainly name two people. Somebody unnamed may well be the one whom the other account names; a pronoun is
 * read wrongly more often than outlets differ; and who quotes another's words names him beside them.
 */
function areSurelyTwo(a: Line, b: Line): boolean {
  if (!isSurelyBy(a) || !isSurelyBy(b) || lastName(a) === lastName(b)) return false;
  return !textOf(a).includes(lastName(b)) && !textOf(b).includes(lastName(a));
}

/** The speaker is a person whom the very sentence names. */
function isSurelyBy(line: Line): boolean {
  const { actor, statement, reading } = line;
  if (actor?.kind !== 'person' || !actor.name.includes(' ') || !isNamed(actor)) return false;
  const { span } = statement.speaker!;
  const { text } = reading.tokens;
  // "the Harbour Democrat said": no name.
  const isArticled = /\b(?:the|an?) \p{Lu}/iu.test(text.slice(Math.max(0, span.start - 5), span.start + 6));
  const isNameThere = text.slice(span.start, span.end).includes(lastName(line));
  return contains(line.sentence, span) && isNameThere && !isArticled;
}

const lastName = ({ actor }: Line): string => actor!.name.split(' ').at(-1)!;
const textOf = ({ reading, sentence }: Line): string =>
  reading.tokens.text.slice(sentence.start, sentence.end);

type Run = ReturnType<typeof longestRun>;
type Ids = Pick<QuotationFlag, 'statementId' | 'otherId'>;

const swap = ({ atFirst, atSecond, length }: Run): Run => ({ atFirst: atSecond, atSecond: atFirst, length });

/** The whole of the short quotation stands in the long one, and a turning word of the same sentence right beside it there. */
function cutFlag(shortLine: Line, longLine: Line, run: Run, ids: Ids): QuotationFlag | null {
  const [short, long] = [wordsIn(shortLine), wordsIn(longLine)];
  if (run.length !== short.length || run.length < FEWEST || long.length === short.length) return null;
  const [from, to] = [run.atSecond, run.atSecond + run.length];
  const isOfSentence = (start: number, end: number): boolean =>
    !/[.!?"“”]/.test(longLine.reading.tokens.text.slice(start, end));
  const before = long
    .slice(Math.max(0, from - 2), from)
    .filter(({ span }) => isOfSentence(span.end, long[from]!.span.start));
  const after = long
    .slice(to, to + REACH)
    .filter(({ span }) => isOfSentence(long[to - 1]!.span.end, span.start));
  const turn = [...before, ...after].find(({ word }) => TURNS.has(word));
  if (!turn || isQuotedBefore(long.slice(0, from), shortLine)) return null;
  return { kind: 'cut', ...ids, why: [`"${turn.word}" is left out beside the words quoted`] };
}

/** Whether the sentences of the short quotation quote the words before the cut too, as another piece. */
function isQuotedBefore(before: readonly Word[], line: Line): boolean {
  const text = ` ${textOf(line)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const words = before.map(({ word }) => word);
  return words.some(
    (_, i) => i + PIECE <= words.length && text.includes(` ${words.slice(i, i + PIECE).join(' ')} `),
  );
}

function paraphraseFlag(a: Line, b: Line, ids: Ids): QuotationFlag | null {
  const changed = changedWords(a, b);
  if (changed.length === 0) return null;
  return { kind: 'paraphrase', ...ids, why: [`only one has "${changed.slice(0, 4).join(' ')}"`] };
}
