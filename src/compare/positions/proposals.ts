import { contentId } from '../../model/id.ts';
import type { Proposal } from '../../model/position.ts';
import { lowerHash } from '../../text/forms.ts';
import type { Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity, rarityOf, weightOfAll } from '../reading/rarity.ts';
import { termsOfText } from '../reading/reading.ts';

/** Heads that say only that something is proposed: what is proposed stands beside them. */
const HEADS: ReadonlySet<number> = new Set(
  'plan propos proposal proposals idea ideas offer deal agreement notion suggestion initiative scheme possible potential any draft'
    .split(' ')
    .map(lowerHash),
);
/** Share of the weight of both wordings that name one proposal; and of the shorter, if it has this many words. */
const SAME = 0.5;
const INSIDE = 0.8;
const FEWEST_INSIDE = 2;
/** Share of a proposal's weight that a content without a topic must hold to speak of it. */
const SPOKEN_OF = 0.75;
const LONGEST_NAME = 9;
const MOST_PROPOSALS = 24;

/** A proposal with the lines that speak of it, in the ledger's order. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly lines: readonly Line[];
}

/** What actors of the story take a position on, most spoken of first. */
export function proposalsOf(lines: readonly Line[], rarity: Rarity): Proposed[] {
  const topics = lines.flatMap((line) => {
    const { topic } = line.statement;
    const terms = topic === null ? null : modifiersOf(topic);
    return terms !== null && terms.size > 0 ? [{ line, topic: topic!, terms }] : [];
  });
  const groups = groupTopics(
    topics.map(({ terms }) => terms),
    rarity,
  );
  const proposals = [...Map.groupBy(topics, (_, i) => groups[i]!).values()].map((group) =>
    proposedFrom(group, lines, rarity),
  );
  return proposals
    .filter(({ lines: spoken }) => spoken.length > 1)
    .sort((a, b) => b.lines.length - a.lines.length || (a.proposal.id < b.proposal.id ? -1 : 1))
    .slice(0, MOST_PROPOSALS);
}

/** The terms of a topic without heads such as "plan". */
function modifiersOf(topic: string): ReadonlySet<number> {
  return new Set([...termsOfText(topic)].filter((term) => !HEADS.has(term)));
}

function groupTopics(sets: readonly ReadonlySet<number>[], rarity: Rarity): number[] {
  const group = sets.map((_, i) => i);
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i]!));
  visitNeighbours(sets, rarity, (a, b) => {
    const { ofBoth, ofFirst, ofSecond, shared } = overlapOf(sets[a]!, sets[b]!, rarity);
    const isInside = shared.length >= FEWEST_INSIDE && Math.max(ofFirst, ofSecond) >= INSIDE;
    if (ofBoth >= SAME || isInside) group[rootOf(b)] = rootOf(a);
  });
  return group.map((_, i) => rootOf(i));
}

interface Topic {
  readonly line: Line;
  readonly topic: string;
  readonly terms: ReadonlySet<number>;
}

function proposedFrom(group: readonly Topic[], lines: readonly Line[], rarity: Rarity): Proposed {
  const common = rarityOf(group.map(({ terms }) => terms));
  const name = group.reduce((best, one) => (nameScore(one, common) > nameScore(best, common) ? one : best));
  const own = new Set(group.map(({ line }) => line));
  const whole = weightOfAll(name.terms, rarity);
  const speaks = (line: Line): boolean =>
    own.has(line) ||
    (line.statement.topic === null &&
      name.terms.size >= FEWEST_INSIDE &&
      weightOfAll(
        [...name.terms].filter((term) => line.terms.has(term)),
        rarity,
      ) >=
        SPOKEN_OF * whole);
  const spoken = lines.filter(speaks);
  const wordings = [...new Set([name.topic, ...group.map(({ topic }) => topic)])];
  return {
    proposal: {
      id: contentId('proposal', name.topic.toLowerCase()),
      name: name.topic,
      wordings,
      statementIds: spoken.map(({ statement }) => statement.id),
    },
    lines: spoken,
  };
}

/** The wording with the words that most of the group share, and few others. */
function nameScore({ topic, terms }: Topic, { weightOf }: Rarity): number {
  let score = 0;
  for (const term of terms) score += 1 / weightOf(term);
  const words = topic.split(/\s+/).length;
  return words > LONGEST_NAME ? score / 4 : score / Math.sqrt(1 + words);
}
