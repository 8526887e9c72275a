import { isAllowed, readRobots } from '../../src/collect/robots/robots.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface Case {
  readonly test: string;
  readonly robots: string;
  readonly agent: string;
  readonly url: string;
  readonly allowed: boolean;
}

/** Google's own cases for robots.txt, and those among them that go beyond RFC 9309. */
export function robotsRows(): Row[] {
  const cases = readRecords<Case>('eval', 'suites', 'robots', 'google-cases.jsonl');
  const share = (chosen: readonly Case[]): number =>
    (100 * chosen.filter(passes).length) / Math.max(chosen.length, 1);
  const standard = cases.filter(({ test }) => !test.startsWith('GoogleOnly'));
  if (process.env.BROADSHEET_VERBOSE)
    for (const one of cases.filter((each) => !passes(each))) console.error(JSON.stringify(one));
  return [
    { measure: `robots: RFC 9309, of ${standard.length}`, value: share(standard), reach: 100, dream: 100 },
    {
      measure: `robots: with Google's own, of ${cases.length}`,
      value: share(cases),
      reach: null,
      dream: 100,
    },
  ];
}

function passes({ robots, agent, url, allowed }: Case): boolean {
  const address = URL.parse(url);
  // The cases hand over paths as they are written; a parser of addresses would encode and resolve them.
  const path = url.replace(/^[a-z]+:\/\/[^/?;#]*/i, '');
  return isAllowed(readRobots(robots), agent, address ? path : url) === allowed;
}
