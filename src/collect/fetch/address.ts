import ipaddr from 'ipaddr.js';

/**
 * Blocks that the registries of special-purpose addresses keep from the public internet and that `ipaddr.js` counts as plain
 * unicast. Source: IANA IPv4 and IPv6 Special-Purpose Address Registries.
 */
const SPECIAL_6 = [
  '2001::/23', // protocol assignments, Teredo, benchmarking, ORCHID
  '2002::/16', // 6to4: it carries an IPv4 address
  '3fff::/20', // documentation
].map((block) => ipaddr.IPv6.parseCIDR(block));
/** What is handed out of IPv6 as global unicast; all else is special or unassigned. */
const GLOBAL_6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address in its usual form lies on the public internet. Anything that is no address does not. */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).range() === 'unicast';
  if (!ipaddr.IPv6.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.IPv6.parse(text);
  return (
    address.range() === 'unicast' &&
    address.match(GLOBAL_6) &&
    !SPECIAL_6.some((block) => address.match(block))
  );
}

/** Names that mean something else in every network: RFC 6761, RFC 8375, and what clouds and home routers use. */
const INTERNAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|lan|internal|intranet|svc|arpa)$/;
/** Where the web is served; other ports belong to mail, databases and consoles. */
const WEB_PORTS = new Set(['', '80', '443', '8000', '8080', '8443', '8888']);

/**
 * Which hosts may be fetched although they are not public, as a user named them: a host (`news.intranet`), or all hosts below
 * one (`*.intranet`). Lower case.
 */
export type AllowedHosts = readonly string[];

export const isAllowedHost = (host: string, allowed: AllowedHosts): boolean =>
  allowed.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name));

/** The host of an address as `dns` and `net` take it: in lower case, without closing dot and without brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '');

/** An IP address that stands in the URL itself, so that no name is looked up; null for a name. */
export const addressIn = (url: URL): string | null => {
  const host = hostOf(url);
  return host.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(host) ? host : null;
};

/** What forbids to fetch an address, judged by its text alone, as half a sentence after "The address "; null if nothing does. */
export function whyForbidden(url: URL, allowed: AllowedHosts): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `has the scheme ${url.protocol}`;
  if (url.username !== '' || url.password !== '') return 'holds a user name or password';
  const host = hostOf(url);
  if (isAllowedHost(host, allowed)) return null;
  if (!WEB_PORTS.has(url.port)) return `has the port ${url.port}, at which the web is not served`;
  const address = addressIn(url);
  if (address !== null) return isPublicAddress(address) ? null : 'is not on the public internet';
  return INTERNAL_NAME.test(host) || !host.includes('.') ? 'names a host of a local network' : null;
}

/** Reads a URL strictly; browsers mend backslashes, missing slashes and relative forms, which hide where a request goes. */
export function parseUrl(text: string, base?: string): URL | null {
  const url = URL.parse(text.trim(), base);
  if (url === null || url.hostname === '') return null;
  return base !== undefined || /^https?:\/\/[^/]/i.test(text.trim()) ? url : null;
}
