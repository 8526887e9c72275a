import type { Utterance } from '../../model/utterance.ts';
import { tokensOf } from '../../text/document.ts';
import { daysApart, type Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { contentWords, diffWords, longestRun, type Word } from './diff.ts';

/** Words that two wordings of one utterance share in a row, where both are quoted. */
const RUN = 5;
/** Share of the weight of both contents that two wordings have, quoted or not. */
const ALIKE = 0.42;
/** Fewer terms ("to testify") are no wording of anything. */
const FEWEST_TERMS = 3;
/** Nobody says the same thing in the same words twice within a day for two outlets: further apart it is another occasion. */
const DAYS = 1;
/** Wordings shown of one utterance. */
const MOST_WORDINGS = 12;

const wordsOfLine = new WeakMap<Line, readonly Word[]>();

/** The words of a line's content, read once: a line is set beside many others. */
export function wordsIn(line: Line): readonly Word[] {
  const known = wordsOfLine.get(line);
  if (known) return known;
  const { statement, reading } = line;
  const words = contentWords(reading.tokens, statement.content, (span) => {
    const { from, to } = tokensOf(reading.tokens, span);
    return [from, to];
  });
  wordsOfLine.set(line, words);
  return words;
}

/** Acts of speaking that two or more independent origins report, those that most report first. */
export function utterancesOf(lines: readonly Line[], rarity: Rarity): Utterance[] {
  const parent = lines.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    return root;
  };
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      if (isSameUtterance(lines[a]!, lines[b]!, rarity)) parent[rootOf(b)] = rootOf(a);
    },
  );
  const groups = [...Map.groupBy(lines, (_, i) => rootOf(i)).values()];
  return groups
    .map(utteranceOf)
    .filter((one) => one !== null)
    .sort((a, b) => b.origins - a.origins);
}

/** One actor within a day, one polarity, and either quoted words in a row or mostly the same words. */
export function isSameUtterance(a: Line, b: Line, rarity: Rarity): boolean {
  if (a.actor === null || a.actor.id !== b.actor?.id || a.actor.kind === 'unnamed') return false;
  if (a.statement.negated !== b.statement.negated) return false;
  if (Math.min(a.terms.size, b.terms.size) < FEWEST_TERMS) return false;
  const apart = daysApart(a.day, b.day);
  if (apart !== null && apart > DAYS) return false;
  if (overlapOf(a.terms, b.terms, rarity).ofBoth >= ALIKE) return true;
  if (a.statement.mode === 'indirect' || b.statement.mode === 'indirect') return false;
  return longestRun(wordsIn(a), wordsIn(b)).length >= RUN;
}

/** Each origin gives its first wording; null where only one origin has any. */
function utteranceOf(group: readonly Line[]): Utterance | null {
  const byOrigin = new Map<string, Line>();
  for (const line of group) if (!byOrigin.has(line.reading.origin)) byOrigin.set(line.reading.origin, line);
  if (byOrigin.size < 2) return null;
  const fullest = [...byOrigin.values()].reduce((best, line) =>
    fullness(line) > fullness(best) ? line : best,
  );
  const words = wordsIn(fullest);
  const others = [...byOrigin.values()].filter((line) => line !== fullest).slice(0, MOST_WORDINGS);
  return {
    statementId: fullest.statement.id,
    wordings: others.map((line) => ({
      statementId: line.statement.id,
      diff: diffWords(words, wordsIn(line)),
    })),
    origins: byOrigin.size,
  };
}

/** Quoted words count more than told ones. */
const fullness = ({ statement, terms }: Line): number =>
  terms.size * (statement.mode === 'direct' ? 2 : statement.mode === 'mixed' ? 1.5 : 1);
