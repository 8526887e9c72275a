import type { Row } from '../row.ts';
import { addressRows } from './addresses.ts';
import { archiveRows } from './archives.ts';
import { feedRows } from './feeds.ts';
import { listRows } from './lists.ts';
import { robotsRows } from './robots.ts';

/** Public suites for what comes from the live web. */
export const run = async (): Promise<readonly Row[]> => [
  ...feedRows(),
  ...robotsRows(),
  ...addressRows(),
  ...listRows(),
  ...(await archiveRows()),
];
