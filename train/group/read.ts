import { isSameText, sharesOf } from '../../src/group/copies/judge.ts';
import { createReprints } from '../../src/group/copies/reprints.ts';
import { createStreamClock, readTime } from '../../src/group/read/clock.ts';
import { readArticle } from '../../src/group/read/reading.ts';
import { countTerms } from '../../src/group/read/terms.ts';
import { createNoise } from '../../src/group/stories/noise.ts';
import { readPrior } from '../../src/group/stories/prior.ts';
import { weigh } from '../../src/group/stories/profile.ts';
import { createRarity } from '../../src/group/stories/rarity.ts';
import type { Member, Origin } from '../../src/group/stories/story.ts';
import { toArticle } from './data.ts';
import type { Stream } from './streams.ts';

/** What the story stage gets of one article: none of it hangs on what was decided before, so a stream is read once for all rounds. */
export interface ReadItem {
  readonly member: Member;
  readonly keys: Int32Array;
  readonly copied: ReadonlyMap<number, number>;
  /** The article that it is a copy of. */
  readonly original: number | null;
}

export interface ReadStream extends Stream {
  readonly items: readonly ReadItem[];
}

const PRIOR = readPrior();

/** Reads a stream as the grouper does, but for the second look at misread letters, which hangs on what was decided. */
export function readStream(stream: Stream): ReadStream {
  const rarity = createRarity(PRIOR);
  const noise = createNoise(rarity);
  const origins: Origin[] = [];
  const reprints = createReprints((number) => origins[number]!);
  const clock = createStreamClock();
  const items = stream.records.map((record, at): ReadItem => {
    const article = toArticle(record);
    const time = readTime(article.publishedAt, null).day;
    if (time !== null) clock.tell(time);
    const [day, isDated] = [time ?? clock.now(), time !== null];
    const reading = readArticle(article, day, isDated);
    const { outlet, headline, body, language } = reading;
    origins.push({ day, isDated, outlet });
    const { link, matches, furniture } = reprints.read(at, reading, noise.of(reading), () => false);
    const counts = countTerms(headline, body, furniture);
    for (const field of counts.ofField) rarity.learn(language, field.keys(), day);
    const { profile, keys } = weigh(counts, language, rarity);
    return {
      member: { at, profile, day, isDated, outlet, language, words: body.count, vector: null },
      keys,
      copied: sharesOf(matches),
      original: link && isSameText(link.match) ? link.original : null,
    };
  });
  return { ...stream, items };
}
