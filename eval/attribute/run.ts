import type { Row } from '../row.ts';
import { actsRows } from './acts.ts';
import { datesRows } from './dates.ts';
import { pronounsRows } from './pronouns.ts';
import { spansRows } from './spans.ts';
import { speedRows } from './speed.ts';

/** Every measure of the attribute stage. */
export const run = async (): Promise<Row[]> => [
  ...speedRows(),
  ...(await spansRows()),
  ...actsRows(),
  ...datesRows(),
  ...pronounsRows(),
];
