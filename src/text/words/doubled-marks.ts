/** Two single marks before a word, and behind one. */
const OPENS = /(?<=^|[\s([\u2013\u2014-])(?:''|``)(?=\S)/gm;
const CLOSES = /''/g;

/**
 * The text with '' and `` as the double marks that they stand for, as some archives and the Penn Treebank write them. It is as long
 * as before: a blank takes the place of the second mark, on the side away from the words. Without one that opens nothing is changed.
 */
export const readDoubledMarks = (text: string): string => {
  const opened = text.replace(OPENS, ' "');
  return opened === text ? text : opened.replace(CLOSES, '" ');
};
