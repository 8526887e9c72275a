import { readdirSync, readFileSync } from 'node:fs';
import { attribute } from '../../src/attribute/attribute.ts';
import { contains } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';

/** What a passage must give: "*" stands for any speaker or act, null for nobody. */
export interface Expectation {
  readonly speaker: string | null;
  readonly act: string;
  readonly content: string;
  readonly mode?: string;
  readonly voice?: string;
  readonly kind?: string;
  readonly stance?: string;
  readonly hedged?: boolean;
  /** Name of an actor of the chain. */
  readonly via?: string;
  readonly saidOn?: string | { readonly from: string | null; readonly to: string | null };
  readonly place?: string;
}

/** What must not come out: every field that is given must agree for a statement to be at fault. */
export interface Ban {
  readonly actor?: string;
  readonly act?: string;
  readonly content?: string;
}

/** A short text of our own with what an editor finds in it. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly Expectation[];
  readonly never: readonly Ban[];
}

const FOLDER = new URL('./passages/', import.meta.url);

export const readPassages = (): readonly Passage[] =>
  readdirSync(FOLDER)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Passage[]);

/** All passages are taken to be published on this Thursday. */
export const PUBLISHED = '2026-03-12';

export const statementsOf = ({ id, text }: Passage): readonly Statement[] =>
  attribute({
    id,
    revisionId: id,
    headline: null,
    text,
    publishedAt: PUBLISHED,
    outlet: null,
    language: 'en',
    credit: null,
  });

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const contentOf = ({ content }: Statement, text: string): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

function overlap(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

/** The expectations that no statement meets, and the bans that one breaks, in words. */
export function faultsOf(passage: Passage): readonly string[] {
  const statements = statementsOf(passage);
  const { text } = passage;
  const missing = passage.expect.filter(
    (wanted) => !statements.some((statement) => meets(statement, wanted, text)),
  );
  const banned = statements.flatMap((statement) =>
    passage.never
      .filter((ban) => breaks(statement, ban, text))
      .map((ban) => `${passage.id}: must not say ${JSON.stringify(ban)}`),
  );
  return [...missing.map((wanted) => `${passage.id}: misses ${JSON.stringify(wanted)}`), ...banned];
}

function meets(statement: Statement, wanted: Expectation, text: string): boolean {
  const { speaker, act, mode, voice, stance, via, saidOn, place, hedges } = statement;
  const name = speaker?.actor.name ?? null;
  if (overlap(wordsOf(contentOf(statement, text)), wordsOf(wanted.content)) < 0.66) return false;
  if (wanted.speaker !== '*' && !isNamed(name, wanted.speaker)) return false;
  if (wanted.act !== '*' && wanted.act !== act) return false;
  if (wanted.mode !== undefined && wanted.mode !== mode) return false;
  if (wanted.voice !== undefined && wanted.voice !== voice) return false;
  if (wanted.kind !== undefined && wanted.kind !== speaker?.actor.kind) return false;
  if (wanted.stance !== undefined && wanted.stance !== stance) return false;
  if (wanted.hedged !== undefined && wanted.hedged !== hedges.length > 0) return false;
  if (wanted.via !== undefined && !via.some(({ actor }) => isNamed(actor.name, wanted.via!))) return false;
  if (wanted.place !== undefined && wanted.place !== place) return false;
  if (wanted.saidOn === undefined) return true;
  const days = typeof wanted.saidOn === 'string' ? { from: wanted.saidOn, to: wanted.saidOn } : wanted.saidOn;
  return saidOn?.from === days.from && saidOn.to === days.to;
}

/** A name holds all words of the wanted one, but for titles: "General Tomas Reyk" is "Tomas Reyk". */
function isNamed(name: string | null, wanted: string | null): boolean {
  if (name === null || wanted === null) return name === wanted;
  const words = wordsOf(name);
  return [...wordsOf(wanted)]
    .filter((word) => !/^(?:general|the)$/.test(word))
    .every((word) => words.has(word));
}

function breaks(statement: Statement, { actor, act, content }: Ban, text: string): boolean {
  if (actor !== undefined && !isNamed(statement.speaker?.actor.name ?? null, actor)) return false;
  if (act !== undefined && statement.act !== act) return false;
  if (content === undefined) return true;
  const at = text.indexOf(content);
  return statement.content.some(
    (span) =>
      contains(span, { start: at, end: at + content.length }) ||
      contains({ start: at, end: at + content.length }, span),
  );
}
