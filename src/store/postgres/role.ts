import pg from 'pg';
import type { HoldRole } from '../role.ts';
import { toStoreError, withoutPassword } from './pool.ts';

/** The first key of the advisory locks that are roles; the second is made of the name. */
const ROLE_LOCK = 7_304;
/** How often a holder asks whether it is still connected, and how long it waits for the answer. */
const BEAT_MS = 1500;
const ANSWER_MS = 3000;
/** How long who asks for a role waits for a busy server: nothing is lost meanwhile. */
const ASK_MS = 30_000;
/** The server gives up a silent holder, whose machine may be gone, after 2 + 2 * 2 seconds. */
const KEEPALIVE = '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2';

/**
 * Roles of a store in PostgreSQL: advisory locks of a session of their own. The server frees one as soon as its connection breaks,
 * which it sees at once where the process died and within {@link KEEPALIVE} where the machine did.
 */
export function createServerRoles(address: string): HoldRole {
  return async (name) => {
    const client = new pg.Client({
      connectionString: address,
      application_name: `broadsheet ${name}`,
      connectionTimeoutMillis: ASK_MS,
      query_timeout: ASK_MS,
      options: KEEPALIVE,
    });
    let held = true;
    const lose = (): void => {
      held = false;
      clearInterval(beat);
      client.end().catch(() => {});
    };
    let beat: NodeJS.Timeout | undefined;
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      const { rows } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
        ROLE_LOCK,
        name,
      ]);
      if (!rows[0].taken) {
        lose();
        return null;
      }
    } catch (error) {
      lose();
      throw toStoreError(withoutPassword(address), error);
    }
    const ask = { text: 'select 1', query_timeout: ANSWER_MS };
    beat = setInterval(() => client.query(ask).catch(lose), BEAT_MS);
    beat.unref();
    return {
      isHeld: () => held,
      async release() {
        if (!held) return;
        held = false;
        clearInterval(beat);
        // The end of the session frees the lock, and only after that may the next one ask.
        await client.query('select pg_advisory_unlock_all()').catch(() => {});
        await client.end().catch(() => {});
      },
    };
  };
}
