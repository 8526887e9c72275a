import assert from 'node:assert/strict';
import type { Actor, Mention } from './actor.ts';
import { contentId } from './id.ts';
import type { Provenance } from './provenance.ts';
import { contains, overlaps, type Span } from './span.ts';

export const VOICES = ['actor', 'outlet', 'unknown'] as const;
/** Whose words: an actor's, the outlet's own, or nobody's that the article names. */
export type Voice = (typeof VOICES)[number];

export const MODES = ['direct', 'indirect', 'mixed'] as const;
/** direct: wholly quoted; mixed: some words quoted; indirect: none. */
export type Mode = (typeof MODES)[number];

export const ACTS = [
  'claim',
  'confirmation',
  'denial',
  'rejection',
  'acceptance',
  'demand',
  'proposal',
  'promise',
  'threat',
  'warning',
  'accusation',
  'assessment',
  'question',
  'report',
] as const;
/** What is done by saying it, which is not always the verb: "cautioned that X must have a veto" is a demand. */
export type Act = (typeof ACTS)[number];

export const STANCES = ['supports', 'opposes', 'conditional', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

export const RELATIONS = ['reported', 'told', 'cited', 'first reported', 'obtained', 'on behalf of'] as const;
/** How a statement came through another mouth. */
export type Relation = (typeof RELATIONS)[number];

/** A link of the attribution chain: who passed the statement on, and how. */
export interface Via extends Mention {
  readonly relation: Relation;
}

/** Days, both ends included, each `YYYY-MM-DD`; an open end is null. One day has the same day twice. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** That a person gave a statement another speaker: who said so and when, and what the machine had read. */
export interface Corrected {
  /** An instant in UTC. */
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly was: { readonly voice: Voice; readonly actor: string | null };
}

/** Speaker, cue and content, as spans into one revision's text, and what is known about them. */
export interface Statement {
  readonly id: string;
  readonly revisionId: string;
  readonly articleId: string;
  readonly voice: Voice;
  /** Null where nobody is named, or where the outlet itself speaks: see `voice`. */
  readonly speaker: Mention | null;
  /** The words that say that something is said ("dismissed", "according to"); null for a bare quotation. */
  readonly cue: Span | null;
  /** In order, without overlap; outer quotation marks and a leading "that" are left out. */
  readonly content: readonly Span[];
  readonly mode: Mode;
  readonly act: Act;
  readonly hedges: readonly Span[];
  /** The cue or the content is negated ("no such talks happened"). */
  readonly negated: boolean;
  /** The article itself denies or doubts that this was said; never booked as a position. */
  readonly disputed: boolean;
  /** Outermost first. */
  readonly via: readonly Via[];
  readonly saidOn: DayRange | null;
  /** Where it was said: a place or a venue ("press briefing"), as the article writes it. */
  readonly place: string | null;
  /** What the speaker takes a position on, as the article writes it. */
  readonly topic: string | null;
  readonly stance: Stance | null;
  /** Id of the statement in the same article that this one replies to. */
  readonly answers: string | null;
  /** Left out where nobody corrected it; never stored. */
  readonly corrected?: Corrected;
  readonly madeBy: Provenance;
}

/** A statement's name: the revision and the places of its speaker, cue and content. Two who said one thing are two statements. */
export const statementIdOf = (
  revisionId: string,
  speaker: Span | null,
  cue: Span | null,
  content: readonly Span[],
): string => {
  const none = { start: -1, end: -1 };
  const spans = [speaker ?? none, cue ?? none, ...content];
  return contentId('statement', revisionId, ...spans.flatMap(({ start, end }) => [start, end]));
};

/** Checks that all spans lie in the text, that content is in order, and that voice and speaker agree. */
export function createStatement(fields: Omit<Statement, 'id'>, text: string): Statement {
  const { voice, speaker, cue, content, via, hedges } = fields;
  assert(content.length > 0, 'a statement has content');
  for (const span of [...content, ...hedges, ...via.map((link) => link.span)]) assertInside(span, text);
  if (cue) assertInside(cue, text);
  if (speaker) assertInside(speaker.span, text);
  content.forEach((span, i) => {
    assert(i === 0 || content[i - 1]!.end <= span.start, 'content spans are in order and apart');
    assert(!cue || !overlaps(cue, span), 'a cue is no part of the content');
  });
  assert(voice === 'actor' ? speaker !== null : speaker === null, `voice ${voice} and speaker disagree`);
  return { id: statementIdOf(fields.revisionId, speaker?.span ?? null, cue, content), ...fields };
}

function assertInside(span: Span, text: string): void {
  const whole = { start: 0, end: text.length };
  assert(
    span.start < span.end && contains(whole, span),
    `span [${span.start}, ${span.end}) lies outside the text`,
  );
}

/** The speaker's actor, or null for the outlet's own voice and for nobody. */
export const actorOf = (statement: Statement): Actor | null => statement.speaker?.actor ?? null;
