import type { WireNumberSeries } from '../../wire/comparisons.ts';
import { portion } from '../budget.ts';
import { quantityWords, SeriesChart } from '../charts/series.tsx';
import { dayWords } from '../dates.ts';
import { sentencePath } from '../paths.ts';
import { outletWords } from '../words.ts';
import type { Section } from './section.ts';

const POINTS_LISTED = 6;

/** A chart of one value would show a dot. */
const isMoving = ({ points }: WireNumberSeries): boolean =>
  new Set(points.map(({ quantity }) => quantityWords(quantity))).size > 1;

export const NUMBERS: Section = {
  key: 'numbers',
  title: 'Numbers',
  note: 'What one quantity was said to be, by day. A hollow mark was superseded by a later word of the same mouth.',
  count: ({ numbers }) => numbers.length,
  shown: 3,
  Body: ({ sheet: { numbers, articles }, shown, share }) => {
    const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet?.name ?? null]));
    return (
      <div class="number-list">
        {numbers.slice(0, shown).map((series) => (
          <article class="number">
            <h3>
              {series.subject}
              {series.unit !== series.subject && <span class="note"> {series.unit}</span>}
            </h3>
            {isMoving(series) && <SeriesChart series={series} />}
            <ul>
              {series.points
                .slice(0, portion(POINTS_LISTED, share))
                .map(({ article, by, quantity, asOf, superseded }) => (
                  <li>
                    <a href={sentencePath(article, quantity.span)}>{quantityWords(quantity)}</a>{' '}
                    <span class="note">
                      {by ?? outletWords(outlets.get(article) ?? null)}, {dayWords(asOf)}
                    </span>
                    {superseded && <span class="caution">superseded</span>}
                  </li>
                ))}
            </ul>
          </article>
        ))}
      </div>
    );
  },
};
