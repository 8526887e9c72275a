import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../text/document.ts';
import { findCues } from '../cues.ts';
import { shippedModels } from '../extract.ts';
import { readingsOf } from '../readings.ts';
import type { Labelled } from './traits.ts';
import { chooseReading, type Trusted, trustAmong } from './trust.ts';

const TEXT = 'Mayor Ana Reyes said on Friday that the old bridge must be closed before the winter.';

describe('chooseReading', () => {
  const document = readDocument(TEXT);
  const { cues: cueModel, labels, trust } = shippedModels();
  const cues = findCues(document, cueModel);
  const readings = readingsOf(document, cues, labels).find(([one]) => wordOf(one!.head) === 'said')!;
  const wordsOf = (tokens: readonly number[]): string => tokens.map(wordOf).join(' ');
  const choose = (among: readonly Labelled[]) => chooseReading(trust, document, cues, among);

  function wordOf(i: number): string {
    return TEXT.slice(document.tokens.starts[i], document.tokens.ends[i]);
  }

  it('takes the whole clause for what was said, and the whole name for who said it', () => {
    const { labelled } = choose(readings);
    expect(wordsOf(labelled.speaker)).toBe('Mayor Ana Reyes');
    expect(wordsOf(labelled.content)).toMatch(/the old bridge must be closed before the winter/);
  });

  it('trusts a reading less whose content is torn or whose speaker is missing', () => {
    const { labelled, trust: whole } = choose(readings);
    const torn = { ...labelled, content: labelled.content.slice(0, 3) };
    const bare = { ...labelled, speaker: [] };
    expect(choose([torn]).trust).toBeLessThan(whole);
    expect(choose([bare]).trust).toBeLessThan(whole);
  });

  it('gives the readings of a cue without repeating one, the likeliest first', () => {
    const keys = readings.map(({ speaker, content }) => `${speaker} ${content}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(readings.map(({ loss }) => loss)).toEqual(readings.map(({ loss }) => loss).sort((a, b) => a - b));
  });

  it('trusts a reading less whose words a surer cue claims', () => {
    const first = choose(readings);
    const rival = choose([{ ...first.labelled, head: wordAt('closed') }]);
    const trustOf = (chosen: readonly Trusted[]): number =>
      trustAmong(
        trust,
        document,
        cues,
        chosen.map(({ labelled }) => [labelled]),
        chosen,
      ).at(-1)!;
    expect(trustOf([first, rival])).toBeLessThan(trustOf([rival]));
  });

  function wordAt(word: string): number {
    return Array.from({ length: document.tokens.count }, (_, i) => i).find((i) => wordOf(i) === word)!;
  }
});
