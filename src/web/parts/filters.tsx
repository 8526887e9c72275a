import type { Child, FC } from 'hono/jsx';
import { SIDES } from '../../model/rating.ts';
import { ACTS } from '../../model/statement.ts';
import { actorsOf, type LedgerFilter, outletsOf } from '../../wire/sheet/ledger.ts';
import type { WireLedgerLine } from '../../wire/sheet.ts';
import { capital, SIDE_WORDS } from '../words.ts';

/** Actors, and outlets, offered; those with fewer lines are found by their own pages. */
const OFFERED = 60;

/** A plain form that asks for a part of the ledger. The client script sends it as it changes. */
export const Filters: FC<{ action: string; filter: LedgerFilter; lines: readonly WireLedgerLine[] }> = ({
  action,
  filter,
  lines,
}) => (
  <form class="filters" method="get" action={action} aria-label="Filter the statements">
    <Choice name="actor" label="Who" chosen={filter.actor} options={counted(actorsOf(lines))} />
    <Choice name="outlet" label="Outlet" chosen={filter.outlet} options={counted(outletsOf(lines))} />
    <Choice
      name="act"
      label="Act"
      chosen={filter.act}
      options={ACTS.map((act) => ({ value: act, label: capital(act) }))}
    />
    <Choice
      name="side"
      label="Side"
      chosen={filter.side}
      options={SIDES.map((side) => ({ value: side, label: SIDE_WORDS[side] }))}
    />
    <Field label="From" name="from">
      <input type="date" name="from" id="filter-from" value={filter.from ?? ''} />
    </Field>
    <Field label="To" name="to">
      <input type="date" name="to" id="filter-to" value={filter.to ?? ''} />
    </Field>
    <button type="submit">Show</button>
  </form>
);

interface Option {
  readonly value: string;
  readonly label: string;
}

const counted = (all: readonly { readonly name: string; readonly lines: number }[]): Option[] =>
  all.slice(0, OFFERED).map(({ name, lines }) => ({ value: name, label: `${name} (${lines})` }));

const Choice: FC<{ name: string; label: string; chosen: string | null; options: readonly Option[] }> = ({
  name,
  label,
  chosen,
  options,
}) => (
  <Field label={label} name={name}>
    <select name={name} id={`filter-${name}`}>
      <option value="">All</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value.toLowerCase() === chosen?.toLowerCase()}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);

const Field: FC<{ label: string; name: string; children?: Child }> = ({ label, name, children }) => (
  <p>
    <label class="label" for={`filter-${name}`}>
      {label}
    </label>
    {children}
  </p>
);
