import type { Span } from '../../model/span.ts';
import { type Document, tokensOf } from '../../text/document.ts';
import { IS_NOUN, tagCode } from '../../text/grammar/tags.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { CueClass } from '../lexicon/cue-words.ts';
import { cueNoun, cueVerb, type Entry } from '../lexicon/lexicon.ts';

/** What a cue says, before its content is looked at. */
export interface Cue {
  readonly span: Span;
  /** Token of the word that carries it, and the token after the cue. */
  readonly head: number;
  readonly to: number;
  readonly lemma: string;
  readonly kind: CueClass | 'accord' | 'other';
  readonly isNoun: boolean;
  /** "not", "never", "refused to", "stopped short of" in front of it. */
  readonly negated: boolean;
  /** "would", "may" and so on in front of it, lower case. */
  readonly modal: string | null;
  /** "has", "have", "had" in front of it. */
  readonly isPerfect: boolean;
  /** "said", and neither "says" nor "saying". */
  readonly isPast: boolean;
  /** "has said", "is seeking": no single occasion. */
  readonly isOngoing: boolean;
}

const ACCORD = /^(?:according|per)$/;
/** Words that take the saying back. */
const NEGATORS = /^(?:not|n['’]t|never|neither|nor|no|hardly|barely|without|yet|avoided|refrained|stopped)$/;
const BETWEEN =
  /^(?:yet|now|already|currently|again|been|be|to|formally|publicly|officially|flatly|explicitly|immediately|directly|so|far|even|just|also|still|ever|previously|from|short|of|specifically|actually|really|fully)$/;

export function readCue({ tokens, tags, sentences }: Document, span: Span): Cue {
  const { from, to } = tokensOf(tokens, span);
  let head = from;
  let entry: Entry | null = null;
  let isNoun = false;
  let accord = false;
  for (let i = from; i < to && !entry; i++) {
    const word = wordAt(tokens, i).toLowerCase();
    if (ACCORD.test(word)) accord = true;
    const asNoun = IS_NOUN[tags[i]!] === 1 && tags[i] !== tagCode('NNP');
    const found = asNoun
      ? (cueNoun(word) ?? cueVerb(word, next(i)))
      : (cueVerb(word, next(i)) ?? cueNoun(word));
    if (!found || (WEAK.has(found.lemma) && i + 1 < to && to - from > 1)) continue;
    if (REFUSES.test(found.lemma) && i + 3 < to && wordAt(tokens, i + 2) === 'rule') continue;
    entry = found;
    head = i;
    isNoun = asNoun && cueNoun(word) !== null;
  }
  function next(i: number): string {
    return i + 1 < tokens.count ? wordAt(tokens, i + 1).toLowerCase() : '';
  }
  const first = sentences.starts[sentences.ofToken[from]!]!;
  let negated = false;
  let modal: string | null = null;
  let isPerfect = false;
  let isBeing = false;
  for (let i = head - 1; i >= Math.max(first, head - 6); i--) {
    const word = wordAt(tokens, i).toLowerCase();
    if (NEGATORS.test(word) || (entry?.lemma === 'rule_out' && /^(?:refus|declin)/.test(word)))
      negated = true;
    else if (tags[i] === tagCode('MD')) modal ??= word;
    else if (/^(?:has|have|had|'ve|’ve|'s|’s|having)$/.test(word)) isPerfect = true;
    else if (/^(?:is|are|['’]re)$/.test(word)) isBeing = true;
    else if (
      !BETWEEN.test(word) &&
      !/^(?:do|does|did|is|are|was|were|be|ca|wo)$/.test(word) &&
      !/ly$/.test(word)
    )
      break;
  }
  const kind = accord ? 'accord' : (entry?.kind ?? 'other');
  const isOngoing = isPerfect || (isBeing && tags[head] === tagCode('VBG'));
  const isPast = tags[head] === tagCode('VBD');
  const lemma = entry?.lemma ?? '';
  return { span, head, to, lemma, kind, isNoun, negated, modal, isPerfect, isPast, isOngoing };
}

/** Verbs that only carry what follows in a cue of several words: "put forward", "made a proposal". */
const WEAK = new Set(['continue', 'put', 'go_on', 'speak', 'talk', 'text']);
/** "refused to rule out": what is not ruled out, and nothing rejected. */
const REFUSES = /^(?:refuse|decline)$/;
