import type { ParagraphKind } from '../../model/article.ts';
import { linesOf } from '../../text/words/paragraphs.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { noFields, takeFields } from './fields.ts';
import { draftOf } from './plain.ts';

const FRONT_MATTER = /^---\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)(?:\n|$)/;
/** Link texts hold no bracket and targets are bounded, so that a page of open brackets stays linear. */
const IMAGE = /!\[[^[\]\n]{0,400}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g;
const LINK = /\[([^[\]\n]{1,600})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g;
const FOOTNOTE = /^\[[^\]\n]{1,100}\]:\s/;
const RULE = /^(?:[-*_] ?){3,}$/;
const EMPHASIS =
  /(\*\*\*|___|\*\*|__|~~|\*|(?<![\p{L}\p{N}])_)(?=\S)([^*_~\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/** Reads Markdown: front matter as fields, a first heading of the first level as headline, kinds by the marks. */
export function readMarkdown(source: string): Draft {
  const fields = noFields();
  const text = source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const front = FRONT_MATTER.exec(text);
  if (front) takeFields(linesOf(front[1]!), fields);
  const paragraphs = readBlocks(front ? text.slice(front[0].length) : text);
  const first = paragraphs[0];
  if (first && /^# /.test(first.mark)) {
    fields.headline ??= first.text;
    paragraphs.shift();
  }
  const lines = takeFields(
    paragraphs.map(({ text: line }) => line),
    fields,
  );
  // Fields stand at the head, so that what is left of the lines are the last paragraphs.
  const left = paragraphs
    .slice(paragraphs.length - lines.length)
    .map(({ text: line, kind }) => ({ text: line, kind }));
  return { ...draftOf(fields, 'text'), paragraphs: left };
}

interface Marked extends Paragraph {
  /** The marks before the text. */
  readonly mark: string;
}

/** Lines that stand together are one paragraph, unless a mark begins each. */
function readBlocks(text: string): Marked[] {
  const blocks: Marked[] = [];
  let open = false;
  let fenced = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || /^(?:```|~~~)/.test(line) || line === '' || RULE.test(line) || FOOTNOTE.test(line)) {
      open = false;
      continue;
    }
    const mark = /^(?:#{1,6} |>+ ?|[-*+] |\d{1,3}[.)] |\|)/.exec(line)?.[0] ?? '';
    const content = plainLine(line.slice(mark.length).replace(/ #+$/, ''));
    const last = blocks[blocks.length - 1];
    const goesOn = open && last && (mark === '' || (mark.startsWith('>') && last.mark.startsWith('>')));
    if (content === '' || /^[|:\- ]+$/.test(content)) continue;
    if (goesOn) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${content}` };
    else blocks.push({ text: content, kind: kindOf(mark), mark });
    open = !mark.startsWith('#');
  }
  return blocks;
}

function kindOf(mark: string): ParagraphKind {
  if (mark.startsWith('#')) return 'crosshead';
  if (mark.startsWith('>')) return 'quotation';
  if (mark.startsWith('|')) return 'table row';
  return mark === '' ? 'paragraph' : 'list item';
}

const plainLine = (line: string): string =>
  line
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(EMPHASIS, '$2')
    .replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
    .replace(/\s*\|\s*/g, ' | ')
    .replace(/^[\s|]+|[\s|]+$/g, '');
