import type { Row } from '../row.ts';
import { claimDiffRows, fncRows } from './refutation.ts';
import { seedRows } from './seeds.ts';
import { stanceRows } from './stances.ts';

/** Every measure of the compare stage. The two models are scored here and not shipped: see docs/compare.md. */
export const run = async (): Promise<Row[]> => [
  ...seedRows(),
  ...fncRows(),
  ...claimDiffRows(),
  ...stanceRows(),
];
