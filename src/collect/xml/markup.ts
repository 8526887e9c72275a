import { Tokenizer } from 'htmlparser2';
import { tidyLine } from '../../text/words/paragraphs.ts';
import type { XmlElement } from './xml.ts';

/** Elements after or before which a new word starts. */
const BREAKS = /^(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|blockquote|section|article|figure|hr|pre)$/;
/** Elements whose inside is no text. */
const SILENT = /^(?:script|style|noscript|template|iframe|object)$/;

/**
 * The text of markup, as one line: nothing is executed, no tree is built, and the time grows with the length alone.
 * A `<` that opens no tag stays as it is.
 */
export function textOfMarkup(markup: string): string {
  if (!/[<&]/.test(markup)) return tidyLine(markup);
  let text = '';
  let silent = '';
  const nothing = (): void => {};
  const breakAt = (name: string): void => {
    if (BREAKS.test(name)) text += ' ';
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        if (silent === '') text += markup.slice(start, end);
      },
      ontextentity(codepoint) {
        if (silent === '') text += String.fromCodePoint(codepoint);
      },
      onopentagname(start, end) {
        const name = markup.slice(start, end).toLowerCase();
        if (silent === '' && SILENT.test(name)) silent = name;
        else breakAt(name);
      },
      onclosetag(start, end) {
        const name = markup.slice(start, end).toLowerCase();
        if (name === silent) silent = '';
        else breakAt(name);
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return tidyLine(text);
}

/** The inside of an element as markup again, from what was read. */
export function markupOf(element: XmlElement): string {
  let markup = '';
  for (const child of element.children) {
    if (typeof child === 'string') markup += escapeXml(child);
    else {
      const tag = child.name.startsWith('xhtml:') ? child.name.slice(6) : child.tag;
      const attributes = Object.entries(child.attributes)
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`)
        .join('');
      const inside = markupOf(child);
      markup += inside === '' ? `<${tag}${attributes} />` : `<${tag}${attributes}>${inside}</${tag}>`;
    }
  }
  return markup;
}

/** Text as it stands between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
