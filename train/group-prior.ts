import { writeFileSync } from 'node:fs';
import { readArticle } from '../src/group/read/reading.ts';
import { ALL, countTerms, termOf } from '../src/group/read/terms.ts';
import type { Words } from '../src/group/read/words.ts';
import { LOOKED_AT } from '../src/group/stories/noise.ts';
import { encodePrior } from '../src/group/stories/prior.ts';
import { mix } from '../src/text/bytes/hash.ts';
import { readGroupFile, toArticle } from './group/data.ts';

/** Files that the shares of terms are counted on; og2021 is headlines of one affair and would make its words look common everywhere. */
const FILES = ['allsides-background', 'allsides', 'fnc', 'g5w1h', 'basil', 'vietmds'];
/** A term must stand in so many articles and in such a share of them; what is rarer is rare enough. */
const [LEAST, LEAST_SHARE] = [4, 0.0004];

/** The words that tell misread letters, by their stems: a root would be known of many a misread word. */
const wordsOf = ({ stems, count }: Words): number[] =>
  Array.from(stems.subarray(0, Math.min(count, LOOKED_AT)), (stem) => termOf(stem, ALL));

const counts = new Map<number, { language: number; count: number }>();
const totals = new Map<number, number>();
for (const file of FILES) {
  for (const record of readGroupFile(file)) {
    const reading = readArticle(toArticle(record), 0, false);
    totals.set(reading.language, (totals.get(reading.language) ?? 0) + 1);
    const terms = countTerms(reading.headline, reading.body, new Uint8Array(reading.body.count));
    for (const term of new Set([
      ...terms.ofField.flatMap((field) => [...field.keys()]),
      ...wordsOf(reading.body),
    ])) {
      const key = mix(term, reading.language);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { language: reading.language, count: 1 });
    }
  }
}
const shares = new Map<number, number>();
for (const [key, { language, count }] of counts) {
  const total = totals.get(language)!;
  if (count >= LEAST && count / total >= LEAST_SHARE) shares.set(key, count / total);
}
writeFileSync('models/group-terms.bin', encodePrior(shares));
console.log(`${shares.size} terms of ${counts.size}, articles by language`, [...totals.values()]);
