import type { Proposal } from '../../model/position.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { rarityOf } from '../reading/rarity.ts';
import { termsOfText } from '../reading/reading.ts';
import { GENERIC, SPECIFIC } from './heads.ts';
import { isOneProposal, type Named, speaksOfEnding } from './same.ts';

/** Wordings of a proposal that are compared with those of another story; the first is its name. */
const MOST_WORDINGS = 6;

interface Wording extends Named {
  readonly proposal: number;
}

/** The proposals of several stories, those that are one joined, in the order in which they first come. */
export function joinProposals(stories: readonly (readonly Proposal[])[]): {
  readonly proposals: readonly Proposal[];
  /** The joined proposal's id, by the place of the story and the id that the story gives it. */
  readonly idOf: (story: number, proposalId: string) => string;
} {
  const all = stories.flatMap((proposals, story) => proposals.map((proposal) => ({ story, proposal })));
  const wordings = all.flatMap(({ proposal }, i) => wordingsOf(proposal, i));
  const sets = wordings.map(({ terms }) => terms);
  const rarity = rarityOf(sets);
  const rootOf = all.map((_, i) => i);
  visitNeighbours(sets, rarity, (a, b) => {
    const [first, second] = [wordings[a]!, wordings[b]!];
    const isJoined = rootOf[second.proposal] !== second.proposal;
    if (first.proposal === second.proposal || isJoined || !isOneProposal(first, second, rarity)) return;
    rootOf[second.proposal] = rootOf[first.proposal]!;
  });
  const groups = Map.groupBy(all, (_, i) => rootOf[i]!);
  const ids = new Map(
    [...groups.values()].flatMap((group) =>
      group.map(({ story, proposal }) => [`${story} ${proposal.id}`, group[0]!.proposal.id] as const),
    ),
  );
  return {
    proposals: [...groups.values()].map((group) => joined(group.map(({ proposal }) => proposal))),
    idOf: (story, proposalId) => ids.get(`${story} ${proposalId}`) ?? proposalId,
  };
}

function joined(proposals: readonly Proposal[]): Proposal {
  const { id, name } = proposals[0]!;
  return {
    id,
    name,
    wordings: [...new Set(proposals.flatMap(({ wordings }) => wordings))],
    statementIds: [...new Set(proposals.flatMap(({ statementIds }) => statementIds))],
  };
}

/** The wordings that tell what is proposed: "the plan" alone is another one in each story. */
function wordingsOf({ wordings }: Proposal, proposal: number): Wording[] {
  return wordings.slice(0, MOST_WORDINGS).flatMap((words) => {
    const head = headOf(words);
    if (head === null) return [];
    const isGeneric = GENERIC.has(lowerHash(head));
    const own = termsOfText(head);
    const terms = new Set([...termsOfText(words)].filter((term) => !isGeneric || !own.has(term)));
    return terms.size >= (isGeneric ? 1 : 2)
      ? [{ proposal, head, isGeneric, terms, isToEnd: speaksOfEnding(words) }]
      : [];
  });
}

/** The first of its words that names something proposed, in lower case: what follows it says of what. */
function headOf(words: string): string | null {
  const all = words.toLowerCase().split(/\s+/);
  return all.find((word) => GENERIC.has(lowerHash(word)) || SPECIFIC.has(lowerHash(word))) ?? null;
}
