import type { FC } from 'hono/jsx';
import type { WireLedgerLine } from '../../wire/sheet.ts';
import { Exhibit } from './statement.tsx';

/** Two statements side by side, what they are to each other, and why. Nothing where the ledger lacks one of them. */
export const Pair: FC<{
  title: string;
  first: WireLedgerLine | undefined;
  second: WireLedgerLine | undefined;
  why: readonly string[];
}> = ({ title, first, second, why }) =>
  first && second ? (
    <article class="dispute">
      <h3>{title}</h3>
      <div class="pair">
        <Exhibit line={first} />
        <Exhibit line={second} />
      </div>
      <Why reasons={why} />
    </article>
  ) : null;

/** The inputs and the rule behind a line, to open where they are wanted. */
export const Why: FC<{ reasons: readonly string[] }> = ({ reasons }) =>
  reasons.length === 0 ? null : (
    <details class="why">
      <summary>Why</summary>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </details>
  );
