import { looksLikeMail } from './plain/pasted-mail.ts';

/** The kinds of text that articles come in. */
export type Format = 'page' | 'plain' | 'markdown' | 'mail' | 'xml record' | 'json record';

const HTML_TAG =
  /<(?:!doctype html|html|head|body|article|main|div|section|meta|p|h1|title|script|span|br|img|a\s|ul|ol|table|b>|i>)\b/i;
/** A whole document that was saved under the wrong ending. */
const DOCUMENT = /^(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head)\b/i;
const MAIL_HEAD =
  /^(?:from|to|subject|date|return-path|received|message-id|delivered-to|mime-version|content-type): .+\n(?:[\w-]+:|[ \t])/i;
/** Whether a text is markup shows in its beginning. */
const SAMPLE = 8192;

/** Tells the format by the text itself; what came with it (a media type) decides only where texts look alike. */
export function formatOf(text: string, contentType: string | null): Format {
  const head = text
    .slice(0, SAMPLE)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<\?xml\b|^<(?:newsItem|newsMessage|nitf)\b/.test(head) && !/<html\b|<!doctype html/i.test(head))
    return 'xml record';
  if (/^\{\s*["}]|^\[\s*[{\]]/.test(head) && /[}\]]\s*$/.test(text.slice(-200))) return 'json record';
  if (contentType !== 'text/markdown' && looksLikeMail(head.replaceAll('\r', ''))) return 'mail';
  if (contentType === 'text/plain') return DOCUMENT.test(head) ? 'page' : 'plain';
  if (MAIL_HEAD.test(head.replaceAll('\r', '')) || contentType === 'message/rfc822') return 'mail';
  if (contentType === 'text/markdown') return 'markdown';
  if (/html/.test(contentType ?? '') || HTML_TAG.test(head)) return 'page';
  return looksLikeMarkdown(head) ? 'markdown' : 'plain';
}

const looksLikeMarkdown = (head: string): boolean =>
  /^---\n[\s\S]{0,2000}?\n---\n/.test(head) ||
  /^#{1,3} \S/m.test(head) ||
  /(?<!!)\[[^[\]\n]{1,200}\]\(https?:/.test(head);
