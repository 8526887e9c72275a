import { contains } from '../../model/span.ts';
import type { Act, Stance } from '../../model/statement.ts';
import { isNamed } from '../actors/named.ts';
import { type Line, wordsOf } from '../ledger/lines.ts';
import { THINGS } from './heads.ts';
import type { Phrase } from './phrases.ts';

/** Acts that take what stands right behind their cue: "rejected the halt". A threat or a claim tells of a plan, not for or against it. */
const TAKES: ReadonlySet<Act> = new Set(['rejection', 'acceptance', 'demand', 'proposal', 'promise']);
/** Acts that judge what their content opens with: "the halt was a mistake". */
const JUDGES: ReadonlySet<Act> = new Set(['rejection', 'acceptance', 'assessment', 'warning']);
/** Acts whose content says what is wanted, so that its own verb may turn against the proposal. */
const WANTS: ReadonlySet<Act> = new Set(['demand', 'promise', 'proposal', 'acceptance']);
/** Acts whose content may tell what another did: "It was the premier who had agreed to the halt". */
const OF_ONESELF: ReadonlySet<Act> = new Set(['acceptance', 'rejection', 'promise', 'proposal']);

/** How far back a clause may begin. */
const CLAUSE = 160;
/** More words than these between the start of a clause and its verb, and the verb may be somebody else's. */
const MOST_BEFORE_VERB = 8;
const DETERMINERS =
  '(?:(?:the|a|an|this|that|these|those|its|his|her|their|our|my|any|all|such|both)\\s+){0,2}$';
/** Verbs that are for what follows them, as the last words before the proposal. */
const FOR = new RegExp(
  `\\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|accept(?:s|ed|ing)?|approve(?:s|d)?|approving|adopt(?:s|ed|ing)?|endorse(?:s|d)?|endorsing|favou?r(?:s|ed|ing)?|welcome(?:s|d)?|want(?:s|ed)?|pass|impose|sign|sign on to|join|begin|start|launch|open|hold|order|send|deploy|authori[sz]e|continue|extend|restore|reinstate|bring back|call(?:s|ed|ing)? for|agree(?:s|d|ing)? (?:to|on|with)|vote (?:for|on)|voted for|in favou?r of|be for|is for)\\s+${DETERMINERS}`,
  'i',
);
/** Verbs that are against it. */
const AGAINST = new RegExp(
  `\\b(?:end(?:s|ed|ing)?|an end to|stop(?:s|ped|ping)?|drop(?:s|ped|ping)?|scrap(?:s|ped|ping)?|cancel(?:s|led|ling|ed|ing)?|reverse|withdraw|reject(?:s|ed|ing)?|oppose(?:s|d)?|opposing|against|block(?:s|ed|ing)?|abandon|repeal|overturn|delay|postpone|lift(?:s|ed|ing)?|refuse(?:s|d)?|refusing|avoid|prevent|resist)\\s+${DETERMINERS}`,
  'i',
);
const DELAYS = /\b(?:postpone|delay|avoid|block|stop|cancel|oppose|prevent|refuse|reject)/i;
/** Verbs by which a rejection itself says that it is one: "she was against the halt". */
const REJECTS = new RegExp(
  `\\b(?:against|oppose(?:s|d)?|opposing|reject(?:s|ed|ing)?)\\s+${DETERMINERS}`,
  'i',
);
/** A proposal in a clause of time, condition or circumstance is not what the statement is for or against. */
const ASIDE =
  /\b(?:if|when|until|after|before|during|because|since|while|once|unless|amid|amidst|despite|without|whether|who|which)\b/i;
