import type { FC } from 'hono/jsx';
import type { Side } from '../../model/rating.ts';
import type { WireSheetArticle } from '../../wire/sheet.ts';
import { dayWords, momentWords } from '../dates.ts';
import { outletPath } from '../paths.ts';
import { SIDE_WORDS } from '../words.ts';

/** A side by label, pattern and colour. */
export const SideMark: FC<{ side: Side }> = ({ side }) => (
  <span class="side">
    <i class={`swatch ${side}`} />
    {SIDE_WORDS[side]}
  </span>
);

/** A date as a machine and a person read it. */
export const DateMark: FC<{ value: string | null; withTime?: boolean }> = ({ value, withTime = false }) =>
  value === null ? (
    <span class="unknown">Date unknown</span>
  ) : (
    <time datetime={value}>{withTime ? momentWords(value) : dayWords(value)}</time>
  );

/** An outlet that has a page of its own, or that it is unknown. */
export const OutletLink: FC<{ outlet: WireSheetArticle['outlet'] }> = ({ outlet }) =>
  outlet === null ? (
    <OutletMark name={null} />
  ) : (
    <a class="outlet" href={outletPath(outlet.domain)}>
      {outlet.name}
    </a>
  );

/** The name of an outlet, or that it is unknown. */
export const OutletMark: FC<{ name: string | null }> = ({ name }) =>
  name === null ? <span class="unknown">Outlet unknown</span> : <span class="outlet">{name}</span>;
