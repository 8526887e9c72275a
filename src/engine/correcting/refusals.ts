import type { Correction, NamedStatement } from '../../model/correction.ts';
import type { WireLedgerLine, WireSheet } from '../../wire/sheet.ts';
import { originalOf, wordsOf } from './named.ts';

/** A sheet on which the disputes are marked of which a person said last that both statements can stand. */
export function markRefused(sheet: WireSheet, corrections: readonly Correction[]): WireSheet {
  const refusals = corrections.filter((said) => 'statements' in said);
  if (refusals.length === 0) return sheet;
  const lines = new Map(sheet.ledger.map((line) => [line.id, line]));
  const root = originalOf(
    sheet.articles.flatMap(({ id, reprint }) => (reprint ? [{ articleId: id, originalId: reprint.of }] : [])),
  );
  const isNamed = (line: WireLedgerLine, { articleId, words }: NamedStatement): boolean =>
    root(line.articleId) === root(articleId) && wordsOf(line.content.map(({ text }) => text)) === words;
  const disputes = sheet.disputes.map((dispute) => {
    const [a, b] = [lines.get(dispute.statement), lines.get(dispute.contradicts)];
    const said = refusals.findLast(
      ({ statements: [one, other] }) =>
        a && b && ((isNamed(a, one) && isNamed(b, other)) || (isNamed(a, other) && isNamed(b, one))),
    );
    return said?.kind === 'not a contradiction'
      ? { ...dispute, refused: { madeAt: said.madeAt, madeBy: said.madeBy } }
      : dispute;
  });
  return { ...sheet, disputes };
}
