import type { Act } from '../../model/statement.ts';
import type { Cue } from './cue.ts';
import {
  ACCEPTING,
  BINDING,
  DEMANDING,
  EPISTEMIC,
  EVALUATING,
  FORCEFUL,
  HARMFUL,
  MENACING,
  NEGATED_FACT,
  OWN_WILL,
  PLAIN_NEGATION,
  PROPOSALS,
  PROPOSITIONS,
  REFUSING,
  UNTRUE,
} from './words.ts';

/** What an act is read from. */
export interface Situation {
  readonly cue: Cue | null;
  /** The content's words as one string, its pieces joined by a blank. */
  readonly content: string;
  /** The words between the cue and the content, lower case: "to", "that", "against". */
  readonly between: string;
  /** Kind of the speaker, null where nobody is named. */
  readonly speakerKind: string | null;
}

/** An act with the rule that decided, for those who ask. */
export interface Reading {
  readonly act: Act;
  readonly rule: string;
}

const reading = (act: Act, rule: string): Reading => ({ act, rule });

/**
 * The act is what is done by saying it: the cue's class opens the question, its complement and the content's words settle it.
 * Null where nothing was said after all: "declined to comment", "has not endorsed".
 */
export function readAct(situation: Situation): Reading | null {
  const { cue, speakerKind } = situation;
  if (speakerKind === 'source' && (cue === null || !cue.negated))
    return reading('report', 'a document or figure tells');
  if (cue === null || cue.kind === 'other') return byContent(situation, 'no cue class');
  if (cue.negated) return byNegated(situation, cue);
  if (cue.isNoun && (cue.kind === 'claim' || cue.kind === 'say'))
    return reading('claim', 'a noun of claiming');
  if (isReporter(speakerKind, cue)) return reading('report', 'a source reports');
  const frameless = byClass(situation, cue);
  return frameless ?? byContent(situation, `${cue.kind}: the content decides`);
}

const isReporter = (kind: string | null, cue: Cue): boolean =>
  (kind === 'outlet' || kind === 'source') &&
  (cue.kind === 'report' || cue.kind === 'accord' || cue.kind === 'say');

function byNegated({ content, cue: _ }: Situation, cue: Cue): Reading | null {
  if (cue.lemma === 'rule_out' || cue.lemma === 'exclude')
    return reading('claim', 'not ruled out is no denial');
  if (cue.kind === 'deny' || cue.kind === 'doubt' || cue.kind === 'reject')
    return reading('confirmation', 'what is not denied');
  if (cue.isPerfect || cue.lemma === 'comment' || cue.isNoun) return null;
  if (cue.kind === 'accept' || cue.kind === 'praise')
    return cue.modal || !/^did\b/.test(content) ? reading('rejection', 'not accepted') : null;
  if (cue.kind === 'assess') return reading('assessment', 'a view that is not held');
  if (cue.lemma === 'want' || cue.kind === 'plan' || cue.kind === 'promise')
    return reading('rejection', 'not wanted');
  return null;
}

