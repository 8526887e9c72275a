import type { WireDispute, WireLedgerLine, WireSheet } from '../sheet.ts';

/** Two statements that cannot both stand, whole: each with its sentence, day, chain and article, and the features that fired. */
export interface WireDisputePair extends Pick<WireDispute, 'kind' | 'firm' | 'why' | 'refused'> {
  readonly first: WireLedgerLine;
  /** The one that contradicts. */
  readonly second: WireLedgerLine;
}

/** The disputes of a sheet with their lines, in the sheet's order. */
export function disputePairs({ disputes, ledger }: WireSheet): readonly WireDisputePair[] {
  const byId = new Map(ledger.map((line) => [line.id, line]));
  return disputes.flatMap(({ statement, contradicts, ...dispute }) => {
    const [first, second] = [byId.get(contradicts), byId.get(statement)];
    return first && second ? [{ ...dispute, first, second }] : [];
  });
}
