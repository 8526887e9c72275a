import type { Span } from '../model/span.ts';
import type { Mode, Relation, Voice } from '../model/statement.ts';
import type { Document } from '../text/document.ts';
import { type Antecedents, resolvePronouns } from './actors/pronouns.ts';
import { readRoster } from './actors/roster.ts';
import { type Speaker, speakersOf } from './actors/speakers.ts';
import { type Reading, readAct } from './acts/act.ts';
import { type Cue, readCue } from './acts/cue.ts';
import type { Draft } from './extract/draft.ts';

/** A link of a chain before it has an actor. */
export interface Link {
  readonly speaker: Speaker;
  readonly relation: Relation;
}

/** A statement on its way: who, what and with which act, before dates, topics and replies. */
export interface Finding {
  readonly voice: Voice;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  readonly content: readonly Span[];
  readonly mode: Mode;
  readonly reading: Reading;
  readonly via: readonly Link[];
  readonly disputed: boolean;
  readonly sentence: number;
  readonly layer: string;
}

/** Names the speakers of drafts and reads their acts; what turns out to be no statement is left out. */
export function readFindings(document: Document, drafts: readonly Draft[]): readonly Finding[] {
  const roster = readRoster(document);
  const speaking = new Set(drafts.flatMap(({ speaker }) => (speaker ? [speaker.start] : [])));
  const antecedents: Antecedents = resolvePronouns(document, roster, (token) =>
    speaking.has(document.tokens.starts[token]!),
  );
  const recent: Speaker[] = [];
  const findings: Finding[] = [];
  for (const draft of drafts) {
    const speakers = draft.speaker
      ? speakersOf({ document, roster, antecedents, recent }, draft.speaker)
      : [];
    recent.push(...speakers);
    const cue = draft.cue && readCue(document, draft.cue);
    const reading = readAct({
      cue,
      content: textOf(document, draft.content),
      between: cue ? betweenOf(document, cue, draft.content) : '',
      speakerKind: speakers[0]?.kind ?? null,
    });
    if (!reading) continue;
    for (const speaker of speakers.length > 0 ? speakers : [null]) {
      findings.push({
        voice: speaker ? 'actor' : 'unknown',
        speaker,
        cue,
        content: draft.content,
        mode: draft.mode,
        reading,
        via: [],
        disputed: false,
        sentence: draft.sentence,
        layer: draft.layer,
      });
    }
  }
  return findings;
}

export const textOf = ({ text }: Document, content: readonly Span[]): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

/** The words between a cue and what follows it, lower case. */
function betweenOf({ text }: Document, cue: Cue, content: readonly Span[]): string {
  const next = content.find(({ start }) => start >= cue.span.end);
  return next
    ? text
        .slice(cue.span.end, Math.min(next.start, cue.span.end + 40))
        .trim()
        .toLowerCase()
    : '';
}
