import { readFileSync } from 'node:fs';
import { compareVerb } from '../../src/engine/verbs.ts';
import type { WireLedgerLine } from '../../src/wire/sheet.ts';
import { dataPath, readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface GoldStatement {
  readonly id: string;
  readonly article: string;
  readonly spans: { readonly content: readonly (readonly [number, number])[] };
}
interface GoldLinks {
  readonly restatements: readonly { readonly ids: readonly string[] }[];
  readonly sameUtterance: readonly (readonly string[])[];
  readonly contradictions: readonly { readonly a: string; readonly b: string; readonly firm: boolean }[];
}

/** Share of the shorter content that two contents have in common to be one statement. */
const SAME = 0.5;

/** Firm contradictions on the annotated reports: a pair is right if it is the gold's, up to restatements of either side. */
export function seedRows(): Row[] {
  const statements = readRecords<GoldStatement>('seeds', 'gold', 'statements.jsonl');
  const links = JSON.parse(readFileSync(dataPath('seeds', 'gold', 'links.json'), 'utf8')) as GoldLinks;
  const articles = readRecords<{
    id: string;
    headline: string | null;
    cleanText: string;
    publishedOn: string | null;
  }>('seeds', 'gold', 'articles.jsonl');
  const lines = articles.map(({ id, headline, cleanText, publishedOn }) => ({
    id,
    headline,
    text: cleanText,
    publishedAt: publishedOn,
  }));
  const sheet = compareVerb(lines, { outlets: new Map(), ratings: new Map(), raters: new Map() }).value!;
  const byId = new Map(sheet.ledger.map((line) => [line.id, line]));
  const groupOf = restatementGroups(links);
  const keysOf = (line: WireLedgerLine): string[] =>
    statements.filter((gold) => isSame(gold, line)).map(({ id }) => groupOf(id));
  const firm = links.contradictions.filter((pair) => pair.firm);
  const gold = new Set(firm.map(({ a, b }) => [groupOf(a), groupOf(b)].sort().join()));
  const found = sheet.disputes
    .filter((dispute) => dispute.firm)
    .map(({ statement, contradicts }) => {
      const [first, second] = [keysOf(byId.get(statement)!), keysOf(byId.get(contradicts)!)];
      return (
        first.flatMap((a) => second.map((b) => [a, b].sort().join())).find((key) => gold.has(key)) ?? null
      );
    });
  const right = found.filter((key) => key !== null);
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return [
    {
      measure: 'seeds, firm contradictions, precision',
      value: percent(right.length, found.length),
      reach: 100,
      dream: 100,
    },
    {
      measure: 'seeds, firm contradictions, recall',
      value: percent(new Set(right).size, gold.size),
      reach: 60,
      dream: 80,
    },
  ];
}

/** Every statement under the first of those that say the same. */
function restatementGroups({ restatements, sameUtterance }: GoldLinks): (id: string) => string {
  const first = new Map<string, string>();
  for (const ids of [...sameUtterance, ...restatements.map((one) => one.ids)])
    for (const id of ids) if (!first.has(id)) first.set(id, first.get(ids[0]!) ?? ids[0]!);
  return (id) => first.get(id) ?? id;
}

function isSame(gold: GoldStatement, line: WireLedgerLine): boolean {
  if (gold.article !== line.articleId) return false;
  const ours = line.content.map(({ start, end }) => [start, end] as const);
  const size = (spans: readonly (readonly [number, number])[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let common = 0;
  for (const [start, end] of gold.spans.content)
    for (const [from, to] of ours) common += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return common >= SAME * Math.min(size(gold.spans.content), size(ours));
}
