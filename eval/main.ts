import { MissingData, type Row } from './row.ts';

/** Each stage's measures; a module is loaded when its stage is asked for. */
const STAGES = ['collect', 'clean', 'group', 'attribute', 'compare'] as const;

const [stage] = process.argv.slice(2);
if (!STAGES.some((known) => known === stage)) {
  console.error(`Usage: npm run eval -- ${STAGES.join('|')}`);
  process.exit(2);
}

try {
  const { run } = (await import(`./${stage}/run.ts`)) as { run: () => Promise<readonly Row[]> };
  const rows = await run();
  if (rows.length === 0) throw new MissingData('The run measured nothing.');
  console.log(table(rows));
} catch (error) {
  if (!(error instanceof MissingData)) throw error;
  console.error(`eval ${stage}: ${error.message}`);
  process.exit(1);
}

function table(rows: readonly Row[]): string {
  const number = (value: number | null | undefined): string =>
    value == null ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(1);
  const cells = [
    ['measure', 'value', 'reach', 'dream', 'people'],
    ...rows.map(({ measure, value, reach, dream, human }) => [
      measure,
      number(value),
      number(reach),
      number(dream),
      number(human),
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}
