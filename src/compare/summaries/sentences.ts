import { contains, type Span } from '../../model/span.ts';
import { spanOf } from '../../text/document.ts';
import type { Reading } from '../reading/reading.ts';
import { knownIn, leansByOpening, leansInside, pointedNoun } from './leaning.ts';

/** A sentence that may stand in a summary. */
export interface Candidate {
  readonly reading: Reading;
  readonly span: Span;
  /** Place among the sentences of its text, from 0. */
  readonly place: number;
  readonly terms: ReadonlySet<number>;
  /** The noun by which it opens as if it were known ("The study ..."), 0 where it opens otherwise. */
  readonly pointed: number;
}

const FEWEST_TERMS = 5;
const FEWEST_TOKENS = 8;
/** Words that introduce a quotation at least. */
const FEWEST_INTRODUCING = 3;
/** Longer ones are lists or lost full stops. */
const MOST_TOKENS = 60;
/** Ends as a sentence does, and not in what was left out ("..."). */
const WHOLE = /(?<!\.\.|…)[.!]["'”’)]*$/;
/** Captions and credits: "FILE PHOTO: ", "MARCH 4: ", "Getty Images A boat", and what ends in the day on which it was taken. */
const CAPTION =
  /^(?:\||CLOSE\b|Show Hide\b|JUST IN\b|\p{Lu}{3,9}\.? \d{1,2}: |FILE\b|(?:AP|AFP|EPA|Reuters|Getty Images)\s+\p{Lu}\p{Ll})|\bfile photo\b|\((?:[CLR]|left|right|cent(?:er|re))\) |(?:,| on|, on) (?:\p{L}+day, )?\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?:\.$|,? (?:for|in|at|as|after|during) )/u;
/** What a page says of itself. */
const FURNITURE =
  /^(?:(?:file|photos?|image|watch|video|related|read more|more|advertisement|live updates?)\b[^a-z]{0,3}:|(?:get|sign up|subscribe|click|follow|download|join|add|stay)\b.{0,80}\b(?:alerts?|newsletters?|reports|app|e-?mails?|here|inbox|us on|updates|up to date)\b|the following (?:article|story|post)\b)|\bopinions expressed\b|\baffiliate commission\b|\ball rights reserved\b|\b(?:see|appears?|available|clicking) here\b|\bhere ,/i;
/** A request to the reader. */
const ASKS =
  /^(?:Imagine|Meet|Follow|Add|Consider|Take|Look|Read|Watch|See|Think|Ask)\b(?! (?:the|a)? ?\p{Lu})/u;
/** A list of headlines that ran into the text ("... at the pierCouncil hears Tamm MORE"). */
const GLUED = /\bMORE\b|\b\p{Lu}\p{Ll}{3,20}\p{Lu}{2,}\b/u;
/** Who says "I" outside of quotation marks is somebody whom the sentence alone does not name. */
const FIRST_PERSON = /(?<![\p{L}.])(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)(?![\p{L}.])/u;
const QUOTED = /["“][^"“”]{0,600}["”]|(?<![\p{L}\p{N}])[‘'][^‘’']{0,300}[’'](?![\p{L}\p{N}])/gu;

/** Whole sentences that can stand alone: no headline, no fragment, no question, none that leans on another. */
export function candidatesOf(reading: Reading): Candidate[] {
  const { account, tokens, sentences, terms } = reading;
  const headline = plain(account.revision.headline ?? '');
  const quoted = account.statements.flatMap(({ mode, content }) => (mode === 'direct' ? content : []));
  const known = knownIn(reading);
  const found: Candidate[] = [];
  for (let place = 0; place < sentences.count; place++) {
    const from = sentences.starts[place]!;
    const to = sentences.ends[place]!;
    if (to - from < FEWEST_TOKENS || to - from > MOST_TOKENS) continue;
    const span = withoutDateline(tokens.text, spanOf(tokens, from, to));
    const words = tokens.text.slice(span.start, span.end);
    if (!WHOLE.test(words) || isTornOut(words)) continue;
    if (CAPTION.test(words) || FURNITURE.test(words) || GLUED.test(words)) continue;
    if (ASKS.test(words) || isNominal(words)) continue;
    if (leansByOpening(words) || leansInside(reading, known, from, to)) continue;
    if (plain(words) === headline || quoted.some((piece) => contains(piece, span))) continue;
    const own = new Set(terms.subarray(from, to).filter((term) => term !== 0));
    const pointed = pointedNoun(reading, known, from, words);
    if (own.size >= FEWEST_TERMS) found.push({ reading, span, place, terms: own, pointed });
  }
  return found;
}

/**
 * Words out of somebody's mouth without who says them: a bare "I", or a quotation that opened before. One that is opened behind
 * the words that introduce it and runs on ("The mayor said: “No ferry will run.") is not.
 */
function isTornOut(words: string): boolean {
  const rest = words.replace(QUOTED, ' ');
  const mark = /["“”]/.exec(rest);
  const outside = mark ? rest.slice(0, mark.index) : rest;
  if (FIRST_PERSON.test(outside)) return true;
  const isIntroduced = /^["“](?=[\p{L}\p{N}])/u.test(rest.slice(mark?.index ?? 0));
  return mark !== null && !(isIntroduced && outside.split(/\s+/).length > FEWEST_INTRODUCING);
}

/**
 * Missing in a noun with its apposition and no verb behind it: "Ilse Tamm, the former mayor of Marrow and a member of the council."
 * Its words are bounded, since `\b` stands before and behind any letter with an accent.
 */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|had|have|does|did|do|will|would|can|could|may|might|must|should|said|says|told|tells|\p{L}{2,40}(?:ed|es)|\p{Ll}{3,40}s)\b|\b(?:made|took|gave|came|went|met|sent|won|lost|left|held|kept|began|led|put|set|cut|hit|ran|saw|got|wrote|spoke|sought|bought|brought|thought|found|fell|grew|knew|stood|broke|chose|drew|drove|rose|shot|struck|swore|threw|wore|sat|read|let|paid|meant|felt|dealt|built|spent|sold|fought|caught|taught)\b/u;
const isNominal = (words: string): boolean => !FINITE.test(words.replace(/^\S+ /, ''));

/** "HALLOWMERE, March 16 (MPA) - ", "Hallowmere (MPA)" and the like. Bounded: no part can match what another does. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}. '’-]{2,40}(?:,[^–—-]{2,40}|\s*\([^)]{2,30}\)){0,2}\s*[–—-]{1,2}\s|(?:\p{Lu}\p{L}{1,20}[.,]? (?:\p{Ll}{3,12}, )?){0,4}\((?:\p{Lu}{2,6}(?: Business)?|Reuters)\)\s*(?:[–—-]{1,2}\s+)?)/u;

function withoutDateline(text: string, span: Span): Span {
  const head = text.slice(span.start, Math.min(span.end, span.start + 130));
  const dateline = DATELINE.exec(head)?.[0].length ?? 0;
  return { start: span.start + dateline, end: span.end };
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
