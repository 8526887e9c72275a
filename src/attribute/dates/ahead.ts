import type { Moment } from './pattern.ts';

/** Whether the words before a time look ahead: a "will", a "due to" in the same sentence. */
export function looksAhead({ before }: Pick<Moment, 'before'>): boolean {
  const words = before(90);
  const sentence = words.slice(Math.max(words.lastIndexOf('. '), words.lastIndexOf('\n')) + 1);
  return (
    /\b(?:will|would|shall|going to|set to|due|scheduled|expected to|plans? to|planned|until|upcoming|as (?:soon|early|late) as|this coming|to (?:be|meet|vote|hold|begin|start|take))\b/i.test(
      sentence,
    ) && !/\b(?:said|told|announced|voted|was|were)\b[^.]{0,25}$/.test(sentence)
  );
}
