/** A store that cannot be opened or used, in words for a person: what, which, what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(location: string, what: string, remedy: string, cause?: unknown) {
    super(`${location}: ${what} ${remedy}`, { cause });
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Of every trouble with the disk: what was saved stays, and the same call may be made again. */
export const diskFull = (location: string, cause: unknown): StoreError =>
  new StoreError(
    location,
    'The disk is full.',
    'Free some space and run it again: what was saved is safe.',
    cause,
  );
