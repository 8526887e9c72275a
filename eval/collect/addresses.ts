import { isPublicAddress, parseUrl, whyForbidden } from '../../src/collect/fetch/address.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface Case {
  readonly url: string;
  /** Where each answer redirects. */
  readonly redirect?: readonly string[];
  /** What its name leads to, at once or in turn. */
  readonly dns?: readonly string[];
  readonly dns_sequence?: readonly (readonly string[])[];
  readonly expect: 'allow' | 'block';
}

/** Addresses that a server must not be made to fetch, and some that it may: judged hop by hop and by what names lead to, as the fetcher does. */
export function addressRows(): Row[] {
  const cases = readRecords<Case>('eval', 'suites', 'ssrf', 'cases.jsonl');
  const right = cases.filter((one) => isAllowed(one) === (one.expect === 'allow'));
  if (process.env.BROADSHEET_VERBOSE)
    for (const one of cases.filter((each) => !right.includes(each))) console.error(JSON.stringify(one));
  return [
    {
      measure: `addresses kept from being fetched, of ${cases.length}`,
      value: (100 * right.length) / cases.length,
      reach: 100,
      dream: 100,
    },
  ];
}

function isAllowed({ url, redirect = [], dns, dns_sequence }: Case): boolean {
  const seen = new Set<string>();
  let before: string | undefined;
  for (const hop of [url, ...redirect]) {
    const parsed = parseUrl(hop, before);
    if (parsed === null || whyForbidden(parsed, []) !== null || seen.has(parsed.href)) return false;
    seen.add(parsed.href);
    before = hop;
  }
  const answers = dns_sequence?.flat() ?? dns;
  return answers === undefined || (answers.length > 0 && answers.every(isPublicAddress));
}
