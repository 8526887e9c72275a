/** What an element does to the text around it. */
export const INLINE = 0;
export const BLOCK = 1;
/** Ends a line without holding anything. */
export const BREAK = 2;
/** Holds nothing that a reader sees as text. */
export const UNSEEN = 3;
export type Flow = typeof INLINE | typeof BLOCK | typeof BREAK | typeof UNSEEN;

const BLOCKS =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option optgroup p pre search section summary table tbody td tfoot th thead tr ul button';
const UNSEENS =
  'script style template noscript iframe object embed applet audio video canvas map svg math select datalist textarea title head noembed noframes';
const VOIDS = 'area base basefont br col embed frame hr img input link meta param source track wbr';

const words = (line: string): Set<string> => new Set(line.split(' '));
const BLOCK_TAGS = words(BLOCKS);
const UNSEEN_TAGS = words(UNSEENS);
export const VOID_TAGS: ReadonlySet<string> = words(VOIDS);

/** HTML's rendering section: what is a block, what is not rendered; tags that it does not know are inline. */
export function flowOf(tag: string): Flow {
  if (tag === 'br') return BREAK;
  if (BLOCK_TAGS.has(tag)) return BLOCK;
  return UNSEEN_TAGS.has(tag) ? UNSEEN : INLINE;
}

const PARAGRAPH_ENDERS = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
);
const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  tr: words('tr td th'),
  td: words('td th'),
  th: words('td th'),
  tbody: words('tbody thead tfoot tr td th'),
  thead: words('tbody thead tfoot tr td th'),
  tfoot: words('tbody thead tfoot tr td th'),
  option: words('option'),
  optgroup: words('option optgroup'),
  a: words('a'),
};
/** Elements over which an implied end does not reach: a list in a list item keeps its own items. */
export const SCOPES: ReadonlySet<string> = words(
  'ul ol dl table select button article section div html body',
);

/** The open elements that a new element of this tag ends, by the HTML syntax's optional end tags. Null if there are none. */
export function endedBy(tag: string): ReadonlySet<string> | null {
  return CLOSED_BY[tag] ?? (PARAGRAPH_ENDERS.has(tag) ? ONLY_P : null);
}
const ONLY_P = words('p');
