import { tidyLine } from '../../text/paragraphs.ts';
import type { Told } from '../draft.ts';
import type { Facts, Marked } from './facts.ts';
import { decodeEntities, type LinkedData, type Node, textOf } from './linked-data.ts';

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
const BY =
  /^(?:(?:written|words|story|text|reported|posted|published|ein kommentar|eine analyse|artikel|opinion|analysis|news)\s+)?(?:by|von|par|por|di|door|af|av|od|przez|автор|автори|авторы|yazan|texto?|autore?|auteur|author|reporter)\s*[:\s]\s*/iu;
const AND =
  /\s*[;|•·\n]\s*|\s+(?:and|und|et|y|e|en|og|och|i|&|and by)\s+(?=\p{Lu})|\s*[,，、]\s*(?=[\p{Lu}\p{Lo}])/u;
/** A job, a shorthand, a handle or an address after the name. */
const AFTER_NAME = /\s*[([][^()[\]]{0,40}[)\]]|\s+@\w+|\s*\S+@\S+\.\S+|\s+(?:기자|記者)$/gu;
const NO_NAME =
  /^(?:https?:|www\.|@|\/)|^\d+$|facebook\.com|^(?:admin|administrator|editor|unknown|anonymous|none|null|n\/a|user|webmaster|name ?\*?)$/i;
/** An outlet that signs with its address. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)?\.[a-z]{2,4}$/i;
/** What else is marked as by somebody: a picture, a source. */
const OTHER_ROLE =
  /^(?:foto|photo|bild|image|quelle|source|fuente|fonte|источник|illustration|video|graphic|grafik)/i;
const MAX_NAME = 80;
const MAX_NAMES = 20;
/** A byline stands near the headline: so many nodes of the page away at most. */
const NEAR = 200;
/** Two to four words with a capital. */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]{1,20}){0,2} \p{Lu}[\p{L}.'’-]+$/u;

/** International and national agencies by the names that they sign with. */
const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france[- ]presse|dpa(?:[-/].*)?|deutsche presse[- ]agentur|sid|epd|kna|apa|sda|keystone[- ]sda|efe|europa press|ansa|adnkronos|lusa|anp|belga|tt|ntb|ritzau|stt|pap|čtk|ctk|mti|tass|тасс|interfax|интерфакс|риа новости|ria novosti|ukrinform|укринформ|укрінформ|anadolu(?: ajansı| agency)?|aa|xinhua|新华社|kyodo|共同通信|時事通信|yonhap|연합뉴스|pti|ani|ians|bernama|antara|pa media|press association|canadian press|the canadian press|aap|upi|bloomberg|dow jones|tanjug|hina|agerpres|bta|ana-mpa)$/iu;

/**
 * Who signs, as the page writes it, joined by ", ": linked data, metas, then marked elements near the headline. The outlet's own name
 * counts only where nobody else signs. `line` is a line by the headline that begins with "By". Who made pictures or wrote other articles on the page does not sign.
 */
export function readByline(facts: Facts, data: LinkedData, line: string | null): Told | null {
  const outlets = outletNames(facts, data);
  const all: { names: string[]; witness: Told['witness'] }[] = [
    { names: namesOf(data.article?.author ?? data.article?.creator, data.byId), witness: 'json-ld' },
    ...AUTHOR_METAS.map((key) => ({
      names: (facts.lists.get(key) ?? []).flatMap(splitNames),
      witness: 'meta' as const,
    })),
    { names: markedNames(facts), witness: 'text' },
    { names: splitNames(line ?? ''), witness: 'text' },
  ];
  const isOutlet = (name: string): boolean => outlets.has(fold(name)) || DOMAIN.test(name);
  const signed =
    all.find(({ names }) => names.length > 0 && !names.every(isOutlet)) ??
    all.find(({ names }) => names.length > 0);
  return signed
    ? { value: unique(signed.names).slice(0, MAX_NAMES).join(', '), witness: signed.witness }
    : null;
}

/** The agency among those who sign, null if there is none. */
export const agencyOf = (byline: string | null): string | null =>
  byline?.split(', ').find((name) => AGENCY.test(name)) ?? null;

/** Whether a line says who wrote: "By" in some language and a name. */
export const isSignature = (line: string): boolean =>
  line.length <= MAX_NAME &&
  BY.test(line) &&
  PERSON.test(line.replace(BY, '').replace(AFTER_NAME, '').trim());

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const unique = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [fold(name), name] as const).reverse()).values()].reverse();

function outletNames({ metas }: Facts, { article }: LinkedData): ReadonlySet<string> {
  const names = [
    metas.get('og:site_name'),
    metas.get('application-name'),
    textOf(article?.publisher ?? null),
  ];
  return new Set(names.filter((name) => name != null).map(fold));
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

/** The names in a line, without what stands around them. */
function splitNames(raw: string): string[] {
  const line = tidyLine(decodeEntities(raw)).replace(BY, '');
  return line
    .split(AND)
    .map((part) => part.replace(BY, '').replace(AFTER_NAME, '').trim())
    .filter((name) => name !== '' && name.length <= MAX_NAME && !NO_NAME.test(name));
}

function markedNames({ authors, headings }: Facts): string[] {
  const heading = headings[0]?.node ?? 0;
  const near = authors.filter(
    ({ node, text, isExact }) =>
      Math.abs(node - heading) <= NEAR && isByline(text) && (isExact || BY.test(text) || PERSON.test(text)),
  );
  const first = near.find(({ text }) => BY.test(text)) ?? near[0];
  if (!first) return [];
  // The innermost marks hold a name each; several in a row are several names.
  const inner = near.filter((mark) => mark === first || isBeside(mark, first));
  return inner.flatMap(({ text }) => splitNames(text));
}

const isBeside = (mark: Marked, first: Marked): boolean =>
  mark.node > first.node && mark.node - first.node <= 12 && !first.text.includes(mark.text);

const isByline = (text: string): boolean =>
  text.length <= MAX_NAME && !/\d|[.!?]$/.test(text) && !OTHER_ROLE.test(text);
