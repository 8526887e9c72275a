import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../text/document.ts';
import { retag } from '../../retag.ts';
import type { Cut } from '../cut.ts';
import { giveBack } from './borrowed.ts';

const find = (text: string, words: string): { from: number; to: number } => {
  const { tokens } = readDocument(text);
  const at = text.indexOf(words);
  const from = tokens.starts.indexOf(at);
  return { from, to: tokens.ends.indexOf(at + words.length) + 1 };
};

const cutIn = (text: string, speaker: string, cue: string, ...content: string[]): Cut => ({
  speaker: find(text, speaker),
  cue: find(text, cue),
  content: content.map((words) => find(text, words)),
  origin: 'model',
  voice: 'actor',
});

describe('giveBack', () => {
  it('gives a participle behind a parenthesis to the subject of the clause around it', () => {
    const text = 'The rebels, an official said, are leaving the town, claiming victory.';
    const told = cutIn(text, 'an official', 'said', 'The rebels', 'are leaving the town');
    const claimed = cutIn(text, 'an official', 'claiming', 'victory');
    expect(giveBack(retag(readDocument(text)), [told, claimed])).toEqual([
      told,
      { ...claimed, speaker: find(text, 'The rebels') },
    ]);
  });

  it('gives a participle to the subject and not to the object beside it', () => {
    const text = 'The bishop wrote to the chairman, calling the inquiry a waste.';
    const cut = cutIn(text, 'the chairman', 'calling', 'the inquiry a waste');
    expect(giveBack(retag(readDocument(text)), [cut])[0]!.speaker).toEqual(find(text, 'The bishop'));
  });

  it('leaves the object pronoun of a participle and takes who does it', () => {
    const text = 'The company building it said the bridge would open.';
    const cut = cutIn(text, 'it', 'said', 'the bridge would open');
    expect(giveBack(retag(readDocument(text)), [cut])[0]!.speaker).toEqual(find(text, 'The company'));
  });
});
