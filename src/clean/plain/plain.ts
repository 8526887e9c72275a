import type { Witness } from '../../model/article.ts';
import { linesOf } from '../../text/words/paragraphs.ts';
import { type Draft, EMPTY_DRAFT, type Told } from '../draft.ts';
import { type Fields, noFields, takeFields } from './fields.ts';
import { unwrapLines } from './unwrap.ts';

/** Reads plain text: fields at its head, a first line that is a headline, then a paragraph a line. */
export function readPlain(text: string): Draft {
  const fields = noFields();
  const lines = takeFields(linesOf(unwrapLines(text.replace(/\r\n?/g, '\n'))), fields);
  return { ...draftOf(fields, 'text'), paragraphs: lines.map((line) => ({ text: line, kind: 'paragraph' })) };
}

/** The fields of a head as a draft without a text. */
export function draftOf(fields: Fields, witness: Witness): Draft {
  const told = (value: string | null): Told | null => (value === null ? null : { value, witness });
  return {
    ...EMPTY_DRAFT,
    url: told(fields.url),
    headline: told(fields.headline),
    byline: told(fields.byline),
    publishedAt: told(fields.publishedAt),
    modifiedAt: told(fields.modifiedAt),
    language: fields.language,
    badDate: fields.badDate,
  };
}
