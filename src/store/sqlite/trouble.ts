import { diskFull, messageOf, StoreError } from '../trouble.ts';

/** SQLite's result codes, the lowest byte of an error's `errcode`. */
const BUSY = 5;
const READ_ONLY = 8;
const IO = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NO_DATABASE = 26;

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

export const isBusy = (error: unknown): boolean => codeOf(error) === BUSY;

/** An error of the database in words, or as it is where it is no trouble with the file but a bug. */
export function toStoreError(path: string, error: unknown): unknown {
  const trouble = (what: string, remedy: string): StoreError => new StoreError(path, what, remedy, error);
  switch (codeOf(error)) {
    case FULL:
      return diskFull(path, error);
    case BUSY:
      return trouble('Another program has kept the store to itself for too long.', 'End it, and try again.');
    case NO_DATABASE:
    case CORRUPT:
      return trouble(
        'The file is no Broadsheet store, or it is damaged.',
        'Restore it from a backup, or name a new file.',
      );
    case READ_ONLY:
    case CANNOT_OPEN:
      return trouble(
        'The file cannot be opened for writing.',
        'Check the rights of the file and its folder.',
      );
    case IO:
      return trouble(
        `The disk gave an error: ${messageOf(error)}.`,
        'Check the disk; what was saved is safe.',
      );
    default:
      return error;
  }
}
