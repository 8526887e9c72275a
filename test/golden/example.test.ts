import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, type Quote, readExample } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await readExample();
});
afterAll(async () => {
  await example?.store.close();
});

const storyOf = (file: string): string | null => example.readings.get(file)!.story;

describe('the example, through the whole pipeline', () => {
  it('has an article for every file, each with its outlet and its date', () => {
    expect(example.readings.size).toBe(32);
    for (const [file, { article }] of example.readings) {
      expect(article.outlet, file).not.toBeNull();
      expect(article.publishedAt, file).not.toBeNull();
      expect(article.headline, file).not.toBeNull();
    }
  });

  it('is free of what is not the article', () => {
    const kept = example.expected.noise.filter(({ file, words }) =>
      example.readings.get(file)!.text.includes(words),
    );
    expect(kept).toEqual([]);
  });

  // An article told apart from its story costs a reader one click; one that is thrown together with another event misleads.
  it('falls into its stories: no two events in one, and hardly an article apart', () => {
    const eventOf = new Map(
      example.expected.stories.flatMap(({ name, files }) => files.map((file) => [file, name])),
    );
    const found = Map.groupBy(example.readings.keys(), (file) => storyOf(file));
    const events = [...found.values()].map((files) => new Set(files.map((file) => eventOf.get(file))));
    expect(events.filter((names) => names.size !== 1)).toEqual([]);
    expect(found.size - example.expected.stories.length).toBeLessThanOrEqual(2);
  });

  it('falls into its storylines', () => {
    const storylineOf = new Map(example.sheets.map(({ story, storyline }) => [story, storyline]));
    const files = new Map(example.expected.stories.map((story) => [story.name, story.files]));
    const lines = example.expected.storylines.map(
      ({ stories }) =>
        new Set(stories.flatMap((name) => files.get(name)!).map((file) => storylineOf.get(storyOf(file)!))),
    );
    expect(lines.map((line) => line.size)).toEqual([1, 1]);
    expect([...lines[0]!]).not.toEqual([...lines[1]!]);
  });

  // Which of a family is the original is not held: a page that tells only its day sorts before the agency's own.
  it('has its families of reprints, and no others', () => {
    const fileOf = new Map([...example.readings].map(([file, { article }]) => [article.id, file]));
    const found = [...example.readings].flatMap(([file, { article }]) =>
      article.reprint ? [[file, fileOf.get(article.reprint.of)!] as const] : [],
    );
    const planted = example.expected.reprints.map(({ file, of }) => [file, of] as const);
    expect(families(found)).toEqual(families(planted));
  });

  // The rest is what the attribute stage still takes for speech; it may only shrink.
  it('makes hardly a statement of what nobody said', () => {
    const wrong = example.expected.nonStatements.flatMap(({ file, words }) =>
      example
        .statementsAt(file, words)
        .filter(({ content, voice }) => voice === 'actor' && words.includes(content[0]!.text))
        .map(({ speaker, content }) => `${file}: ${speaker?.actor}: ${content[0]!.text}`),
    );
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
  });

  it('shows no contradiction between what does not contradict', () => {
    const pairs = example.expected.notContradictions.filter(({ a, b }) => disputed(a, b, true));
    expect(pairs).toEqual([]);
  });
});

/** Whether a sheet holds the pair, in either order. */
function disputed(a: Quote, b: Quote, firm: boolean): boolean {
  const ids = (quote: Quote): Set<string> =>
    new Set(example.statementsAt(quote.file, quote.words).map(({ id }) => id));
  const [left, right] = [ids(a), ids(b)];
  return example.sheets.some(({ disputes }) =>
    disputes.some(
      (dispute) =>
        (!firm || dispute.firm) &&
        ((left.has(dispute.statement) && right.has(dispute.contradicts)) ||
          (right.has(dispute.statement) && left.has(dispute.contradicts))),
    ),
  );
}

/** The files of each family, sorted. */
function families(links: readonly (readonly [string, string])[]): string[] {
  const byOriginal = Map.groupBy(links, ([, original]) => original);
  return [...byOriginal]
    .map(([original, copies]) => [original, ...copies.map(([file]) => file)].sort().join(' '))
    .sort();
}
