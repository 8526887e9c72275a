import { Presets, SingleBar } from 'cli-progress';
import { countPaths, type Progress } from '../engine/adding/add.ts';

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

const NAMES: Readonly<Record<Progress['step'], string>> = {
  read: 'reading  ',
  group: 'grouping ',
  compare: 'comparing',
};

/** A bar on a terminal; nothing in a pipe, where a summary line follows. */
export async function createProgressBar(paths: readonly string[]): Promise<ProgressBar> {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: '{step} |{bar}| {value}/{total} files | {eta_formatted}', hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(Math.max(await countPaths(paths), 1), 0, { step: NAMES.read });
  return { show: ({ step, files }) => bar.update(files, { step: NAMES[step] }), stop: () => bar.stop() };
}
