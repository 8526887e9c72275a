import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type AllowedHosts, isAllowedHost, isPublicAddress } from './address.ts';

/** The addresses of a name, in the order in which they are to be tried. Rejects where there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveBySystem: Resolve = async (host) =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

/** Why a connection was not made. */
export class ForbiddenAddress extends Error {}

/**
 * The lookup of a connection: what it gives is what the socket connects to, so a name cannot point elsewhere between the check
 * and the connection (DNS rebinding). One forbidden address among several forbids the name.
 */
export function guardedLookup(resolve: Resolve, allowed: AllowedHosts): LookupFunction {
  return (host, options, done) => {
    const answer = async (): Promise<{ address: string; family: number }[]> => {
      const addresses = await resolve(host);
      if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
      const name = host.toLowerCase().replace(/\.$/, '');
      if (!isAllowedHost(name, allowed) && !addresses.every(isPublicAddress))
        throw new ForbiddenAddress(`${host} leads to an address that is not on the public internet`);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    answer().then(
      (found) => (options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)),
      (error) => done(error, []),
    );
  };
}
