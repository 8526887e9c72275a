/**
 * Parts of speech: the Penn Treebank's, with comparatives, plural names and rare kinds folded in. A tag's code is its place here.
 * X is a foreign word, an interjection or a symbol; QUOTE, BRACKET, COLON (also ";" and dashes), COMMA and STOP are marks.
 */
export const TAGS = [
  'X',
  'CC',
  'CD',
  'DT',
  'EX',
  'IN',
  'JJ',
  'MD',
  'NN',
  'NNS',
  'NNP',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RP',
  'TO',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WRB',
  'STOP',
  'COMMA',
  'COLON',
  'QUOTE',
  'BRACKET',
] as const;
export type Tag = (typeof TAGS)[number];

export const tagCode = (tag: Tag): number => TAGS.indexOf(tag);

const flags = (...tags: Tag[]): Uint8Array => {
  const found = new Uint8Array(TAGS.length);
  for (const tag of tags) found[tagCode(tag)] = 1;
  return found;
};

/** 1 for the codes of verb forms, without modals. */
export const IS_VERB = flags('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
/** 1 for the codes of verb forms that carry a clause: with modals, without infinitives and participles. */
export const IS_FINITE = flags('MD', 'VBD', 'VBP', 'VBZ');
export const IS_NOUN = flags('NN', 'NNS', 'NNP');
export const IS_MARK = flags('STOP', 'COMMA', 'COLON', 'QUOTE', 'BRACKET');
