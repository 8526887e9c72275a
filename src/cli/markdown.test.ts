import { expect, it } from 'vitest';
import { compareVerb } from '../engine/verbs.ts';
import type { WireSheet } from '../wire/sheet.ts';
import { sheetMarkdown } from './markdown.ts';

const TEXT =
  'Premier Dana Holt said on Monday that the ferry line would open in May. She said that the harbour was ready.';

function sheet(): WireSheet {
  const line = { id: 'a', headline: 'Ferry Line to Open', text: TEXT, publishedAt: '2030-03-04' };
  return compareVerb([line], { outlets: new Map(), ratings: new Map(), raters: new Map() }).value!;
}

const disputed = (one: WireSheet): WireSheet => ({
  ...one,
  ledger: one.ledger.map((line) => ({ ...line, disputed: true })),
});

it('marks what an article itself doubts that somebody said, and nothing else', () => {
  const mark = 'doubted by the article itself';
  expect(sheet().ledger.length).toBeGreaterThan(0);
  expect(sheetMarkdown(sheet())).not.toContain(mark);
  expect(sheetMarkdown(disputed(sheet()))).toContain(`**Dana Holt** [${mark}]: `);
});

it('marks what people corrected, with who and when', () => {
  const signed = { madeAt: '2030-03-05T10:00:00Z', madeBy: 'Ada Quill' };
  const one = sheet();
  const [line] = one.ledger;
  const was = { voice: 'actor', actor: 'Harbour Board' } as const;
  const statement = { statement: line!.id, contradicts: line!.id, firm: true, why: ['a rule'] };
  const markdown = sheetMarkdown({
    ...one,
    ledger: one.ledger.map((each) => ({ ...each, corrected: { ...signed, was } })),
    disputes: [{ ...statement, kind: 'denial', refused: signed }],
  });
  expect(markdown).toContain(
    '**Dana Holt** [speaker corrected by Ada Quill, 2030-03-05; read by machine as Harbour Board]: ',
  );
  expect(markdown).toContain('- denial [both can stand, says Ada Quill, 2030-03-05]: ');
});
