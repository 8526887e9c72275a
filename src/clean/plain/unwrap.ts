/** Lines of mails and terminals break at 72 to 80 characters; paragraphs that are lines of their own are longer. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 40;
/** In text that was broken by a machine nearly every line is full. */
const FULL = 0.6;
const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)]) /;

/**
 * Joins lines that a machine broke. Only in texts whose paragraphs are apart by blank lines and whose lines are full up to one width;
 * in all other texts a line is a paragraph.
 */
export function unwrapLines(text: string): string {
  const blocks = text.split(/\n[ \t]*\n/);
  if (blocks.length < 2) return text;
  const broken = blocks.flatMap((block) => block.split('\n').slice(0, -1));
  const width = longestLine(text);
  if (broken.length < 3 || width > MAX_WIDTH || width < MIN_WIDTH) return text;
  const full = broken.filter((line) => line.length >= FULL * width).length;
  if (full < FULL * broken.length) return text;
  return blocks.map(joinLines).join('\n\n');
}

const longestLine = (text: string): number =>
  text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);

const joinLines = (block: string): string =>
  block
    .split('\n')
    .reduce((joined, line) => (joined === '' ? line : joined + (BULLET.test(line) ? '\n' : ' ') + line), '');
