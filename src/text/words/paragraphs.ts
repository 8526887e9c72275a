/** Everything that ends a line in some system or standard (UAX #14 mandatory breaks). */
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** All of Unicode's space separators (Zs) and the tab. */
const ODD_SPACES = /[\t\p{Zs}]+/gu;
/** Characters without width or meaning in a finished text: soft hyphen, zero-width space, word joiner, BOM, bidi marks and overrides. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Joiners spell words in these scripts and build emoji; elsewhere they are litter. */
const STRAY_JOINER =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each joiner is meant alone, not the emoji that it may build.
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/**
 * Text with its characters made plain: lines end in LF, every space is a space, nothing invisible is left.
 * Typographic quotation marks and dashes stay. Applying it twice changes nothing.
 */
export function normalizeCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(STRAY_JOINER, '')
    .replace(ODD_SPACES, ' ');
}

/** One line of plain characters without blank ends. */
export const tidyLine = (raw: string): string =>
  normalizeCharacters(raw)
    .replace(/[\n ]+/g, ' ')
    .trim();

/** The lines that hold something, trimmed; each is a paragraph. */
export const linesOf = (raw: string): string[] =>
  normalizeCharacters(raw)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** How an article's text is put together: paragraphs apart by exactly one blank line. */
export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
