import type { Actor } from '../../model/actor.ts';
import type { Account } from '../../model/sheet.ts';
import { type Citation, DEPTHS, type Depth, type Sourcing } from '../../model/sourcing.ts';
import { isBarePronoun, isNamed } from '../actors/named.ts';
import { earliestOf } from '../articles/dates.ts';
import type { Line } from '../ledger/lines.ts';

/** Who cites whom in a story, how near, and through whose mouths. */
export function sourcingOf(accounts: readonly Account[], lines: readonly Line[]): Sourcing {
  const spoken = lines.filter(({ statement }) => statement.voice !== 'outlet');
  const depths = Object.fromEntries(DEPTHS.map((depth) => [depth, 0])) as Record<Depth, number>;
  for (const line of spoken) depths[depthOf(line)]++;
  return {
    citations: citationsOf(spoken),
    depths,
    passedOnBy: passedOnBy(lines),
    earliestHeld: earliestOf(accounts)?.article.id ?? null,
  };
}

/** Second-hand wins over who speaks: a named person through another mouth is not on record here. */
export function depthOf({ statement, actor }: Line): Depth {
  if (statement.via.some(({ relation }) => relation !== 'told')) return 'second-hand';
  if (actor === null || actor.kind === 'unnamed' || actor.kind === 'group') return 'unnamed';
  return actor.kind === 'person' ? 'on record' : 'office';
}

function citationsOf(lines: readonly Line[]): Citation[] {
  const named = lines.filter(({ actor }) => actor !== null && !isBarePronoun(actor));
  const groups = Map.groupBy(named, (line) => `${line.statement.articleId} ${line.actor!.id}`);
  return [...groups.values()]
    .map((group): Citation => {
      const { statement, actor } = group[0]!;
      const nearest = DEPTHS.find((depth) => group.some((line) => depthOf(line) === depth))!;
      return {
        articleId: statement.articleId,
        actorId: actor!.id,
        actorName: actor!.name,
        count: group.length,
        depth: nearest,
      };
    })
    .sort((a, b) => b.count - a.count);
}

function passedOnBy(lines: readonly Line[]): Sourcing['passedOnBy'] {
  const articles = new Map<string, Set<string>>();
  const note = ({ name }: Actor, articleId: string): void => {
    articles.set(name, (articles.get(name) ?? new Set()).add(articleId));
  };
  for (const { statement, actor } of lines) {
    for (const link of statement.via) if (isNamed(link.actor)) note(link.actor, statement.articleId);
    // An outlet that another article names as the one who reports.
    if (actor?.kind === 'outlet') note(actor, statement.articleId);
  }
  return [...articles]
    .map(([name, ids]) => ({ name, articleIds: [...ids] }))
    .sort((a, b) => b.articleIds.length - a.articleIds.length);
}
