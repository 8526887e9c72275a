import { expect, it } from 'vitest';
import { createGrouper } from '../group.ts';
import { article } from '../texts.fixture.ts';

/** Invented affairs, mixed as a stream brings them: the affair, the day in March or April, what happened. */
const NEWS: readonly (readonly [affair: string, day: string, text: string])[] = [
  [
    'bridge',
    '03-01',
    'Mayor Sela Dorn of Ashwick shut the Corran Bridge on Monday after the engineer Pavel Rusk had found a crack in its northern pier.',
  ],
  [
    'ferry',
    '03-02',
    'The ferry Lark sank off Vellmouth on Tuesday; her captain, Aron Hask, and the owners, Feld Lines, said that everybody was saved.',
  ],
  [
    'school',
    '03-04',
    'The Osterby school board closed the Mill Lane School over mould that the inspector Ida Brandt had found in its cellar.',
  ],
  [
    'bridge',
    '03-12',
    'Pavel Rusk told the council of Ashwick that the Corran Bridge could be mended for 9 million crowns; Sela Dorn called the sum absurd.',
  ],
  ['concert', '03-13', 'In Karrow the Lantern Orchestra played a new symphony by Jon Hask to a full house.'],
  [
    'ferry',
    '03-15',
    'Divers raised the Lark off Vellmouth. Feld Lines said that the captain, Aron Hask, had been on the bridge when she struck.',
  ],
  [
    'school',
    '03-20',
    'Parents of the Mill Lane School in Osterby sued the board; Ida Brandt is to be heard as a witness in May.',
  ],
  [
    'bridge',
    '03-24',
    'Ashwick voted to mend the Corran Bridge. Mayor Sela Dorn lost by two votes, and Pavel Rusk will lead the works.',
  ],
  [
    'ferry',
    '04-02',
    'A court in Vellmouth charged Aron Hask over the loss of the Lark, and fined Feld Lines for papers that were never kept.',
  ],
];

it('chains the stories of each invented affair, and of no two', () => {
  const grouper = createGrouper();
  NEWS.forEach(([, day, text], i) => {
    grouper.add(article(String(i), { text, publishedAt: `2031-${day}` }));
  });
  const { placements, stories } = grouper.finish();
  expect(stories).toHaveLength(NEWS.length);
  const lines = Map.groupBy(placements, ({ storylineId }) => storylineId);
  const found = [...lines.values()].map((line) =>
    line
      .map(({ articleId }) => articleId)
      .sort()
      .join(),
  );
  const affairs = Map.groupBy(
    NEWS.map(([affair], i) => [affair, String(i)] as const),
    ([affair]) => affair,
  );
  const expected = [...affairs.values()].map((own) => own.map(([, id]) => id).join());
  expect(found.sort()).toEqual(expected.sort());
});
