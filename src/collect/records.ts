import { Buffer } from 'node:buffer';

/** A file of more records is a database's, not a delivery. */
const MAX_RECORDS = 10_000;
/** Deeper data are hostile. */
const MAX_NESTING = 200;
/** Keys under which agencies' JSON, linked data and our own lines hold a text. */
const BODIES = ['text', 'articleBody', 'body_text', 'body_xhtml', 'body_html', 'body', 'bodies', 'content'];
/** Lists of records inside one: ninjs search results, linked data, JSON Feed. */
const LISTS = ['items', '@graph', '_items', 'articles'];
const XML = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]{0,300}>|<(?:\w+:)?(?:newsMessage|newsItem|nitf)\b)/;
const ITEM = /<(\/?)(?:\w+:)?(newsItem|nitf)\b/g;

/** The articles of a file that holds several. */
export interface Records {
  /** Each as bytes of its own. */
  readonly records: readonly Uint8Array[];
  /** Articles beyond the bound, and pieces that break off or cannot be read: they are left out. */
  readonly beyond: number;
  readonly broken: number;
}

/**
 * The articles of a file that holds several: NewsML-G2 messages, NITF in a row, arrays and lists of ninjs or JSON-LD, JSON Lines. Null
 * for a file that holds one article or none, which is read as it stands.
 */
export function splitRecords(bytes: Uint8Array): Records | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 1000);
  const { found, broken } = XML.test(head)
    ? splitXml(buffer)
    : /^(?:\xef\xbb\xbf)?\s*[[{]/.test(head)
      ? splitJson(buffer)
      : { found: [], broken: 0 };
  if (found.length < 2) return null;
  const records = found.slice(0, MAX_RECORDS);
  return { records, beyond: found.length - records.length, broken };
}

interface Split {
  readonly found: readonly Uint8Array[];
  readonly broken: number;
}

/** Items from their first to their last byte, under the file's own declaration. An item inside another (NITF in NewsML) belongs to it. */
function splitXml(buffer: Buffer): Split {
  const text = buffer.toString('latin1');
  const declaration = /^(?:\xef\xbb\xbf)?\s*(<\?xml\b[^>]{0,300}>)/.exec(text)?.[1] ?? '';
  const records: Uint8Array[] = [];
  let [start, depth, outer] = [0, 0, ''];
  for (const { 1: slash, 2: tag, index } of text.matchAll(ITEM)) {
    if (outer !== '' && tag !== outer) continue;
    if (slash === '' && depth++ === 0) [start, outer] = [index, tag!];
    if (slash === '' || depth === 0 || --depth > 0) continue;
    const end = text.indexOf('>', index) + 1;
    const record = text.slice(start, end === 0 ? undefined : end);
    if (holdsText(record)) records.push(Buffer.from(declaration + record, 'latin1'));
    outer = '';
  }
  return { found: records, broken: depth > 0 ? 1 : 0 };
}

/** Pictures and packages come as items too. */
const holdsText = (record: string): boolean =>
  /<(?:\w+:)?(?:inlineXML|inlineData|body\.content|nitf)\b/.test(record);

function splitJson(buffer: Buffer): Split {
  const text = buffer.toString('utf8').replace(/^\ufeff/, '');
  const whole = parse(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = whole === undefined ? lines.map(parse) : listIn(whole);
  return {
    found: values.filter(isArticle).map((value) => Buffer.from(JSON.stringify(value))),
    broken: values.filter((value) => value === undefined).length,
  };
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || isArticle(value)) return [];
  for (const name of LISTS) {
    const list = (value as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list;
  }
  return [];
}

const isArticle = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  BODIES.some((name) => {
    const body = (value as Record<string, unknown>)[name];
    return (typeof body === 'string' && body.trim() !== '') || (Array.isArray(body) && body.length > 0);
  });

/** The data of a JSON text; undefined for none, and for data that nest without end. */
function parse(text: string): unknown {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth--;
    if (depth > MAX_NESTING) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
