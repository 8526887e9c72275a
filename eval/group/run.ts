import { LANGUAGES, readStreams } from '../../train/group/streams.ts';
import type { Row } from '../row.ts';
import { bcubed } from './bcubed.ts';
import { copyRows } from './copies.ts';
import { mergingRows, splittingRows } from './gains.ts';
import { seedRows } from './seeds.ts';
import { speedRows } from './speed.ts';
import { stabilityRows } from './stability.ts';
import { scoreStream } from './streams.ts';

/** Every measure of the group stage, on the half that the shipped weights were fitted on: an upper bound, no promise. */
export async function run(): Promise<Row[]> {
  const streams = readStreams();
  const named = (name: string): (typeof streams)[number] => streams.find((one) => one.name === name)!;
  const scores = new Map(streams.map((one) => [one.name, scoreStream(one)]));
  const f1 = (
    measure: string,
    names: readonly string[],
    reach: number | null,
    dream: number | null,
  ): Row => ({
    measure: `${measure}, BCubed F1`,
    value: bcubed(names.flatMap((name) => scores.get(name)!)).f1,
    reach,
    dream,
  });
  const rows = (of: typeof mergingRows, measure: string, names: readonly string[]): Row[] =>
    of(
      measure,
      names.map(named),
      names.flatMap((name) => scores.get(name)!),
    );
  const twins = bcubed(scores.get('ecbplus')!);
  const apart = LANGUAGES.map((language) => `og2021 ${language}`);
  return [
    f1('allsides among background', ['allsides+background'], 93, 96),
    f1('allsides alone', ['allsides'], null, null),
    f1('og2021 English', ['og2021 eng'], 86, 90),
    f1('og2021 eight languages apart', apart, 83, 88),
    f1('og2021 cross-lingual', ['og2021 cross-lingual'], 76, 84),
    f1('fnc bodies', ['fnc'], 94, 96),
    { measure: 'ecbplus, precision', value: twins.precision, reach: 88, dream: 94 },
    { measure: 'ecbplus, recall', value: twins.recall, reach: 92, dream: 92 },
    f1('g5w1h', ['g5w1h'], null, null),
    f1('vietmds', ['vietmds'], null, null),
    ...rows(mergingRows, 'og2021 English', ['og2021 eng']),
    ...rows(mergingRows, 'og2021 eight languages apart', apart),
    ...rows(mergingRows, 'og2021 cross-lingual', ['og2021 cross-lingual']),
    ...rows(mergingRows, 'fnc bodies', ['fnc']),
    ...rows(splittingRows, 'allsides alone', ['allsides']),
    ...rows(splittingRows, 'og2021 eight languages apart', apart),
    ...rows(splittingRows, 'og2021 cross-lingual', ['og2021 cross-lingual']),
    ...rows(splittingRows, 'fnc bodies', ['fnc']),
    ...rows(splittingRows, 'ecbplus', ['ecbplus']),
    ...rows(splittingRows, 'g5w1h', ['g5w1h']),
    ...rows(splittingRows, 'vietmds', ['vietmds']),
    ...stabilityRows(named('og2021 cross-lingual')),
    ...seedRows(),
    ...copyRows(),
    ...speedRows(named('allsides+background')),
  ];
}
