/** A node of linked data: schema.org's names to values of any shape. */
export type Node = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 8;
const MAX_NODES = 2000;
const ARTICLE = /Article|Reportage|BlogPosting|LiveBlog|^Report$|NewsStory/;

/** Linked data on a page: the article's own node, and all named nodes by their `@id`. */
export interface LinkedData {
  readonly article: Node | null;
  readonly byId: ReadonlyMap<string, Node>;
}

/** Finds the article in scripts of JSON-LD. Broken scripts are mended where it is plain how, else left out. */
export const readLinkedData = (scripts: readonly string[]): LinkedData =>
  findLinkedData(scripts.map(parseScript));

/** Finds the article in linked data of any shape. */
export function findLinkedData(values: readonly unknown[]): LinkedData {
  const nodes: Node[] = [];
  for (const value of values) collectNodes(value, nodes, 0);
  const byId = new Map<string, Node>();
  for (const node of nodes) if (typeof node['@id'] === 'string' && node.name) byId.set(node['@id'], node);
  const articles = nodes.filter((node) => ARTICLE.test(typesOf(node)));
  const page = nodes.find((node) => /WebPage/.test(typesOf(node)) && node.datePublished);
  const article =
    articles.find((node) => node.headline && node.datePublished) ??
    articles.find((node) => node.headline || node.datePublished) ??
    page ??
    null;
  return { article, byId };
}

export const typesOf = (node: Node): string => [node['@type']].flat().join(' ');

function collectNodes(value: unknown, nodes: Node[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collectNodes(item, nodes, depth + 1);
    return;
  }
  const node = value as Node;
  if (node['@type']) nodes.push(node);
  for (const child of Object.values(node)) collectNodes(child, nodes, depth + 1);
}

/** Deeper data are an attack: the deepest of real pages has 12 levels. */
const MAX_NESTING = 200;

/** The data of a JSON text; null for broken or hostile ones. */
export function parseJson(text: string): unknown {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth--;
    if (depth > MAX_NESTING) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parseScript(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:\/\/\s*)?<!\[CDATA\[|^<!--/, '')
    .replace(/(?:(?:\/\/\s*)?\]\]>|-->)$/, '')
    .replace(/;\s*$/, '');
  // Line breaks inside strings and a comma before a closing bracket are the two faults that templates make.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is mended.
  const mended = json.replace(/[\0-\x1f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');
  return parseJson(json) ?? parseJson(mended);
}

/** The first text in a value: a string, the name of a node, or either in a list. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== 'object' || value === null) return null;
  const node = value as Node;
  return textOf(node.name ?? node['@value'] ?? null);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};

/** Markup in a value of linked data: entities decoded, tags out, ends of blocks as line breaks. */
export const plainText = (value: string): string =>
  decodeEntities(
    value
      .replace(/<\/?(?:p|br|div|h\d|li|ul|ol|blockquote)\b[^<>]{0,500}>/gi, '\n')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, ''),
  );

export const decodeEntities = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
