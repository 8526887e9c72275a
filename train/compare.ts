import { writeFileSync } from 'node:fs';
import { encodeWeights, type Weights } from '../src/text/weights.ts';
import { fit as learn } from './compare-fit.ts';
import { heldOf, readFnc, stanceOf, stemWeights, weightFrom } from './compare-fnc.ts';
import { bothWays, readDirected, readStoryStances, STANCE_CLASSES } from './compare-stances.ts';

/** Trains the two models of compare: `node train/compare.ts`. The same data give the same bytes. */

const write = (name: string, model: Weights): void => {
  const file = encodeWeights(model);
  writeFileSync(new URL(`../models/${name}.bin`, import.meta.url), file);
  console.log(`${name}: ${file.length} bytes`);
};

export const REFUTATION_FIT = { bits: 15, epochs: 6, costs: [1.5, 5, 1], margin: 3, seeds: [1, 2, 3, 4] };
export const STANCE_FIT = {
  bits: 17,
  epochs: 8,
  costs: Array.from({ length: STANCE_CLASSES }, () => 1),
  margin: 4,
  seeds: [1, 2],
};

function trainRefutation(): void {
  const { pairs, passages } = readFnc();
  const bodies = [...passages].filter(([key]) => key.startsWith('body ')).map(([, passage]) => passage);
  const words = stemWeights(bodies);
  const weightOf = weightFrom(words);
  const examples = pairs
    .filter(({ stance }) => stance < 3)
    .map(({ headline, body, stance }) => {
      const [claim, text] = [passages.get(headline)!, passages.get(body)!];
      return { features: stanceOf(claim, text, heldOf(claim, text, weightOf)), label: stance };
    });
  write('refutation', learn(examples, { ...REFUTATION_FIT, words }));
}

function trainStance(): void {
  const sentences = [...readDirected('dse/train'), ...readDirected('dse/valid')];
  const stories = ['seesaw/train', 'seesaw/valid'].flatMap(readStoryStances);
  const told = stories.flatMap(({ directed }) => (directed ? [directed] : []));
  write('stance', learn([...sentences, ...told].flatMap(bothWays), STANCE_FIT));
}

if (process.argv[1]?.endsWith('train/compare.ts')) {
  trainRefutation();
  trainStance();
}
