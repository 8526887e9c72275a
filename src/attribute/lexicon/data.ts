/** Makes a set of words from a line of them; "_" stands for a blank. */
export const wordSet = (line: string): ReadonlySet<string> =>
  new Set(line.split(/\s+/).map((word) => word.replaceAll('_', ' ')));
