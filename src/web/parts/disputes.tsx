import type { FC } from 'hono/jsx';
import type { WireDispute, WireLedgerLine } from '../../wire/sheet.ts';
import { counted } from '../words.ts';
import { Exhibit } from './statement.tsx';

const KIND_WORDS: Readonly<Record<WireDispute['kind'], string>> = {
  denial: 'Denial',
  negation: 'Both cannot be true',
  number: 'Another number',
  time: 'Another time',
  attribution: 'Another speaker',
};

interface Props {
  readonly disputes: readonly WireDispute[];
  readonly lines: ReadonlyMap<string, WireLedgerLine>;
}

/** Statements that cannot both stand, side by side; the uncertain ones apart. */
export const Disputes: FC<Props> = ({ disputes, lines }) => {
  const firm = disputes.filter((dispute) => dispute.firm);
  const possible = disputes.filter((dispute) => !dispute.firm);
  return (
    <section class="disputes" id="disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">Disputes</h2>
      {disputes.length === 0 && <p class="unknown">No two statements were found that cannot both stand.</p>}
      {firm.map((dispute) => (
        <Dispute dispute={dispute} lines={lines} />
      ))}
      {possible.length > 0 && (
        <details class="possible">
          <summary>
            {counted(possible.length, 'possible dispute')}: each needs a premise that the texts do not give
          </summary>
          {possible.map((dispute) => (
            <Dispute dispute={dispute} lines={lines} />
          ))}
        </details>
      )}
    </section>
  );
};

const Dispute: FC<{ dispute: WireDispute; lines: Props['lines'] }> = ({ dispute, lines }) => {
  const contradicted = lines.get(dispute.contradicts);
  const contradicting = lines.get(dispute.statement);
  if (!contradicted || !contradicting) return null;
  return (
    <article class="dispute">
      <h3>{KIND_WORDS[dispute.kind]}</h3>
      <div class="pair">
        <Exhibit line={contradicted} />
        <Exhibit line={contradicting} />
      </div>
      <details class="why">
        <summary>Why these two</summary>
        <ul>
          {dispute.why.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </details>
    </article>
  );
};
