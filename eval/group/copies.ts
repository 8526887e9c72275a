import { createGrouper, type Grouping } from '../../src/group/group.ts';
import { type GroupRecord, inOrder, readGroupFile, toArticle } from '../../train/group/data.ts';
import type { Row } from '../row.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: 'dup' | 'grey' | 'neg';
  readonly kind: string;
}
interface Simulated extends GroupRecord {
  readonly kind: string;
  readonly group: string | null;
  readonly near?: string;
}

/** Near-duplicate pairs, and simulated reprints each beside its original alone. */
export function copyRows(): Row[] {
  return [...pairRows(), ...simulatedRows()];
}

function pairRows(): Row[] {
  const grouper = createGrouper();
  for (const record of readGroupFile('neardup-docs').sort(inOrder)) grouper.add(toArticle(record));
  const familyOf = families(grouper.finish());
  const pairs = readGroupFile<Pair>('neardup-pairs').filter(({ label }) => label !== 'grey');
  const score = (chosen: readonly Pair[]): { precision: number; recall: number; f1: number } => {
    const found = chosen.filter(({ a, b }) => familyOf(a) === familyOf(b));
    const right = found.filter(({ label }) => label === 'dup').length;
    const all = chosen.filter(({ label }) => label === 'dup').length;
    const [precision, recall] = [(100 * right) / found.length, (100 * right) / all];
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  };
  const across = score(pairs.filter(({ kind }) => kind === 'cross-outlet'));
  return [
    { measure: 'near-duplicate pairs, F1', value: score(pairs).f1, reach: 95, dream: 98 },
    { measure: 'across outlets, recall', value: across.recall, reach: 90, dream: 97 },
    { measure: 'across outlets, precision', value: across.precision, reach: 92, dream: 97 },
  ];
}

/** Which family an article is in, by the links of the reprints. */
function families({ reprints }: Grouping): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { articleId, originalId } of reprints) {
    const [own, original] = [rootOf(articleId), rootOf(originalId)];
    if (own !== original) parents.set(own, original);
  }
  return rootOf;
}

function simulatedRows(): Row[] {
  const records = readGroupFile<Simulated>('reprint-sim');
  const originals = new Map(
    records.filter(({ kind }) => kind === 'original').map((record) => [record.group, record]),
  );
  const shares = new Map<string, { found: number; all: number }>();
  for (const record of records) {
    const original = originals.get(record.group ?? record.near ?? null);
    if (record.kind === 'original' || !original) continue;
    const grouper = createGrouper();
    for (const one of [original, record]) grouper.add(toArticle({ ...one, lang: 'eng' }));
    const share = shares.get(record.kind) ?? { found: 0, all: 0 };
    share.all++;
    if (grouper.finish().reprints.length > 0) share.found++;
    shares.set(record.kind, share);
  }
  return [...shares].map(([kind, { found, all }]) =>
    kind === 'same-story-other-outlet'
      ? { measure: 'simulated: false positives', value: (100 * found) / all, reach: null, dream: null }
      : { measure: `simulated: ${kind}`, value: (100 * found) / all, reach: 98, dream: 99.5 },
  );
}
