import { contentId } from '../../model/id.ts';
import type { Proposal } from '../../model/position.ts';
import { contains } from '../../model/span.ts';
import { tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { type Rarity, rarityOf } from '../reading/rarity.ts';
import type { Reading } from '../reading/reading.ts';
import { type Phrase, phrasesIn } from './phrases.ts';
import { isOneProposal } from './same.ts';

const LONGEST_NAME = 9;
const MOST_PROPOSALS = 24;

/** A line with the phrase in its content by which it speaks of a proposal. */
export interface Mentioned {
  readonly line: Line;
  readonly phrase: Phrase;
}

/** A proposal with the lines that speak of it, in the ledger's order. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly mentions: readonly Mentioned[];
}

/** What actors of the story speak of as something to be for or against, most spoken of first. */
export function proposalsOf(readings: readonly Reading[], lines: readonly Line[]): Proposed[] {
  const phrases = readings.flatMap(phrasesIn);
  const groups = groupPhrases(phrases);
  const byReading = Map.groupBy(phrases, ({ reading }) => reading);
  const mentions = lines.flatMap((line) => {
    const phrase = (byReading.get(line.reading) ?? []).find(({ span }) =>
      line.statement.content.some((piece) => contains(piece, span)),
    );
    return phrase && groups.has(phrase) ? [{ line, phrase }] : [];
  });
  return [...Map.groupBy(mentions, ({ phrase }) => groups.get(phrase)!)]
    .filter(([, group]) => new Set(group.map(({ line }) => line.actor)).size > 1 || group.length > 2)
    .map(([root, group]) =>
      proposedFrom(
        root,
        phrases.filter((one) => groups.get(one) === root),
        group,
      ),
    )
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.proposal.id < b.proposal.id ? -1 : 1))
    .slice(0, MOST_PROPOSALS);
}

/** Each phrase's group, named by its first member. A bare one belongs to the last full one of its head before it in the text. */
function groupPhrases(phrases: readonly Phrase[]): ReadonlyMap<Phrase, Phrase> {
  const full = phrases.filter(({ isBare }) => !isBare);
  const sets = full.map(({ terms }) => terms);
  const rarity = rarityOf(sets);
  const group = full.map((_, i) => i);
  visitNeighbours(sets, rarity, (a, b) => {
    // A group grows around its first member, so that it cannot drift from one proposal to another.
    if (group[b] === b && isOneProposal(full[group[a]!]!, full[b]!, rarity)) group[b] = group[a]!;
  });
  const groups = new Map(full.map((phrase, i) => [phrase, full[group[i]!]!]));
  const latest = new Map<string, Phrase>();
  let reading: Reading | null = null;
  for (const phrase of phrases) {
    if (phrase.reading !== reading) latest.clear();
    reading = phrase.reading;
    const root = phrase.isBare ? pointedAt(phrase, latest) : groups.get(phrase);
    if (!root) continue;
    groups.set(phrase, root);
    latest.set(phrase.head, root);
  }
  return joinBareHeads(phrases, groups);
}

/** What a bare phrase points back at. */
const pointedAt = (
  { head, isIndefinite }: Phrase,
  latest: ReadonlyMap<string, Phrase>,
): Phrase | undefined => (isIndefinite ? undefined : latest.get(head));

/** A bare specific head ("the halt") in a text that never says more belongs to the story's only group of that head. */
function joinBareHeads(phrases: readonly Phrase[], groups: Map<Phrase, Phrase>): ReadonlyMap<Phrase, Phrase> {
  const sizes = new Map<Phrase, number>();
  for (const root of groups.values()) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const biggest = new Map<string, Phrase>();
  for (const [root, size] of sizes) {
    const known = biggest.get(root.head);
    if (!root.isGeneric && (!known || size > sizes.get(known)!)) biggest.set(root.head, root);
  }
  for (const phrase of phrases) {
    const root = biggest.get(phrase.head);
    if (phrase.isBare && !phrase.isIndefinite && !phrase.isGeneric && root && !groups.has(phrase))
      groups.set(phrase, root);
  }
  return groups;
}

function proposedFrom(root: Phrase, members: readonly Phrase[], mentions: readonly Mentioned[]): Proposed {
  const full = members.filter(({ isBare }) => !isBare);
  const common = rarityOf(full.map(({ terms }) => terms));
  const named = full.length > 0 ? full : [root];
  const best = named.reduce((one, other) =>
    nameScore(other, common) > nameScore(one, common) ? other : one,
  );
  const name = nameIn(best, full);
  return {
    proposal: {
      id: contentId('proposal', name.toLowerCase()),
      name,
      wordings: [...new Set([name, ...members.map(textOf)])],
      statementIds: mentions.map(({ line }) => line.statement.id),
    },
    mentions,
  };
}

/** Without the plain words in front that no other phrase uses: "senseless" is one writer's word for the halt. */
function nameIn(best: Phrase, full: readonly Phrase[]): string {
  const { reading, span } = best;
  const { tokens } = reading;
  const others = full.filter((one) => one !== best && textOf(one) !== textOf(best));
  if (others.length === 0) return textOf(best);
  const { from, to } = tokensOf(tokens, span);
  const isShared = (at: number): boolean => others.some(({ terms }) => terms.has(reading.terms[at]!));
  const isPlain = (at: number): boolean =>
    /^\p{Ll}+$/u.test(wordAt(tokens, at)) && wordAt(tokens, at) !== best.head;
  let first = from;
  while (first + 1 < to && isPlain(first) && !isShared(first)) first++;
  if (/^['’]s$/.test(wordAt(tokens, first))) first++;
  return tokens.text.slice(tokens.starts[first], span.end);
}

const textOf = ({ reading, span }: Phrase): string => reading.tokens.text.slice(span.start, span.end);

/** The wording with the words that most of the group share, and few others. */
function nameScore(phrase: Phrase, { weightOf }: Rarity): number {
  let score = 0;
  for (const term of phrase.terms) score += 1 / weightOf(term);
  const words = textOf(phrase).split(/\s+/).length;
  return words > LONGEST_NAME ? score / 4 : score / Math.sqrt(1 + words);
}
