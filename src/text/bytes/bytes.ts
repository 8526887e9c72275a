import { createIssue, type Issue } from '../../model/issue.ts';

/** The largest page or file that is read. The heaviest news page that we have seen has 1.7 MB. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** How much of a file is looked at to tell text from anything else. */
const SAMPLE = 4096;
/** In texts of any encoding we have seen no sample with more than one control character in a hundred. */
const MAX_CONTROLS = 0.02;
/** First bytes of formats that hold no text for us although they may have no NUL byte early on. */
const MAGICS = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  '{\\rtf',
];

/** What forbids to read bytes as a text: none, too many, or no text at all. Null if they can be read. */
export function troubleWith(name: string, bytes: Uint8Array): Issue | null {
  if (bytes.length > MAX_BYTES) return tooLarge(name, bytes.length);
  if (bytes.every((byte) => byte <= 0x20 && byte >= 9))
    return createIssue('file-empty', name, 'The file is empty.', 'Fetch it again or leave it out.');
  if (!isBinary(bytes)) return null;
  return createIssue(
    'file-binary',
    name,
    'The file is no text: it holds bytes that no page has.',
    'Give the page as HTML or plain text.',
  );
}

export const tooLarge = (name: string, size: number): Issue =>
  createIssue(
    'file-too-large',
    name,
    `The file has ${Math.ceil(size / 1024 / 1024)} MB; up to ${MAX_BYTES / 1024 / 1024} MB are read.`,
    'Cut the page down to the article or save it as text.',
  );

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SAMPLE);
  // UTF-16 has NUL bytes by right, and says so by its mark.
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const start = String.fromCharCode(...head.subarray(0, 8));
  if (MAGICS.some((magic) => start.startsWith(magic))) return true;
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte === 0) return true;
    // ESC opens a character set in ISO-2022-JP; tab, line feed, form feed and return are text.
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > MAX_CONTROLS * head.length;
}
