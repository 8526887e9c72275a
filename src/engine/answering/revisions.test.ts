import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshot } from '../../model/snapshot.ts';
import type { Store } from '../../store/store.ts';
import { readSnapshot } from '../adding/read.ts';
import { openStore } from '../open.ts';
import { revisionsOf } from './revisions.ts';

const URL_A = 'https://courier.example/bridge';
const pageOf = (headline: string, paragraphs: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`,
  );
const SHARED =
  '“The bridge at Holm is safe for all who cross it,” said the mayor, Ilse Brandt, on Monday morning.';
const OLD = [
  'The bridge at Holm was closed to lorries on Monday after a crack had been found in one of its piers.',
  SHARED,
  '“Nobody told the council of the crack before the weekend,” said Tom Varga, who speaks for the harbour office.',
];
const NEW = [
  'The bridge at Holm was closed to all traffic on Monday after a crack had been found in one of its piers.',
  SHARED,
  '“We shall open a temporary crossing within two weeks,” said Ada Quill, who leads the county’s road office.',
];

describe('the revisions of an article', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(() => store.close());

  const add = async (batch: number, headline: string, paragraphs: readonly string[]): Promise<string> => {
    const origin = {
      name: URL_A,
      url: URL_A,
      outlet: 'courier.example',
      publishedAt: null,
      contentType: 'text/html',
    };
    const { value } = readSnapshot(createSnapshot(origin, pageOf(headline, paragraphs)), batch);
    await store.saveEntries([value!]);
    return value!.article.id;
  };

  it('tell what was left out and put in, and which statements vanished and appeared', async () => {
    await add(1, 'Crack found in Holm bridge', OLD);
    const id = await add(2, 'Holm bridge closed', NEW);
    const [first, second, ...more] = (await revisionsOf(store, id))!;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ isLatest: false, headline: 'Crack found in Holm bridge', change: null });
    expect(second).toMatchObject({ isLatest: true, headline: 'Holm bridge closed' });
    const { headline, text, vanished, appeared } = second!.change!;
    expect(headline.filter(({ kind }) => kind === 'second').map((part) => part.text)).toEqual(['closed']);
    expect(text.map((part) => (part.kind === 'second' ? '' : part.text)).join('')).toBe(first!.text);
    expect(text.map((part) => (part.kind === 'first' ? '' : part.text)).join('')).toBe(second!.text);
    expect(text.slice(0, 3)).toEqual([
      { kind: 'same', text: 'The bridge at Holm was closed to ' },
      { kind: 'first', text: 'lorries ' },
      { kind: 'second', text: 'all traffic ' },
    ]);
    const speakersOf = (list: typeof vanished): string[] =>
      list.flatMap(({ speaker }) => speaker?.actor ?? []);
    expect(speakersOf(vanished)).toEqual(['Tom Varga']);
    expect(speakersOf(appeared)).toEqual(['Ada Quill']);
  });

  it('tell one in other words as changed', async () => {
    await add(1, 'Holm', OLD);
    const id = await add(2, 'Holm', [
      OLD[0]!,
      SHARED.replace('for all who cross it', 'for most who cross it'),
      OLD[2]!,
    ]);
    const change = (await revisionsOf(store, id))![1]!.change!;
    expect(change.vanished).toEqual([]);
    expect(change.appeared).toEqual([]);
    expect(change.changed).toHaveLength(1);
    expect(change.changed[0]!.before.content[0]!.text).toContain('for all who cross it');
    expect(change.changed[0]!.after.content[0]!.text).toContain('for most who cross it');
  });

  it('are null for an article that is not there', async () => {
    expect(await revisionsOf(store, 'nothing')).toBeNull();
  });
});
