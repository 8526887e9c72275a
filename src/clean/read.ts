import type { Origin } from '../model/snapshot.ts';
import type { Draft } from './draft.ts';
import { formatOf } from './format.ts';
import { readPage } from './page/page.ts';
import { readPlain } from './plain/plain.ts';

/** Reads a text by its format. */
export function readFormat(source: string, origin: Origin): Draft {
  switch (formatOf(source, origin.contentType)) {
    case 'page':
      return readPage(source);
    default:
      return readPlain(source);
  }
}
