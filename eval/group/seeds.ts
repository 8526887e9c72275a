import { readFileSync } from 'node:fs';
import { createGrouper } from '../../src/group/group.ts';
import { type ArticleText, createArticleText } from '../../src/model/article.ts';
import { dataPath } from '../../train/data.ts';
import type { Row } from '../row.ts';

interface Gold {
  readonly headline: string | null;
  readonly cleanText: string;
  readonly publishedOn: string | null;
}

/** Two more, of which the text alone is known. */
const BARE = ['003_1ac4e6f4e10aa44a.txt', '004_ea267d60f921e807.txt'];
/** The only two of the five that tell of one event. */
const [ONE, SAME] = ['1', '2'];

/** Five articles on one affair, two of which tell of one event: pairs told right, and how many stand in the largest storyline. */
export function seedRows(): Row[] {
  const grouper = createGrouper();
  const articles = readSeeds();
  for (const article of articles) grouper.add(article);
  const { placements, stories, storylines } = grouper.finish();
  const storyOf = new Map(placements.map(({ articleId, storyId }) => [articleId, storyId]));
  const ids = articles.map(({ id }) => id);
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
  const right = pairs.filter(
    ([a, b]) => (storyOf.get(a) === storyOf.get(b)) === (a === ONE && b === SAME),
  ).length;
  const sizeOf = (storyIds: readonly string[]): number =>
    stories.filter(({ id }) => storyIds.includes(id)).flatMap(({ articleIds }) => articleIds).length;
  return [
    { measure: 'five articles on one affair: pairs told right, of 10', value: right, reach: 10, dream: 10 },
    {
      measure: 'the same: articles in one storyline, of 5',
      value: Math.max(...storylines.map(({ storyIds }) => sizeOf(storyIds))),
      reach: 5,
      dream: 5,
    },
  ];
}

function readSeeds(): ArticleText[] {
  const lines = readFileSync(dataPath('seeds', 'gold', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const whole = lines.map((line) => JSON.parse(line) as Gold);
  const bare = BARE.map((name) => readFileSync(dataPath('seeds', name), 'utf8'));
  return [
    ...whole.map(({ headline, cleanText, publishedOn }) => ({
      headline,
      text: cleanText,
      publishedAt: publishedOn,
    })),
    ...bare.map((text) => {
      const [first, ...rest] = text.split('\n');
      const isHeadline = !first!.trimEnd().endsWith('.');
      return {
        headline: isHeadline ? first! : null,
        text: isHeadline ? rest.join('\n') : text,
        publishedAt: null,
      };
    }),
  ].map((fields, i) => createArticleText({ id: String(i), language: 'en', ...fields }));
}
