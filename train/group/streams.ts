import { type GroupRecord, inOrder, readGroupFile } from './data.ts';

/** A stream to learn from or to be measured on: its articles in order, and the label of each, null where unlabelled. */
export interface Stream {
  readonly name: string;
  /** Streams of one group count together as one in training. */
  readonly group: string;
  readonly records: readonly GroupRecord[];
  readonly labels: readonly (string | null)[];
}

/** The eight languages of og2021 that have enough headlines. */
export const LANGUAGES = ['eng', 'por', 'spa', 'fra', 'rus', 'deu', 'slv', 'ara'] as const;

export function readStreams(): Stream[] {
  const og = readGroupFile('og2021');
  const allsides = readGroupFile('allsides');
  const background = readGroupFile('allsides-background').map((record) => ({ ...record, story: null }));
  return [
    stream('allsides+background', [...allsides, ...background]),
    stream('allsides', allsides),
    stream('og2021 cross-lingual', og),
    ...LANGUAGES.map((language) =>
      stream(
        `og2021 ${language}`,
        og.filter(({ lang }) => lang === language),
      ),
    ),
    stream('fnc', undated(readGroupFile('fnc').filter(({ text }) => text))),
    stream('ecbplus', undated(readGroupFile('ecbplus'))),
    stream('g5w1h', readGroupFile('g5w1h')),
    stream('vietmds', readGroupFile('vietmds')),
    stream('basil', readGroupFile('basil')),
  ];
}

export function stream(name: string, records: readonly GroupRecord[], group = name): Stream {
  const sorted = [...records].sort(inOrder);
  return { name, group, records: sorted, labels: sorted.map(({ story }) => story ?? null) };
}

export const undated = (records: readonly GroupRecord[]): GroupRecord[] =>
  records.map((record) => ({ ...record, published: null }));

/** Sizes of the small folders that people bring, in turn. */
const FOLDER_SIZES = [5, 8, 12, 30] as const;

/**
 * A stream cut into folders of a few articles each, every second one without dates: so the decision learns to be careful where
 * little is known of what is common, and where time does not help.
 */
export function folders({ name, records }: Stream): Stream[] {
  const cut: Stream[] = [];
  const labelled = records.filter(({ story }) => story !== null);
  for (let from = 0; from < labelled.length; ) {
    const size = FOLDER_SIZES[cut.length % FOLDER_SIZES.length]!;
    const part = labelled.slice(from, from + size);
    const isDated = cut.length % 2 === 0;
    cut.push(stream(`${name} folder ${cut.length}`, isDated ? part : undated(part), `${name} folders`));
    from += size;
  }
  return cut;
}
