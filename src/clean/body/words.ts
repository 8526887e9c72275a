/** A text as its words in lower case, one blank between them: the form in which texts are compared. */
export const normalizeWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
