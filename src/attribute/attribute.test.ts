import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticleText } from '../model/article.ts';
import { overlaps } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { attribute, explain } from './attribute.ts';

const read = (text: string, publishedAt: string | null = '2026-03-12'): readonly Statement[] =>
  attribute(createArticleText({ id: 'a', text, publishedAt, language: 'en' }));

const words = ({ content }: Statement, text: string): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

const PIECES = [
  'Mayor Ana Reyes said on Friday that the bridge must be closed.',
  '“We will not wait,” she told the Courier 🙂.',
  'The company denied claims that its engineers had hidden the report.',
  '"No one asked us, \'not once\'," he said, adding that it was a mistake.',
  'According to the Institute for Bridge Safety (IBS), two cables broke.',
  'Russia, she said, has agreed',
  '\r\n\r\n',
  '\n\n',
  '…',
  '”',
  'said said said',
  'É è ü — ',
];

describe('attribute', () => {
  it('gives spans that lie in the text, and no cue inside its own content, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join(' ');
          for (const { cue, content, speaker, hedges, via } of read(text)) {
            for (const { start, end } of [
              ...content,
              ...hedges,
              ...(cue ? [cue] : []),
              ...(speaker ? [speaker.span] : []),
              ...via.map(({ span }) => span),
            ])
              expect(text.slice(start, end).length).toBe(end - start);
            if (cue) expect(content.some((span) => overlaps(span, cue))).toBe(false);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has nothing to say of empty texts, single words and blanks', () => {
    for (const text of ['', ' ', '\n\n', 'said', '"', '...'])
      expect(read(text).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  it('comes to an end on a megabyte, and on nothing but quotation marks', () => {
    expect(read(`${PIECES[0]} ${PIECES[2]}\n\n`.repeat(4000)).length).toBeGreaterThan(4000);
    expect(() => read('"'.repeat(20_000))).not.toThrow();
  });

  it('finds the same with CRLF as with LF', () => {
    const lines = [PIECES[0]!, PIECES[2]!];
    const told = (newline: string): string[] => {
      const text = lines.join(newline);
      return read(text).map((statement) => `${statement.act} ${words(statement, text)}`);
    };
    expect(told('\r\n\r\n')).toEqual(told('\n\n'));
  });

  it('gives two statements their own ids where two speakers share words', () => {
    const ids = read('Ana Reyes and Tom Brandt condemned the attack on the bridge.').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('marks what is claimed of somebody and denied as disputed, and lets the denial answer it', () => {
    const text =
      'Kremlin spokesman Ivan Petrov dismissed claims that President Oleg Danilov rejected the offer of talks.';
    const found = read(text);
    const denial = found.find(({ act }) => act === 'denial')!;
    expect(denial.speaker?.actor.name).toBe('Ivan Petrov');
    expect(found.find(({ id }) => id === denial.answers)).toBeDefined();
    for (const { disputed } of found.filter(({ speaker }) => speaker?.actor.name === 'Oleg Danilov'))
      expect(disputed).toBe(true);
  });

  it('says which rule decided', () => {
    for (const { rules, layer } of explain({
      id: 'a',
      revisionId: 'r',
      headline: null,
      text: PIECES[0]!,
      publishedAt: null,
      outlet: null,
      language: 'en',
      credit: null,
    })) {
      expect(rules.length).toBeGreaterThan(0);
      expect(layer).not.toBe('');
    }
  });
});

it('lets a quotation between doubled marks be read as one', () => {
  const text = "''We will pay,'' Ana Roe said. ''And we will build.''";
  const [statement] = attribute(createArticleText({ id: 'a', text, language: 'en' }));
  expect(statement).toMatchObject({ mode: 'direct', speaker: { actor: { name: 'Ana Roe' } } });
  expect(statement!.content.map(({ start, end }) => text.slice(start, end))).toEqual([
    'We will pay',
    'And we will build.',
  ]);
  for (const plan of ["the plan ''is absurd''", "the plan ``is absurd''"]) {
    const told = `Ana Roe said that ${plan}.`;
    const [given] = attribute(createArticleText({ id: 'b', text: told, language: 'en' }));
    expect(given!.content.map(({ start, end }) => told.slice(start, end))).toEqual([plan]);
  }
});
