import { SIDES, type Side } from '../../model/rating.ts';
import { ACTS, type Act } from '../../model/statement.ts';

/** What a person asks of the search. Words and phrases must all stand in the article; each field narrows the hits. */
export interface Query {
  /** What is left for the full-text search, quotation marks and all. */
  readonly words: string;
  readonly actor: string | null;
  readonly outlet: string | null;
  readonly side: Side | null;
  readonly act: Act | null;
  /** First and last day of publication, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** `actor:Brandt`, `actor:"Ilse Brandt"`; a field is bounded, so no input takes long. */
const FIELD =
  /(?<![\p{L}\p{N}])(actor|outlet|side|act|from|to):\s?(?:["“]([^"“”]{1,200})["”]|([^\s"“”]{1,200}))/giu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a query. A field whose value cannot be (`side:up`) stays among the words, so that nothing typed is silently dropped. */
export function parseQuery(text: string): Query {
  const fields: Record<string, string> = {};
  const words = text.replace(FIELD, (whole, name: string, quoted?: string, bare?: string) => {
    const field = name.toLowerCase();
    const value = (quoted ?? bare ?? '').trim();
    if (!isPossible(field, value)) return whole;
    fields[field] = value;
    return ' ';
  });
  const lower = (field: string): string | null => fields[field]?.toLowerCase() ?? null;
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    actor: fields.actor ?? null,
    outlet: lower('outlet'),
    side: lower('side') as Side | null,
    act: lower('act') as Act | null,
    from: fields.from ?? null,
    to: fields.to ?? null,
  };
}

function isPossible(field: string, value: string): boolean {
  if (field === 'side') return (SIDES as readonly string[]).includes(value.toLowerCase());
  if (field === 'act') return (ACTS as readonly string[]).includes(value.toLowerCase());
  if (field === 'from' || field === 'to') return DAY.test(value);
  return value !== '';
}