const NEGATION = /\b(?:not|never|no|nor|neither|cannot|without)\b|n['’]t\b/i;
/** Accepted, but not willingly. */
const UNWILLING = /\b(?:under protest|reluctant(?:ly)?|grudging(?:ly)?|with reservations)\b/i;
/** What may stand between a cue and the proposal that it takes. */
const OPENING = new RegExp(`^["“‘'(\\s]*(?:(?:to|on|for|as|of)\\s+)?${DETERMINERS}`, 'i');
/** Behind a proposal that opens a content: a verb, and the content is a sentence of which the proposal is the subject. */
const IS_SUBJECT =
  /^["”’')\s]*(?:is|are|was|were|be|has|have|had|will|wo|would|should|must|may|might|can|ca|could|did|does|do)(?:n['’]t)?\b/i;
/** Behind a proposal that a rejection judges: other verbs tell what it does, not that it is turned down. */
const IS_JUDGED =
  /^["”’')\s]*(?:(?:will|would|should|must|could|can)(?:n['’]t)? (?:not |never )?(?:be|work)|(?:is|are|was|were)(?:n['’]t)?)\b(?! \p{L}{2,20}ed\b)/iu;
/** "the halt could be carried out": what may be done with it. */
const IS_DONE =
  /^["”’')\s]*(?:will|would|should|may|might|can|could)(?:n['’]t)? (?:not |never |soon |then )?be \p{L}{2,20}(?:ed|en|pped)\b/iu;
/** "dismissed the meeting as routine", "called the ruling a blow": what is said of it, and no stand on it. */
const IS_DESCRIBED = /^["”’')\s]*(?:as|an?|the)\b/i;
/** A name before the verb: somebody whose deed is told. */
const NAME = /\p{Lu}\p{L}+/u;

/**
 * Whether a statement's speaker is for or against a proposal that it mentions; null where its words do not plainly say.
 * Plainly: the proposal stands right behind the cue ("rejected the halt"), right behind a verb that is for or against it
 * ("to drop the halt"), or opens a content that judges it. A mention anywhere else is passing.
 */
export function standOf(line: Line, phrase: Phrase): Stance | null {
  const { statement, actor } = line;
  const { span, reading } = phrase;
  if (actor === null || !isNamed(actor) || statement.stance === null) return null;
  const { text } = reading.tokens;
  const piece = statement.content.find((content) => contains(content, span))!;
  const before = text.slice(Math.max(piece.start, span.start - CLAUSE), span.start);
  const sign = OPENING.test(before)
    ? openingSign(line, phrase, text.slice(span.end, piece.end))
    : verbSign(line, before, text.slice(span.end, piece.end));
  if (sign === null) return null;
  if (statement.act === 'acceptance' && UNWILLING.test(wordsOf(line))) return 'conditional';
  return sign;
}

/** The proposal opens the content. */
function openingSign({ statement }: Line, { head, span }: Phrase, after: string): Stance | null {
  const isFirst = contains(statement.content[0]!, span);
  if (IS_SUBJECT.test(after)) {
    const isJudged = statement.act === 'rejection' ? IS_JUDGED.test(after) : !IS_DONE.test(after);
    if (/\b(?:if|unless)\b/i.test(after)) return null;
    return JUDGES.has(statement.act) && isJudged ? statement.stance : null;
  }
  if (IS_DESCRIBED.test(after)) return null;
  // What opens a later piece of a quotation stands behind no cue.
  if (!TAKES.has(statement.act) || !isFirst) return null;
  // Who demands "the troops and their weapons" wants something done with them, and only the verb tells what.
  const isDeed = statement.act === 'rejection' || statement.act === 'acceptance' || !THINGS.has(head);
  return isDeed ? statement.stance : null;
}

/** The proposal is the object of a verb inside the content. */
function verbSign({ statement }: Line, before: string, after: string): Stance | null {
  const { act, stance } = statement;
  // "the decision to launch an inquiry would ...": the verb is part of a subject.
  if (IS_SUBJECT.test(after)) return null;
  if (!WANTS.has(act) && act !== 'rejection') return null;
  // "by Feb. 4": a mark is no sure end of a clause, so that a "not" counts wherever it stands.
  const clause = before.split(/[.;:,!?—–"“”]/).at(-1)!;
  if (ASIDE.test(clause) || NEGATION.test(before)) return null;
  const isFor = FOR.exec(clause);
  // "to postpone a vote on the halt" is neither for nor against it.
  if (isFor && DELAYS.test(clause.slice(0, isFor.index))) return null;
  const verb = isFor ?? AGAINST.exec(clause);
  if (verb === null) return null;
  const lead = clause.slice(0, verb.index);
  if (lead.trim().split(/\s+/).length > MOST_BEFORE_VERB) return null;
  if (OF_ONESELF.has(act) && NAME.test(lead)) return null;
  if (isFor) return stance;
  // "refused to drop the halt" is a rejection, and not of the halt.
  if (act === 'rejection') return REJECTS.test(clause) ? stance : null;
  return stance === 'supports' ? 'opposes' : stance;
}
