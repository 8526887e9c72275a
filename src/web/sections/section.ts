import type { FC } from 'hono/jsx';
import type { WireLedgerLine, WireSheet } from '../../wire/sheet.ts';

export interface SectionProps {
  readonly sheet: WireSheet;
  /** The ledger's lines by their ids. */
  readonly lines: ReadonlyMap<string, WireLedgerLine>;
  /** At most this many of the section's items are written out. */
  readonly shown: number;
  /** What part of each item's own lists there is room for, up to 1. */
  readonly share: number;
}

/** A part of the sheet with a page of its own, where all its items stand. */
export interface Section {
  /** Names its page and its anchor. */
  readonly key: string;
  readonly title: string;
  /** One sentence on what it holds and by which rule. */
  readonly note: string;
  readonly count: (sheet: WireSheet) => number;
  /** How many items the sheet itself shows. */
  readonly shown: number;
  readonly Body: FC<SectionProps>;
}

export const linesOf = ({ ledger }: WireSheet): ReadonlyMap<string, WireLedgerLine> =>
  new Map(ledger.map((line) => [line.id, line]));
