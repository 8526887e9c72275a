/** A store that cannot be opened or used, in words for a person: what, which, what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(location: string, what: string, remedy: string) {
    super(`${location}: ${what} ${remedy}`);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
