import type { FC } from 'hono/jsx';
import type { Citation } from '../../model/sourcing.ts';
import { spokenPath } from '../paths.ts';
import { counted } from '../words.ts';

const OUTLETS = 8;
const ACTORS = 10;
const LINKS = 40;

/** Who gives the word to whom: outlets on the left, actors on the right, the more statements the thicker the line. */
export const SourcingChart: FC<{
  story: string;
  citations: readonly Citation[];
  outletOf: (articleId: string) => string;
}> = ({ story, citations, outletOf }) => {
  const links = linksOf(citations, outletOf);
  const outlets = mostOf(links, 'outlet').slice(0, OUTLETS);
  const actors = mostOf(links, 'actor').slice(0, ACTORS);
  const drawn = links
    .filter(({ outlet, actor }) => outlets.includes(outlet) && actors.includes(actor))
    .sort((a, b) => b.count - a.count)
    .slice(0, LINKS);
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  return (
    <div class="cites">
      <ul>
        {outlets.map((name) => (
          <li>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <svg role="img" aria-label={spoken(drawn)}>
        {drawn.map(({ outlet, actor, count, depth }) => (
          <line
            class={`link ${depth.replace(' ', '-')}`}
            x1="0"
            x2="100%"
            y1={middle(outlets, outlet)}
            y2={middle(actors, actor)}
            stroke-width={Math.round((1 + (3 * count) / most) * 10) / 10}
          />
        ))}
      </svg>
      <ul>
        {actors.map((name) => (
          <li>
            <a href={spokenPath(story, name)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Where a name's row has its middle, in per cent of the height, as the lists beside the chart share it. */
const middle = (names: readonly string[], name: string): string =>
  `${Math.round((1000 * (names.indexOf(name) + 0.5)) / names.length) / 10}%`;

interface Link {
  readonly outlet: string;
  readonly actor: string;
  readonly count: number;
  readonly depth: Citation['depth'];
}

/** One line for an outlet and an actor, of the depth that most of its statements have. */
function linksOf(citations: readonly Citation[], outletOf: (articleId: string) => string): Link[] {
  const groups = Map.groupBy(citations, ({ articleId, actorName }) => `${outletOf(articleId)}\n${actorName}`);
  return [...groups.values()].map((of) => {
    const largest = of.reduce((a, b) => (b.count > a.count ? b : a));
    const count = of.reduce((sum, citation) => sum + citation.count, 0);
    return { outlet: outletOf(largest.articleId), actor: largest.actorName, count, depth: largest.depth };
  });
}

/** Names with most statements first; among equals the order of the citations. */
function mostOf(links: readonly Link[], by: 'outlet' | 'actor'): string[] {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(link[by], (counts.get(link[by]) ?? 0) + link.count);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

const spoken = (links: readonly Link[]): string =>
  `Who cites whom: ${links
    .slice(0, 8)
    .map(({ outlet, actor, count }) => `${outlet} cites ${actor} in ${counted(count, 'statement')}`)
    .join(', ')}`;
