import type { HoldRole, Role } from '../role.ts';
import { loadSqlite } from './sqlite.ts';
import { isBusy, toStoreError } from './trouble.ts';

/**
 * Roles of a store in a file: each is a small database beside it that its holder keeps locked. The system takes the lock away when
 * the process ends, so that nothing has to be cleared up after a crash.
 */
export function createFileRoles(path: string): HoldRole {
  if (path === ':memory:') return createMemoryRoles();
  return async (name) => {
    const { DatabaseSync } = await loadSqlite();
    const database = new DatabaseSync(`${path}-role-${name}`, { timeout: 0 });
    try {
      database.exec('begin exclusive');
    } catch (error) {
      database.close();
      if (isBusy(error)) return null;
      throw toStoreError(path, error);
    }
    let held = true;
    return {
      isHeld: () => held,
      async release() {
        if (held) database.close();
        held = false;
      },
    };
  };
}

/** Nobody else can open such a store. */
function createMemoryRoles(): HoldRole {
  const taken = new Set<string>();
  return async (name): Promise<Role | null> => {
    if (taken.has(name)) return null;
    taken.add(name);
    let held = true;
    return {
      isHeld: () => held,
      async release() {
        if (held) taken.delete(name);
        held = false;
      },
    };
  };
}
