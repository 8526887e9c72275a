import type { FC } from 'hono/jsx';
import type { Lean, SideCounts } from '../../model/coverage.ts';
import type { Blindspot } from '../../model/difference.ts';
import { SIDES } from '../../model/rating.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import type { View } from '../layout.tsx';
import { counted, figure, percent, SIDE_WORDS } from '../words.ts';
import { BiasBar, BiasLegend } from './bias-bar.tsx';
import { SideMark } from './marks.tsx';
import { Why } from './pair.tsx';
import { RaterSwitch, RatersBeside } from './raters.tsx';

const UNITS = [
  { key: 'outlets', label: 'Outlets', note: 'each counted once' },
  { key: 'articles', label: 'Articles', note: 'reprints included' },
  { key: 'families', label: 'Publisher families', note: 'outlets of one owner are one' },
  { key: 'origins', label: 'Independent origins', note: 'reprints of one text are one' },
] as const;

/** Who covers the story, counted four ways, with every denominator said. */
export const CoveragePanel: FC<{ view: View; sheet: WireSheet }> = ({
  view,
  sheet: { coverage, blindspots, rater, raters, articles },
}) => (
  <section class="coverage" id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <RaterSwitch view={view} raters={raters} usual={rater} />
    <LeanLine lean={coverage.lean} />
    <BiasBar counts={coverage.outlets} unit="outlets" />
    <BiasLegend counts={coverage.outlets} />
    <table class="counts">
      <caption>Counted four ways. Under each count: its share of all, and of the rated ones.</caption>
      <thead>
        <tr>
          {SIDES.map((side) => (
            <th scope="col">
              <SideMark side={side} />
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      {UNITS.map(({ key, label, note }) => (
        <UnitRows label={label} note={note} counts={coverage[key]} />
      ))}
    </table>
    {blindspots.map((blindspot) => (
      <BlindspotLine blindspot={blindspot} />
    ))}
    {raters.length > 1 && <RatersBeside raters={raters} articles={articles} />}
    {coverage.articlesWithoutOutlet > 0 && (
      <p class="note">
        {counted(coverage.articlesWithoutOutlet, 'article')} without a known outlet: counted among articles
        and origins, not among outlets and families.
      </p>
    )}
  </section>
);

const BlindspotLine: FC<{ blindspot: Blindspot }> = ({
  blindspot: { side, outlets, rated, held, firm, why },
}) => (
  <div class="blindspot">
    <p>
      <b>{firm ? 'Blindspot' : 'Blindspot, or a gap in what we hold'}:</b> <SideMark side={side} />{' '}
      {figure(outlets)} of {counted(rated, 'rated outlet')}
      {held !== null && <>; {figure(held)} of its outlets are held</>}
    </p>
    <Why reasons={why} />
  </div>
);

const LeanLine: FC<{ lean: Lean | null }> = ({ lean }) =>
  lean === null ? (
    <p class="lean">
      <strong>No lean</strong> <span class="note">No outlet is rated, or two sides are level.</span>
    </p>
  ) : (
    <p class="lean">
      <strong>
        {lean.percentOfAll}% {SIDE_WORDS[lean.side]}
      </strong>{' '}
      <span class="note">
        {figure(lean.count)} of all {counted(lean.ofAll, 'outlet')}, unrated included. Of the{' '}
        {figure(lean.ofRated)} rated: {lean.percentOfRated}%.
      </span>
    </p>
  );

const UnitRows: FC<{ label: string; note: string; counts: SideCounts }> = ({ label, note, counts }) => {
  const rated = counts.total - counts.unrated;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={5} class="unit">
          {label} <span class="note">{note}</span>
        </th>
      </tr>
      <tr>
        {SIDES.map((side) => (
          <td>
            <b>{figure(counts[side])}</b>
            <span class="shares">
              {percent(counts[side], counts.total)}
              {side !== 'unrated' && <> · {percent(counts[side], rated)}</>}
            </span>
          </td>
        ))}
        <td>
          <b>{figure(counts.total)}</b>
          <span class="shares">{figure(rated)} rated</span>
        </td>
      </tr>
    </tbody>
  );
};
