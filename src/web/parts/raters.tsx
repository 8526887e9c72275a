import type { FC } from 'hono/jsx';
import type { RaterCoverage } from '../../model/difference.ts';
import { disagreements, NO_RATER, type WireDisagreement } from '../../wire/sheet/raters.ts';
import type { WireSheetArticle } from '../../wire/sheet.ts';
import type { View } from '../layout.tsx';
import { outletPath } from '../paths.ts';
import { counted, figure, ratingWords, SIDE_WORDS } from '../words.ts';
import { BiasBar } from './bias-bar.tsx';

/** Outlets named where raters disagree; the rest are counted. */
const NAMED = 6;

/**
 * Whose sides the sheet shows, as buttons of a plain form; none where nobody rates an outlet of the story.
 * @param usual the rater that the shown sheet is drawn for.
 */
export const RaterSwitch: FC<{ view: View; raters: readonly RaterCoverage[]; usual: string | null }> = ({
  view,
  raters,
  usual,
}) => {
  if (raters.length === 0 && view.rater === null) return null;
  const names = [...new Set([...raters.map(({ rater }) => rater), view.rater ?? NO_RATER])].filter(
    (name) => name !== NO_RATER,
  );
  return (
    <form class="rater-switch" method="post" action="/rater" aria-label="Sides as rated by">
      <input type="hidden" name="back" value={`${view.path}#coverage`} />
      <span class="label">Sides as rated by</span>{' '}
      {names.map((name) => (
        <Choice
          value={view.rater === null && name === usual ? '' : name}
          label={name}
          chosen={(view.rater ?? usual) === name}
        />
      ))}
      <Choice value={NO_RATER} label="Off" chosen={view.rater === NO_RATER} />
    </form>
  );
};

const Choice: FC<{ value: string; label: string; chosen: boolean }> = ({ value, label, chosen }) => (
  <button type="submit" name="rater" value={value} aria-pressed={chosen ? 'true' : 'false'}>
    {label}
  </button>
);

/** On pages that have no switch: that the sides are not those that sheets are drawn with, and the way back. */
export const RaterNotice: FC<{ view: View }> = ({ view }) =>
  view.rater === null ? null : (
    <form class="rater-notice" method="post" action="/rater" aria-label="Rater">
      <input type="hidden" name="back" value={view.path} />
      {view.rater === NO_RATER ? 'Sides are off' : <>Sides as {view.rater} rates them</>}
      <button type="submit" name="rater" value="">
        Back to all raters
      </button>
    </form>
  );

/** The same outlets as each rater sees them, and those on which they disagree. Nothing is averaged. */
export const RatersBeside: FC<{
  raters: readonly RaterCoverage[];
  articles: readonly WireSheetArticle[];
}> = ({ raters, articles }) => (
  <div class="raters-beside">
    <h3>As each rater sees it</h3>
    <ul>
      {raters.map(({ rater, outlets, lean }) => (
        <li>
          <p>
            <b>{rater}</b>{' '}
            <span class="note">
              {lean === null
                ? 'no lean'
                : `${lean.percentOfAll}% ${SIDE_WORDS[lean.side]} of ${figure(lean.ofAll)}`}
            </span>
          </p>
          <BiasBar counts={outlets} unit={`outlets, rated by ${rater}`} />
        </li>
      ))}
    </ul>
    <Disagreements of={disagreements(articles)} />
  </div>
);

const Disagreements: FC<{ of: readonly WireDisagreement[] }> = ({ of }) =>
  of.length === 0 ? null : (
    <details class="disagreements">
      <summary>They disagree on {counted(of.length, 'outlet')}</summary>
      <dl>
        {of.slice(0, NAMED).map(({ domain, name, ratings }) => (
          <div>
            <dt>
              <a href={outletPath(domain)}>{name}</a>
            </dt>
            <dd>{ratings.map(({ rater, rating }) => `${ratingWords(rating)} (${rater})`).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {of.length > NAMED && <p class="note">and {figure(of.length - NAMED)} more</p>}
    </details>
  );
