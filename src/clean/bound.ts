import type { Draft } from './draft.ts';

/** The longest texts of the press, live blogs of a day, have a tenth of this. In UTF-16 units. */
export const MAX_TEXT = 2_000_000;
const MAX_PARAGRAPHS = 20_000;

/** A draft within bounds, so that nothing behind it needs its own: at most {@link MAX_TEXT} characters in at most 20,000 paragraphs. */
export function boundDraft(draft: Draft): Draft {
  let size = 0;
  const end = draft.paragraphs.findIndex(
    ({ text }, i) => i >= MAX_PARAGRAPHS || (size += text.length) > MAX_TEXT,
  );
  if (end < 0) return draft;
  const reason = end < MAX_PARAGRAPHS ? TOO_LONG : `more than ${MAX_PARAGRAPHS} paragraphs`;
  return { ...draft, paragraphs: draft.paragraphs.slice(0, end), stopped: draft.stopped ?? reason };
}

/** Reads a text without markup up to the same bound, before anything is done with it. */
export function readBounded(text: string, read: (text: string) => Draft): Draft {
  if (text.length <= MAX_TEXT) return read(text);
  // A paragraph that the bound would cut is left out whole: half a sentence says something else.
  const end = text.lastIndexOf('\n', MAX_TEXT);
  const draft = read(text.slice(0, Math.max(0, end)));
  return { ...draft, stopped: draft.stopped ?? TOO_LONG };
}

export const TOO_LONG = `more than ${MAX_TEXT} characters of text`;
