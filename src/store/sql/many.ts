/** Rows in one statement: many enough to be fast, few enough for every database's bound on parameters. */
const ROWS = 100;
/** Names asked for in one statement. */
const NAMES = 2000;

/** Cuts a list into parts of at most `size`, so that no statement grows without bound. */
function* partsOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

export async function forRows<T>(
  rows: readonly T[],
  work: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (const part of partsOf(rows, ROWS)) await work(part);
}

/** Asks for many names, each once, and joins the answers. */
export async function forNames<R>(
  names: Iterable<string>,
  ask: (part: readonly string[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (const part of partsOf([...new Set(names)], NAMES)) found.push(...(await ask(part)));
  return found;
}
