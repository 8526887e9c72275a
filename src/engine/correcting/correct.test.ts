import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireReading } from '../../wire/reading.ts';
import type { WireDispute, WireLedgerLine, WireSheet } from '../../wire/sheet.ts';
import type { WireStatement } from '../../wire/statement.ts';
import { addPaths } from '../adding/add.ts';
import { createReader } from '../answering/store-reader.ts';
import { rebuild } from '../deriving/rebuild.ts';
import { openStore, type Store } from '../open.ts';
import { correctStore, ImpossibleWish } from './correct.ts';
import { exportCorrection } from './export.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/hallow-tunnel');
const ADA = { madeAt: '2026-03-03T10:00:00Z', madeBy: 'Ada Quill' };

let store: Store;
let sheet: WireSheet;
let dispute: WireDispute;
let line: WireLedgerLine;
const drawn = async (): Promise<WireSheet> => (await createReader(store).sheet(sheet.story))!;
const lineNow = async (id: string): Promise<WireLedgerLine | undefined> =>
  (await drawn()).ledger.find((one) => one.id === id);

beforeAll(async () => {
  store = await openStore(':memory:');
  await addPaths(store, [EXAMPLE]);
  const reader = createReader(store);
  const { items } = await reader.stories(200, null);
  const sheets = await Promise.all(items.map(({ story }) => reader.sheet(story)));
  sheet = sheets.find((one) => one!.disputes.some(({ firm }) => firm))!;
  dispute = sheet.disputes.find(({ firm }) => firm)!;
  line = sheet.ledger.find(
    ({ id, speaker }) => speaker && id !== dispute.statement && id !== dispute.contradicts,
  )!;
});
afterAll(() => store.close());

/** A statement that two articles have in the same words, as each has it. */
function sharedBy(one: WireReading, other: WireReading): readonly [WireStatement, WireStatement] | null {
  const wordsOf = ({ content }: WireStatement): string => content.map(({ text }) => text).join(' … ');
  for (const statement of one.statements) {
    const same = other.statements.find((each) => wordsOf(each) === wordsOf(statement));
    if (statement.speaker && same) return [statement, same];
  }
  return null;
}

describe('what a person says of a statement', () => {
  it('must name somebody whom the article names, and a statement that there is', async () => {
    const wish = { kind: 'wrong speaker', statementId: line.id, voice: 'actor' } as const;
    await expect(correctStore(store, { ...wish, actor: 'Zebulon Farquhar' }, ADA)).rejects.toThrow(
      /does not name Zebulon/,
    );
    await expect(
      correctStore(store, { ...wish, statementId: 'lost', actor: line.speaker!.actor }, ADA),
    ).rejects.toThrow(ImpossibleWish);
    await expect(
      correctStore(store, { kind: 'not a contradiction', statementIds: [line.id, line.id] }, ADA),
    ).rejects.toThrow(/name two/);
    expect(await store.corrections()).toEqual([]);
  });

  it('shows on the sheet beside what the machine read, until somebody says otherwise', async () => {
    const before = line.speaker!.actor;
    await correctStore(
      store,
      { kind: 'wrong speaker', statementId: line.id, voice: 'outlet', actor: null },
      ADA,
    );
    expect(await lineNow(line.id)).toMatchObject({
      voice: 'outlet',
      speaker: null,
      corrected: { ...ADA, was: { voice: 'actor', actor: before } },
    });
    const reading = (await createReader(store).reading(line.articleId))!;
    expect(reading.statements.find(({ id }) => id === line.id)!.corrected).toBeDefined();
    const off = (await createReader(store).ratedBy('off').sheet(sheet.story))!;
    expect(off.ledger.find(({ id }) => id === line.id)!.voice).toBe('outlet');

    const text = reading.text;
    const other = sheet.ledger.find(
      ({ speaker }) => speaker && speaker.actor !== before && text.includes(speaker.actor),
    )!.speaker!.actor;
    await correctStore(
      store,
      { kind: 'wrong speaker', statementId: line.id, voice: 'actor', actor: other },
      ADA,
    );
    const { speaker } = (await lineNow(line.id))!;
    expect(speaker!.actor).toBe(other);
    expect(other).toContain(speaker!.text);
    const page = (await createReader(store).actor(other))!;
    expect(page.lines.map(({ id }) => id)).toContain(line.id);
    const left = await createReader(store).actor(before);
    expect((left?.lines ?? []).map(({ id }) => id)).not.toContain(line.id);
    expect(await createReader(store).hasActor(other)).toBe(true);
  });

  it('holds for the original where it was said of a reprint, on the sheet and in the article alike', async () => {
    const reader = createReader(store);
    const { items } = await reader.stories(200, null);
    const sheets = await Promise.all(items.map(({ story }) => reader.sheet(story)));
    const copies = sheets.flatMap((one) => one!.articles.filter(({ reprint }) => reprint !== null));
    const pairs = await Promise.all(
      copies.map(async ({ id, reprint }) => [
        (await reader.reading(id))!,
        (await reader.reading(reprint!.of))!,
      ]),
    );
    const [copy, original] = pairs.find(([one, of]) => sharedBy(one!, of!)) as [WireReading, WireReading];
    const [ofCopy, ofOriginal] = sharedBy(copy, original)!;
    await correctStore(
      store,
      { kind: 'wrong speaker', statementId: ofCopy.id, voice: 'unknown', actor: null },
      ADA,
    );
    const isCorrected = ({ statements }: WireReading): boolean =>
      statements.find(({ id }) => id === ofOriginal.id)!.corrected !== undefined;
    expect(isCorrected((await reader.reading(original.article.id))!)).toBe(true);
    const there = (await reader.sheet(original.story!))!;
    expect(there.ledger.find(({ id }) => id === ofOriginal.id)?.corrected).toMatchObject(ADA);
  });

  it('marks a dispute and does not count it, and keeps it for all to see', async () => {
    const count = async (): Promise<number> =>
      (await createReader(store).stories(200, null)).items.find(({ story }) => story === sheet.story)!
        .disputes;
    const before = await count();
    const statementIds = [dispute.contradicts, dispute.statement] as const;
    await correctStore(store, { kind: 'not a contradiction', statementIds }, ADA);
    const found = (await drawn()).disputes.find(({ statement }) => statement === dispute.statement)!;
    expect(found.refused).toEqual(ADA);
    expect(await count()).toBe(before - 1);
    const later = { ...ADA, madeAt: '2026-03-04T10:00:00Z' };
    await correctStore(store, { kind: 'contradiction after all', statementIds }, later);
    expect((await drawn()).disputes.some(({ refused }) => refused)).toBe(false);
    expect(await count()).toBe(before);
    await correctStore(store, { kind: 'not a contradiction', statementIds }, { ...later, madeBy: 'Bo' });
    expect(await count()).toBe(before - 1);
  });

  it('survives a rebuild, with nothing left to follow', async () => {
    const before = await drawn();
    await rebuild(store);
    expect(await drawn()).toEqual(before);
    expect(await store.newCorrections()).toEqual([]);
    expect(await store.staleStories()).toEqual([]);
  });

  it('is exported with the articles that a test needs', async () => {
    for (const correction of await store.corrections()) {
      const { articles, ...rest } = await exportCorrection(store, correction);
      expect(rest).toEqual({ correction });
      expect(articles.length).toBeGreaterThan(0);
      if (correction.kind === 'wrong speaker')
        expect(articles[0]!.text.replace(/\s+/g, ' ')).toContain(correction.statement.words.split(' … ')[0]);
    }
  });
});
