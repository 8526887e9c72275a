import type { SideCounts } from '../model/coverage.ts';
import type { WireDispute, WireLedgerLine, WireSentence, WireSheet } from '../wire/sheet.ts';

/** A sheet as Markdown, for terminals, mail and documents. */
export function sheetMarkdown(sheet: WireSheet): string {
  const lines = new Map(sheet.ledger.map((line) => [line.id, line]));
  const parts = [
    `# ${sheet.headline?.text ?? 'Without headline'}`,
    `Story ${sheet.story}, storyline ${sheet.storyline}. First published ${sheet.firstPublished ?? 'on an unknown date'}, last updated ${sheet.lastUpdated ?? 'on an unknown date'}.`,
    '## Coverage',
    coverageTable(sheet),
    leanLine(sheet),
    ...summaryParts(sheet),
    ...section(
      'Disputes',
      sheet.disputes.map((dispute) => disputeItem(dispute, lines)),
    ),
    ...section('Who said what', sheet.ledger.map(ledgerItem)),
    ...section(
      'Articles',
      sheet.articles.map((article) => articleItem(article)),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function coverageTable({ coverage }: WireSheet): string {
  const row = (name: string, { left, center, right, unrated, total }: SideCounts): string =>
    `| ${name} | ${left} | ${center} | ${right} | ${unrated} | ${total} |`;
  return [
    '| | left | center | right | unrated | all |',
    '|---|---|---|---|---|---|',
    row('articles', coverage.articles),
    row('outlets', coverage.outlets),
    row('publisher families', coverage.families),
    row('independent origins', coverage.origins),
  ].join('\n');
}

function leanLine({ coverage: { lean, outlets }, rater }: WireSheet): string {
  if (!lean) return '';
  const rated = outlets.total - outlets.unrated;
  return `${lean.percentOfAll}% ${capital(lean.side)}: ${lean.count} of all ${outlets.total} outlets; of the ${rated} rated ones ${lean.percentOfRated} %${rater === null ? '' : `; as ${rater} rates them`}.`;
}

const summaryParts = ({ summaries }: WireSheet): string[] =>
  Object.entries(summaries).flatMap(([side, sentences]) =>
    section(side === 'all' ? 'Summary' : `Summary of the ${side}`, sentences.map(summaryItem)),
  );

const summaryItem = ({ text, outlet }: WireSentence): string =>
  `- ${oneLine(text)} (${outlet ?? 'outlet unknown'})`;

function disputeItem(dispute: WireDispute, lines: ReadonlyMap<string, WireLedgerLine>): string {
  const [a, b] = [lines.get(dispute.statement), lines.get(dispute.contradicts)];
  const firm = dispute.firm ? '' : ' (possible)';
  const refused = dispute.refused ? ` [both can stand, says ${signed(dispute.refused)}]` : '';
  const side = (line: WireLedgerLine | undefined): string =>
    line ? statementText(line) : 'a statement not shown';
  return `- ${dispute.kind}${firm}${refused}: ${side(a)} against ${side(b)} Why: ${dispute.why.join('; ')}.`;
}

const signed = ({ madeAt, madeBy }: { madeAt: string; madeBy: string | null }): string =>
  `${madeBy ?? 'somebody'}, ${madeAt.slice(0, 10)}`;

const ledgerItem = (line: WireLedgerLine): string =>
  `- ${line.publishedAt?.slice(0, 10) ?? 'undated'}, ${line.act}: ${statementText(line)}`;

function statementText(line: WireLedgerLine): string {
  const who = line.speaker?.actor ?? (line.voice === 'outlet' ? 'the outlet itself' : 'nobody named');
  const via = line.via.length > 0 ? `, via ${line.via.map(({ actor }) => actor).join(', ')}` : '';
  const words = line.content.map(({ text }) => oneLine(text)).join(' … ');
  const marks = line.mode === 'direct' ? ['“', '”'] : ['', ''];
  // Without the mark, what an article denies or doubts that somebody said would read as his own words.
  const disputed = line.disputed ? ' [doubted by the article itself]' : '';
  const corrected = line.corrected
    ? ` [speaker corrected by ${signed(line.corrected)}; read by machine as ${line.corrected.was.actor ?? line.corrected.was.voice}]`
    : '';
  return `**${who}**${via}${disputed}${corrected}: ${marks[0]}${words}${marks[1]} (${line.outlet ?? 'outlet unknown'})`;
}

const articleItem = ({
  headline,
  outlet,
  side,
  publishedAt,
  relevancy,
  reprint,
}: WireSheet['articles'][number]): string =>
  `- ${headline ?? 'Without headline'} (${outlet?.name ?? 'outlet unknown'}, ${side}, ${publishedAt?.slice(0, 10) ?? 'undated'}), relevancy ${relevancy}${reprint ? `, reprint (${reprint.kind}) of ${reprint.of}` : ''}`;

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}`, items.join('\n')];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
