import { classOf, DIGIT, isUpper, LETTER } from './characters.ts';
import type { Sentences } from './sentences.ts';
import { type Tag, tagCode } from './tags.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** A tag's code for each token. */
export function tagTokens(tokens: Tokens, sentences: Sentences): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const opens = sentences.starts[sentences.ofToken[i]!] === i;
    tags[i] = tagCode(markTag(tokens, i) ?? wordTag(wordAt(tokens, i), opens, i > 0 ? tags[i - 1]! : 0));
  }
  return tags;
}

/** The tag of a mark or a number, which needs no model; null for words. */
export function markTag({ text, starts }: Tokens, i: number): Tag | null {
  const first = text[starts[i]!]!;
  const unit = first.charCodeAt(0);
  const found = classOf(unit);
  if (found === LETTER) return null;
  if (found === DIGIT || first === '$' || first === '£' || first === '€') return 'CD';
  if (first === '.' || first === '!' || first === '?' || first === '…') return 'STOP';
  if (first === ',') return 'COMMA';
  if (/[;:\u2010-\u2015-]/.test(first)) return 'COLON';
  if (/["\u201c\u201d\u201e\u2018\u00ab\u00bb]/.test(first)) return 'QUOTE';
  if (/[()[\]{}]/.test(first)) return 'BRACKET';
  return /['\u2019@#]/.test(first) ? null : 'X';
}

const CLOSED = new Map<string, Tag>(
  Object.entries({
    DT: 'the a an this these those each every some any no all both',
    IN: 'of in on at by for with from about that as if than because into after before over under against between through during without within while since until although though whether among despite upon toward towards per via',
    CC: 'and or but nor',
    PRP: 'i he she it they we you him her them us me himself herself themselves itself',
    PRP$: 'his its their our your my',
    MD: 'will would can could may might must should shall',
    TO: 'to',
    WP: 'who what whom',
    WDT: 'which',
    WRB: 'when where how why',
    EX: 'there',
    RB: "not n't also never just only now then",
    VBZ: "is has says does 's",
    VBP: "are have do say 've 're",
    VBD: 'said was were had did told',
    VB: 'be',
    VBN: 'been',
    VBG: 'being',
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag as Tag] as const)),
);

function wordTag(word: string, _opens: boolean, previous: number): Tag {
  const lower = word.toLowerCase();
  const closed = CLOSED.get(lower);
  if (closed) return closed;
  if (isUpper(word.charCodeAt(0))) return 'NNP';
  if (lower.endsWith('ed')) return 'VBD';
  if (lower.endsWith('ing')) return 'VBG';
  if (lower.endsWith('ly')) return 'RB';
  if (previous === tagCode('TO') || previous === tagCode('MD')) return 'VB';
  return lower.endsWith('s') ? 'NNS' : 'NN';
}
