import { outletOf } from '../../text/urls.ts';
import type { Told } from '../draft.ts';
import type { Facts, Marked } from './facts.ts';
import { type LinkedData, type Node, textOf } from './linked-data.ts';
import { hasBy, isPerson, splitNames } from './names.ts';

/** Metas that name who wrote, the most exact use first. */
const AUTHOR_METAS = [
  'parsely-author',
  'sailthru.author',
  'author',
  'og:author',
  'article:author',
  'og:article:author',
  'articleauthor',
  'article:author_name',
  'dc.creator',
  'cxenseparse:author',
  'mrf:authors',
  'byl',
  'dcterms.creator',
  'citation_author',
];
/** An outlet that signs with its address. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)?\.[a-z]{2,4}$|^[\w-]+\.[a-z]{2,4} [a-z]/;
/** What else is marked as by somebody: a picture, a source. */
const OTHER_ROLE =
  /^(?:foto|photo|bild|image|quelle|source|fuente|fonte|источник|illustration|video|graphic|grafik)/i;
const MAX_NAME = 80;
const MAX_NAMES = 20;
/** A byline stands near the headline: so many nodes of the page away at most. */
const NEAR = 200;
/** What the page shows of who signs, beside marked elements. */
export interface Signed {
  /** Those of a line by the headline that begins with "By", or of a colophon. */
  readonly line: readonly string[];
  /** Persons that stand alone over the text or beside its date, where nobody but the outlet signs. */
  readonly alone: readonly string[];
  /** Those whom the page calls editors: they sign nothing that somebody else wrote. */
  readonly editors: readonly string[];
}

/**
 * Who signs, as the page writes it, joined by ", ": linked data, metas, then marked elements near the headline, then lines. The outlet's
 * own name counts only where nobody else signs. Who made pictures, edited, or wrote other articles on the page does not sign.
 */
export function readByline(facts: Facts, data: LinkedData, signed: Signed): Told | null {
  const isOutlet = outletTest(facts, data);
  const editors = new Set(signed.editors.map(fold));
  const all: { names: readonly string[]; witness: Told['witness'] }[] = [
    { names: namesOf(data.article?.author ?? data.article?.creator, data.byId), witness: 'json-ld' },
    ...AUTHOR_METAS.map((key) => ({
      names: (facts.lists.get(key) ?? []).flatMap(splitNames),
      witness: 'meta' as const,
    })),
    markedNames(facts),
    { names: signed.line, witness: 'text' },
    { names: signed.alone, witness: 'text' },
  ];
  const found =
    all.find(({ names }) => !names.every((name) => isOutlet(name) || editors.has(fold(name)))) ??
    all.find(({ names }) => names.length > 0);
  return found ? { value: unique(found.names).slice(0, MAX_NAMES).join(', '), witness: found.witness } : null;
}

/** Names in plain form, to compare them. */
export const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const unique = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [fold(name), name] as const).reverse()).values()].reverse();

/** Tells the outlet's own names: what the page calls its site, its domain, and the domain's first word. */
function outletTest({ metas, canonical }: Facts, { article }: LinkedData): (name: string) => boolean {
  const host = outletOf(canonical ?? metas.get('og:url') ?? null) ?? '';
  const names = [
    metas.get('og:site_name'),
    metas.get('application-name'),
    textOf(article?.publisher ?? null),
    host,
    host.split('.')[0],
  ];
  const outlets = new Set(names.filter((name) => name != null).map(fold));
  return (name) => outlets.has(fold(name)) || DOMAIN.test(name);
}

/** Names in linked data: texts, nodes with a name or its two parts, references to nodes, or lists of them. */
export function namesOf(value: unknown, byId: ReadonlyMap<string, Node>, depth = 0): string[] {
  if (typeof value === 'string') return splitNames(value);
  if (Array.isArray(value)) return depth > 2 ? [] : value.flatMap((item) => namesOf(item, byId, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const parts = [node.givenName, node.familyName].filter((part) => typeof part === 'string');
  const found = typeof node['@id'] === 'string' ? byId.get(node['@id']) : undefined;
  const name = node.name ?? (parts.length > 0 ? parts.join(' ') : null) ?? found?.name;
  return depth > 3 ? [] : namesOf(name, byId, depth + 1);
}

/** The names of the marked element nearest to the headline, those below it first; one that begins with "By" before all others. */
function markedNames({ authors, headings }: Facts): { names: string[]; witness: Told['witness'] } {
  const heading = headings[0]?.node ?? authors[0]?.node ?? 0;
  const farness = ({ node }: Marked): number => (node >= heading ? node - heading : NEAR + heading - node);
  const near = authors
    .filter(
      (mark) =>
        Math.abs(mark.node - heading) <= NEAR &&
        isByline(mark.text) &&
        (mark.isExact || hasBy(mark.text) || isPerson(mark.text)),
    )
    .sort((a, b) => farness(a) - farness(b));
  const first = near.find(({ text }) => hasBy(text)) ?? near[0];
  if (!first) return { names: [], witness: 'text' };
  // The innermost marks hold a name each; several in a row are several names.
  const inner = near.filter((mark) => mark === first || isBeside(mark, first));
  const names = inner.flatMap(({ text }) => splitNames(text));
  return { names, witness: first.isMicrodata ? 'microdata' : 'text' };
}

const isBeside = (mark: Marked, first: Marked): boolean =>
  mark.node > first.node && mark.node - first.node <= 12 && !first.text.includes(mark.text);

const isByline = (text: string): boolean =>
  text.length <= MAX_NAME && !/\d|[.!?]$/.test(text) && !OTHER_ROLE.test(text);
