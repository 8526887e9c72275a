import type { Row } from '../row.ts';
import { cleanPage, readPages } from './pages.ts';

/** Pages a CPU second over the recent, heavy pages; the second of two rounds, when the program is warm. */
export function speedRows(): Row[] {
  const pages = readPages('fundus');
  for (const page of pages) cleanPage(page);
  const start = process.cpuUsage();
  for (const page of pages) cleanPage(page);
  const { user, system } = process.cpuUsage(start);
  const value = pages.length / ((user + system) / 1e6);
  return [{ measure: 'pages a CPU second, fundus pages', value, reach: 60, dream: 150 }];
}
