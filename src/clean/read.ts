import type { Origin } from '../model/snapshot.ts';
import { readBounded } from './bound.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { formatOf } from './format.ts';
import { readPage } from './page/page.ts';
import { readMail } from './plain/mail.ts';
import { readMarkdown } from './plain/markdown.ts';
import { readPlain } from './plain/plain.ts';
import { readJson } from './records/json.ts';
import { readXml } from './records/xml.ts';

/** Reads a text by its format. A record that holds no article gives a draft without text. */
export function readFormat(source: string, origin: Origin): Draft {
  switch (formatOf(source, origin.contentType)) {
    case 'page':
      return readPage(source);
    case 'markdown':
      return readBounded(source, readMarkdown);
    case 'mail':
      return readMail(source, ({ type, text }) =>
        type === 'text/html' ? readPage(text) : readBounded(text, readPlain),
      );
    case 'json record':
      return readJson(source) ?? EMPTY_DRAFT;
    case 'xml record':
      return readXml(source) ?? EMPTY_DRAFT;
    case 'plain':
      return readBounded(source, readPlain);
  }
}