function byClass(situation: Situation, cue: Cue): Reading | null {
  const { content, between } = situation;
  switch (cue.kind) {
    case 'deny':
      return isProposal(content) &&
        cue.lemma === 'deny' &&
        !/^that$/.test(between) &&
        !/^(?:that|he|she|it|they|we|i)\b/i.test(content)
        ? reading('rejection', 'a request denied')
        : reading('denial', 'denying word');
    case 'reject':
      return byRejection(situation, cue);
    case 'counter':
      return NEGATED_FACT.test(content) || UNTRUE.test(content)
        ? reading('denial', 'countered with a no')
        : null;
    case 'downplay':
    case 'doubt':
    case 'praise':
    case 'criticize':
      return reading('assessment', `${cue.kind} word`);
    case 'frame':
      return UNTRUE.test(content) && !/^(?:how|what|why|when|where|who)\b/.test(content)
        ? reading('denial', 'called untrue')
        : reading('assessment', 'characterised');
    case 'assess':
      return DEMANDING.test(content) &&
        !EPISTEMIC.test(content) &&
        !/\bneeds?\b/.test(content) &&
        /^(?:think|believe|feel)$/.test(cue.lemma)
        ? reading('demand', 'a view of what must be done')
        : REFUSING.test(content) && cue.lemma === 'view'
          ? reading('rejection', 'viewed negatively')
          : reading('assessment', 'assessing word');
    case 'demand':
      return byDemand(situation, cue);
    case 'propose':
      return reading('proposal', 'proposing word');
    case 'promise':
      return HARMFUL.test(content) &&
        !/^(?:not|never)\b/.test(content) &&
        /vow|swear|pledge|promise/.test(cue.lemma) &&
        /\b(?:retaliat|punish|attack|strike|boycott|destroy|fight)/.test(content)
        ? reading('threat', 'harm vowed')
        : reading('promise', 'promising word');
    case 'plan':
      return /^not\b/.test(content)
        ? reading('rejection', 'planned not to')
        : reading('promise', 'intention');
    case 'accept':
      return reading('acceptance', 'accepting word');
    case 'admit':
      if (isForce(content, content.slice(0, 160))) return reading('threat', 'own force confirmed');
      return REFUSING.test(content.slice(0, 120))
        ? reading('rejection', 'a refusal confirmed')
        : reading('confirmation', 'admitting word');
    case 'threaten':
      return reading('threat', 'threatening word');
    case 'warn':
      return byWarning(situation);
    case 'blame':
      return reading('accusation', 'blaming word');
    case 'ask':
      return ASKED_TO.test(content) || between === 'to'
        ? reading('demand', 'asked to')
        : reading('question', 'asking word');
    case 'apology':
      return reading('confirmation', 'apology');
    default:
      return null;
  }
}

function byRejection({ content }: Situation, cue: Cue): Reading {
  const head = headNoun(content);
  if (cue.lemma === 'decline' || cue.lemma === 'refuse' || cue.lemma === 'oppose' || cue.lemma === 'veto')
    return reading('rejection', 'refusing word');
  if (PROPOSITIONS.has(head)) return reading('denial', 'a proposition turned down');
  if (UNTRUE.test(content) || / as (?:\w+ )?(?:propaganda|speculation)/.test(content))
    return reading('denial', 'dismissed as untrue');
  if (/^(?:that|it was|he|she)\b/.test(content) || cue.lemma === 'disagree')
    return reading('denial', 'a clause turned down');
  return reading('rejection', 'turning-down word');
}

function byDemand({ content, between }: Situation, cue: Cue): Reading {
  if (
    cue.lemma === 'seek' &&
    /\b(?:meeting|talks|summit|dialogue|negotiations|deal|agreement|mediation)\b/.test(content.slice(0, 60))
  )
    return reading('proposal', 'talks sought');
  if (
    cue.lemma === 'ask' &&
    /^(?:whether|if|why|what|how|who|when|where)\b/.test(`${between} ${content}`.trim())
  )
    return reading('question', 'asked whether');
  return reading('demand', 'demanding word');
}

function byWarning({ content }: Situation): Reading {
  if (
    DEMANDING.test(content) &&
    !EPISTEMIC.test(content) &&
    !/\b(?:could|would|will|risk)/.test(content.slice(0, 60))
  )
    return reading('demand', 'warned what must be');
  if (BINDING.test(content) && HARMFUL.test(content)) return reading('threat', 'own harm announced');
  return reading('warning', 'warning word');
}

/** Words before the negation of one's own clause: "I did not", "the party has never", "there was no". */
const MOST_BEFORE = 4;

/** What is said not to be so in the clause's own first words: farther on, or after "that" and "because", it is told by the way. */
function negatesOwn(opening: string): boolean {
  const match = NEGATED_FACT.exec(opening.slice(0, 90));
  if (match === null) return false;
  const before = opening.slice(0, match.index).trim();
  return (
    !PLAIN_NEGATION.test(opening.slice(match.index)) &&
    before.split(/\s+/).length <= MOST_BEFORE &&
    !/[,;:]|\b(?:that|because|who|which|when|after|if|why|how|what|while)\b/i.test(before)
  );
}

const READY = /^\W*(?:we|it|they|he|she|i)\b.{0,20}\b(?:ready|prepared) to\b/i;

/** "they would boycott all contact": one's own act to others' harm, not forsworn. */
const isForce = (text: string, opening: string): boolean =>
  BINDING.test(text) && FORCEFUL.test(opening) && !/\b(?:not|never)\b/.test(opening.slice(0, 40));

