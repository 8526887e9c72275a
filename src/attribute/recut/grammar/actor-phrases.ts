import type { Document } from '../../../text/document.ts';
import { IS_NOUN } from '../../../text/grammar/tags.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { OUTLETS } from '../../actors/data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../../actors/data/roles.ts';
import { SPEAKING_NOUNS } from '../../actors/data/speaking-nouns.ts';
import { CAPITALS, STATE_NAMES } from '../../actors/data/states.ts';
import { looksLikePerson } from '../../actors/name-parts.ts';
import { lemmasOf } from '../../lexicon/lemmas.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import { hasTag, lowerAt, type Range } from './grammar.ts';

/** Things that tell what others found: they are sources and no verdict. */
export const SOURCES =
  /^(?:data|figures?|reports?|study|studies|polls?|polling|surveys?|estimates?|maps?|documents?|records?|filings?|statements?|briefs?|submissions?|slides?|clips?|databases?|plans?|editorials?|headlines?|captions?|letters?|memos?|emails?|transcripts?|research|analys[ie]s|reviews?|index|statistics|numbers|videos?|footage|images|photos?|indictments?|complaints?|lawsuits?|rulings?|bills?|texts?|guidelines|websites?|books?|tweets?|posts?|messages?|evidence|tests?|results?|models?|projections?|forecasts?|accounts?|affidavits?|testimony|papers?|audits?|census|trackers?|satellite|intelligence|recordings?|tapes?|articles?|drafts?|dossiers?|petitions?|notices?|manifestos?|memorandum|communiqu[eé]|ads?|advertisements?|sources?|findings?|constitution|treaty|treaties|charter|contracts?|decrees?|warrants?|subpoenas?)$/;

/** Somebody who can speak: a person by name or noun, a body, a state, "he", "they". */
export function isActor(document: Document, { from, to }: Range): boolean {
  if (hasTag(document, from, 'PRP')) return to - from === 1 && lowerAt(document, from) !== 'it';
  const words: string[] = [];
  for (let i = from; i < to; i++) if (lowerAt(document, i) !== 'the') words.push(wordAt(document.tokens, i));
  const name = words.join(' ');
  if (STATE_NAMES.has(name) || CAPITALS.has(name) || OUTLETS.has(name) || looksLikePerson(words.slice(-2)))
    return true;
  const proper = document.names.find((one) => one.to === to && one.from >= from);
  if (proper)
    return (
      proper.kind !== 'place' &&
      !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(words.at(-1)!)
    );
  const last = hasTag(document, to - 1, 'CD') ? headOf(document, from, to) : to - 1;
  return isSpeakingNoun(lowerAt(document, last));
}

const isSpeakingNoun = (word: string): boolean =>
  lemmasOf(word).some(
    (lemma) => PERSON_NOUNS.has(lemma) || BODY_NOUNS.has(lemma) || SPEAKING_NOUNS.has(lemma),
  );

/** A noun phrase that is nobody: its head is a common word, and neither a person nor a body nor a source. */
export function isThing(document: Document, { from, to }: Range): boolean {
  const head = headOf(document, from, to);
  const word = lowerAt(document, head);
  if (/^(?:this|that|something|nothing|everything|anything)$/.test(word)) return true;
  // "those surveyed", "those who watched"
  if (lowerAt(document, from) === 'those' && (head === from || hasTag(document, head, 'VBN', 'VBD', 'VBG')))
    return false;
  if (!hasTag(document, head, 'NN', 'NNS', 'JJ', 'VBN', 'VBG', 'VBD', 'RB')) return false;
  if (SIDES.test(word) && hasOwner(document, from, head)) return false;
  return (
    !/^\p{Ll}?\p{Lu}/u.test(wordAt(document.tokens, head)) && !isSpeakingNoun(word) && !SOURCES.test(word)
  );
}

/** Those of a body who think alike: "the court's conservative majority", "the party's left wing". */
export const SIDES = /^(?:majority|minority|wing|caucus|bench|bloc|faction|leadership|conference)$/;

/** Whether somebody is named or pointed at before a head, as its owner: "the court's", "its". */
function hasOwner(document: Document, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (hasTag(document, i, 'POS', 'PRP$')) return true;
  return false;
}

/** "Trump's comments", "his remarks": words by which their owner speaks. */
export function isOwnedSpeech(document: Document, { from, to }: Range): boolean {
  const head = headOf(document, from, to);
  if (cueNoun(lowerAt(document, head)) === null) return false;
  return hasOwner(document, from, head);
}

/** Words that count those who are meant: "a number of voters". */
export const AMOUNTS =
  /^(?:numbers?|majority|minority|dozens?|hundreds|thousands|millions|handful|couple|pair|array|range|chorus|host|lot|lots|rest|half|third|quarter|list|series|one|some|few)$/;

const TODAY =
  /^(?:today|yesterday|tonight|now|later|earlier|also|once|again|himself|herself|itself|themselves|alone)$/;

/** With "last" or "this" before it the time of a saying. */
export const PERIOD = /^(?:week|weekend|month|year|night|spring|summer|autumn|fall|winter)$/;

/** Whether "last month" or the like ends at a token. With a capital it is what a programme is called: "This Week". */
export const endsInPeriod = (tokens: Document['tokens'], to: number): boolean =>
  PERIOD.test(wordAt(tokens, to - 1)) && /^(?:last|this|next)$/.test(wordAt(tokens, to - 2));

/** The last word before what is added to a noun phrase; an amount gives way to what it is of: "a number of voters". */
function headOf(document: Document, from: number, to: number): number {
  if (to - from > 1 && (TODAY.test(lowerAt(document, to - 1)) || hasTag(document, to - 1, 'RB')))
    return headOf(document, from, to - 1);
  // "a poll of the town last month"
  if (to - from > 2 && endsInPeriod(document.tokens, to)) return headOf(document, from, to - 2);
  for (let i = from + 1; i < to; i++) {
    const isEnd = hasTag(document, i, 'IN', 'TO', 'WP', 'WDT', 'COMMA', 'BRACKET', 'COLON', 'QUOTE');
    // "a poll released on Monday", "the court this month"
    const isAdded = hasTag(document, i, 'VBN', 'VBD', 'VBG', 'DT') && IS_NOUN[document.tags[i - 1]!] === 1;
    if (!isEnd && !isAdded) continue;
    if (lowerAt(document, i) === 'of' && AMOUNTS.test(lowerAt(document, i - 1)))
      return headOf(document, i + 1, to);
    // "officials familiar with the matter", "a source close to the team"
    return i - 2 >= from &&
      (hasTag(document, i - 1, 'JJ') || lowerAt(document, i - 1) === 'close') &&
      IS_NOUN[document.tags[i - 2]!] === 1
      ? i - 2
      : i - 1;
  }
  return to - 1;
}

/** One word that stands for what is named elsewhere: "he", "which", "this". */
export const isPronoun = (document: Document, { from, to }: Range): boolean =>
  to - from === 1 && hasTag(document, from, 'PRP', 'WP', 'WDT', 'DT');
