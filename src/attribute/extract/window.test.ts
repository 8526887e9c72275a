import { expect, test } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { findCues } from './cues.ts';
import { shippedModels } from './extract.ts';
import { quotedShares, windowOf } from './window.ts';

/** Tokens that the windows of a text's cues hold together, for each of its tokens: what reading it costs. */
function readAgain(text: string): number {
  const document = readDocument(text);
  const shares = quotedShares(document);
  const windows = findCues(document, shippedModels().cues).tokens.map((cue) =>
    windowOf(document, shares, cue),
  );
  return windows.reduce((sum, { from, to }) => sum + to - from, 0) / document.tokens.count;
}

test.each(["' said he '", 'Smith said Jones said ', 'said ', 'the man who said that he '])(
  'a text of nothing but "%s" is read no more than 32 times',
  (words) => {
    expect(readAgain(words.repeat(2000))).toBeLessThan(32);
  },
);
