import { resolvePronouns } from '../../src/attribute/actors/pronouns.ts';
import { readRoster } from '../../src/attribute/actors/roster.ts';
import { extract } from '../../src/attribute/extract/extract.ts';
import { recut } from '../../src/attribute/recut/recut.ts';
import { readDocument } from '../../src/text/document.ts';
import { tokenAt } from '../../src/text/words/tokens.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

/** A gold text with its "he" and "she", each with the names that its person has in the text. */
export interface PronounText {
  readonly text: string;
  readonly pronouns: readonly { readonly start: number; readonly names: readonly string[] }[];
}

interface Gum {
  readonly text: string;
  readonly entities: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: string;
    readonly proper?: boolean;
    readonly pron?: boolean;
  }[];
}

/** "he" and "she" in GUM's news whose person is named somewhere in the text. */
export const gumPronouns = (): PronounText[] =>
  readRecords<Gum>('eval', 'attribute', 'gum_news', 'gum.jsonl.gz').map(({ text, entities }) => ({
    text,
    pronouns: entities
      .filter(({ pron, text: words }) => pron && /^s?he$/i.test(words))
      .map(({ id, start }) => ({
        start,
        names: entities
          .filter((other) => other.id === id && other.proper && !other.pron)
          .map((other) => other.text),
      }))
      .filter(({ names }) => names.length > 0),
  }));

interface Meantime {
  readonly text: string;
  readonly mentions: readonly {
    readonly entity: string;
    readonly start: number;
    readonly text: string;
    readonly syntactic: string;
  }[];
}

export const meantimePronouns = (): PronounText[] =>
  readRecords<Meantime>('eval', 'attribute', 'meantime', 'airbus_gm_stock.jsonl.gz').map(
    ({ text, mentions }) => ({
      text,
      pronouns: mentions
        .filter((mention) => /^s?he$/i.test(mention.text))
        .map(({ entity, start }) => ({
          start,
          names: mentions
            .filter((other) => other.entity === entity && other.syntactic === 'NAM')
            .map((other) => other.text),
        }))
        .filter(({ names }) => names.length > 0),
    }),
  );

/** Share of "he" and "she" that lead to a name of the right person; no answer is a wrong one. */
export function pronounsRows(): Row[] {
  const texts = [...gumPronouns(), ...meantimePronouns()];
  let right = 0;
  let all = 0;
  for (const { text, pronouns } of texts) {
    if (pronouns.length === 0) continue;
    const document = readDocument(text);
    const speaking = new Set(
      recut(document, extract(document)).flatMap(({ speaker }) => (speaker ? [speaker.from] : [])),
    );
    const antecedents = resolvePronouns(document, readRoster(document), (token) => speaking.has(token));
    for (const { start, names } of pronouns) {
      all++;
      const found = antecedents.get(tokenAt(document.tokens, start));
      if (found && sharesWord(found.name, names)) right++;
    }
  }
  return [
    {
      measure: `he and she to the right person, GUM and MEANTIME (${all})`,
      value: (100 * right) / all,
      reach: 88,
      dream: 93,
    },
  ];
}

const sharesWord = (name: string, names: readonly string[]): boolean => {
  const words = new Set(name.toLowerCase().split(/\s+/));
  return names.some((other) =>
    other
      .toLowerCase()
      .split(/[\s,]+/)
      .some((word) => word.length > 2 && words.has(word)),
  );
};
