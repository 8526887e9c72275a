import { readArticle } from '../../src/group/read/reading.ts';
import { ALL, countTerms, NAMES } from '../../src/group/read/terms.ts';
import { readPrior } from '../../src/group/stories/prior.ts';
import { weigh } from '../../src/group/stories/profile.ts';
import { createRarity } from '../../src/group/stories/rarity.ts';
import { cosine, type Profile } from '../../src/group/stories/vector.ts';
import { type GroupRecord, toArticle } from './data.ts';
import { folders, type Stream, stream, undated } from './streams.ts';

/** Every so many stories one folder is made, of the story and its likest others. */
const [EVERY, LIKEST] = [4, 4];

/**
 * Folders as a person brings them on one affair: a story with the stories that are likest to it, two of three without dates. Here the
 * decision learns that the same actors and places on another day are another story, even where no date says so.
 */
export function sagaFolders({ name, records }: Stream): Stream[] {
  const byStory = Map.groupBy(
    records.filter(({ story }) => story !== null),
    ({ story }) => story!,
  );
  const rarity = createRarity(readPrior());
  const stories = [...byStory].map(([story, own]) => ({ story, own, profile: profileOf(own[0]!, rarity) }));
  const folders: Stream[] = [];
  for (let i = 0; i < stories.length; i += EVERY) {
    const { profile, own } = stories[i]!;
    const likest = stories
      .filter((_, k) => k !== i)
      .map((other) => ({ other, likeness: likenessOf(profile, other.profile) }))
      .sort((a, b) => b.likeness - a.likeness || (a.other.story < b.other.story ? -1 : 1))
      .slice(0, LIKEST);
    const part = [...own, ...likest.flatMap(({ other }) => other.own)];
    const isDated = folders.length % 3 === 0;
    folders.push(stream(`${name} saga ${i}`, isDated ? part : undated(part), `${name} sagas`));
  }
  return folders;
}

function profileOf(record: GroupRecord, rarity: ReturnType<typeof createRarity>): Profile {
  const { headline, body, language } = readArticle(toArticle(record), 0, false);
  return weigh(countTerms(headline, body, new Uint8Array(body.count)), language, rarity).profile;
}

const likenessOf = (a: Profile, b: Profile): number => cosine(a, b, ALL) + cosine(a, b, NAMES);

/** Sets whose articles also come in folders. */
const IN_FOLDERS = ['allsides', 'g5w1h', 'basil', 'ecbplus'];

export const withFolders = (streams: readonly Stream[]): Stream[] => [
  ...streams,
  ...streams.filter(({ name }) => IN_FOLDERS.includes(name)).flatMap(folders),
  ...streams.filter(({ name }) => name === 'allsides').flatMap(sagaFolders),
];