/** "said" and its like leave the act to what is said. */
function byContent({ content, cue, speakerKind }: Situation, rule: string): Reading {
  const insists =
    cue?.kind === 'say' ||
    cue?.kind === 'claim' ||
    cue?.kind === 'accord' ||
    cue === null ||
    cue.kind === 'other' ||
    cue.kind === 'counter' ||
    cue.kind === 'report';
  const text = content.replace(/[“”"]/g, '');
  if (/\?$/.test(text)) return reading('question', 'a question mark');
  if (!insists) return reading('claim', rule);
  const opening = text.slice(0, 160);
  if (
    /^(?:i|we|he|she|they)\b.{0,40}\bif\b|^if\b.{3,90}\b(?:will|would)\b/i.test(opening) &&
    HARMFUL.test(text) &&
    /\b(?:will|would|['’]ll)\b/.test(text)
  )
    return reading('threat', 'harm on a condition');
  if (
    /\b(?:no such|nothing of the (?:sort|kind)|never happened|not true)\b/i.test(opening) ||
    (UNTRUE.test(opening) &&
      /\b(?:is|are|was|were|it|this|that|those|these|claims?|reports?|allegations?)\b/i.test(
        opening.slice(0, 60),
      ))
  )
    return reading('denial', 'said to be untrue');
  if (REFUSING.test(opening)) return reading('rejection', 'refusing words');
  if (READY.test(opening) && FORCEFUL.test(opening)) return reading('threat', 'ready to use force');
  if (OWN_WILL.test(opening) && !/^(?:they|europe)/i.test(text))
    return reading('proposal', 'own willingness');
  if (
    ACCEPTING.test(opening.slice(0, 70)) &&
    /^(?:\W*)(?:it|we|i|he|she|they|the)\b/i.test(text) &&
    !NEGATED_FACT.test(opening)
  )
    return reading('acceptance', 'accepting words');
  if (
    /^\W*(?:we|i|he|she|they|it)\b.{0,12}\b(?:will|would|['’]ll) (?:accept|agree|support|back|welcome|sign)\b/i.test(
      opening,
    )
  )
    return reading('acceptance', 'own acceptance announced');
  if (isForce(text, opening)) return reading('threat', 'own force announced');
  // A person's "it would be a setback" is nobody's will.
  if (
    BINDING.test(text) &&
    !(speakerKind === 'person' && /^\W*it\b/i.test(text)) &&
    !/\b(?:would|will|['’]ll) (?:have|be|likely|probably|need)\b/.test(opening.slice(0, 40))
  )
    return /\b(?:not|never)\b/.test(opening.slice(0, 30)) && HARMFUL.test(opening)
      ? reading('promise', 'harm forsworn')
      : reading('promise', 'own will');
  if (DEMANDING.test(opening) && !EPISTEMIC.test(opening)) return reading('demand', 'what must be');
  if (MENACING.test(opening) && /\b(?:would|will|could|may|might)\b/.test(opening))
    return reading('warning', 'a danger held out');
  if (negatesOwn(opening)) return reading('denial', 'a fact negated');
  if (speakerKind === 'group' && cue?.kind === 'claim') return reading('assessment', 'argued by a group');
  if (cue && /^(?:suggest|hint|imply|claim)$/.test(cue.lemma)) return reading('claim', 'a claim by its word');
  if (EVALUATING.test(opening) && cue?.kind !== 'report') return reading('assessment', 'evaluating words');
  return reading('claim', rule);
}

const isProposal = (content: string): boolean => PROPOSALS.has(headNoun(content));

/** The noun that a noun phrase is about: the last word before a preposition, a relative or a mark; "idea of" gives way to what it is of only in topics. */
export function headNoun(content: string): string {
  const phrase =
    /^.*?(?=\s(?:that|which|who|of|to|for|from|by|in|on|with|over|against|about|as|at|and|or|between|if|when|after|being|suggesting|claiming|saying|alleging)\b|[,;:.]|$)/.exec(
      content.slice(0, 200),
    )?.[0] ?? content;
  return phrase.trim().split(/\s+/).at(-1)!.toLowerCase();
}

/** "asked the minister to resign", but not "asked how he planned to pay" or "asked about plans to close". */
const ASKED_TO =
  /^(?:(?!(?:whether|if|why|what|how|who|whom|whose|which|when|where|about|is|are|was|were|do|does|did)\b)[^\s,?]+ ){0,9}to\b/;
