import type { Span } from '../model/span.ts';
import type { Mode, Relation, Voice } from '../model/statement.ts';
import type { Document } from '../text/document.ts';
import type { Speaker } from './actors/cast.ts';
import { headOf } from './actors/named.ts';
import { type Antecedents, resolvePronouns } from './actors/pronouns.ts';
import { type Character, readRoster } from './actors/roster.ts';
import { speakersOf } from './actors/speakers.ts';
import { type Reading, readAct } from './acts/act.ts';
import { type Cue, readCue } from './acts/cue.ts';
import { modeOf } from './mode.ts';
import { asOwn } from './own-side.ts';
import { type Cut, holds, hullOfCut, type Origin, spanOfRange } from './recut/cut.ts';
import { SOURCES } from './recut/grammar/actor-phrases.ts';
import type { Range } from './recut/grammar/grammar.ts';

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
  readonly layer: Origin;
}

/** How many statements before and after one may hold it or stand in it. */
const NEAR = 40;

/** Names the speakers of cuts and reads their acts; what turns out to be no statement is left out. */
export function readFindings(document: Document, cuts: readonly Cut[]): readonly Finding[] {
  const roster = readRoster(document);
  const speaking = new Set(
    cuts.flatMap(({ speaker }) => (speaker ? tokensIn(headOf(document, speaker)) : [])),
  );
  const antecedents: Antecedents = resolvePronouns(document, roster, (token) => speaking.has(token));
  const recent: Speaker[] = [];
  const named = cuts.map((cut) => {
    const speakers = cut.speaker
      ? speakersOf({ document, roster, antecedents, recent }, spanOfRange(document, cut.speaker))
      : [];
    recent.push(...speakers);
    return { cut, speakers };
  });
  return named.flatMap(({ cut, speakers }, k) => {
    // "the shaft, which threatens to fall": a thing does not speak.
    if (speakers.length === 0 && isWhich(document, cut)) return [];
    const near = named.slice(Math.max(0, k - NEAR), k + NEAR);
    const found = findingOf(document, cut, speakers[0] ?? null, antecedents);
    if (!found) return [];
    const finding = passesOn(document, { cut, speakers }, near) ? { ...found, reading: PASSED_ON } : found;
    const via = linksAround(document, cut, near);
    const disputed = isDisputed(cut, near);
    return (speakers.length > 0 ? speakers : [null]).map((speaker) => ({
      ...finding,
      speaker,
      // What he says of his own words passes nobody else's on.
      via: via.filter((link) => link.speaker.name !== speaker?.name),
      disputed,
    }));
  });
}

const isWhich = (document: Document, { speaker }: Cut): boolean =>
  speaker !== null && speaker.to - speaker.from === 1 && document.lower[speaker.from] === 'which';

const tokensIn = ({ from, to }: Range): readonly number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

interface Named {
  readonly cut: Cut;
  readonly speakers: readonly Speaker[];
}

/** The tellers that a statement stands inside, outermost first. A denial that spells its target out is no teller of it. */
function linksAround(document: Document, cut: Cut, all: readonly Named[]): readonly Link[] {
  if (cut.voice === 'outlet' || !cut.cue) return [];
  return all.flatMap(({ cut: outer, speakers }) => {
    const teller = speakers[0];
    if (outer === cut || !teller || !outer.cue || !outer.content.some((run) => holds(run, cut.cue!.from)))
      return [];
    const kind = readCue(document, spanOfRange(document, outer.cue)).kind;
    const passesOn =
      kind === 'say' || kind === 'report' || kind === 'claim' || kind === 'accord' || kind === 'admit';
    return passesOn ? [{ speaker: teller, relation: relationOf(document, outer, kind) }] : [];
  });
}

const PASSED_ON: Reading = { act: 'report', rule: "passes another's words on" };

/** "The institute highlighted that the deputy emphasized that ...": all that the outer says is what the inner said. */
function passesOn(
  document: Document,
  { cut: { cue, content, voice }, speakers: [teller] }: Named,
  all: readonly Named[],
): boolean {
  if (voice === 'outlet' || !cue || content.length !== 1 || teller?.kind === 'person') return false;
  const kind = readCue(document, spanOfRange(document, cue)).kind;
  if (kind !== 'say' && kind !== 'report' && kind !== 'accord') return false;
  const run = content[0]!;
  return all.some(
    ({ cut: inner, speakers }) =>
      inner.origin !== 'noun' &&
      speakers.length > 0 &&
      inner.speaker !== null &&
      inner.cue !== null &&
      inner.speaker.from - run.from <= 1 &&
      inner.speaker.from >= run.from &&
      holds(run, inner.cue.from) &&
      inner.content.at(-1)!.to >= run.to - 1,
  );
}

/** Whether an act stands inside a claim that is turned down or called false: "dismissed claims that he rejected it". */
const isDisputed = (cut: Cut, all: readonly Named[]): boolean =>
  cut.voice === 'actor' &&
  cut.cue !== null &&
  all.some(
    ({ cut: other }) =>
      other !== cut &&
      (other.isTarget || other.voice === 'outlet') &&
      other.cue !== null &&
      other.content.some((run) => holds(run, cut.cue!.from)),
  );

function relationOf(document: Document, { cue }: Cut, kind: string): Relation {
  const words = document.text.slice(document.tokens.starts[cue!.from], document.tokens.ends[cue!.to - 1]);
  return /first reported/i.test(words) ? 'first reported' : kind === 'accord' ? 'cited' : 'reported';
}

function findingOf(
  document: Document,
  cut: Cut,
  speaker: Speaker | null,
  antecedents: Antecedents,
): Finding | null {
  const content = cut.content.map((range) => spanOfRange(document, range));
  const cue = cut.cue && readCue(document, spanOfRange(document, cut.cue));
  const reading =
    cut.voice === 'outlet'
      ? verdictReading(cue !== null)
      : readAct({
          cue,
          content: asOwn(
            ofOthers(textOf(document, content), antecedents.get(cut.content[0]!.from) ?? null, speaker),
            speaker ? document.text.slice(speaker.span.start, speaker.span.end) : '',
          ),
          between: cue ? betweenOf(document, cue, content) : '',
          speakerKind: isSource(document, speaker) ? 'source' : (speaker?.kind ?? null),
        });
  if (!reading) return null;
  return {
    voice: cut.voice === 'outlet' ? 'outlet' : speaker ? 'actor' : 'unknown',
    speaker,
    cue,
    content,
    mode: cut.isVerbatim ? 'direct' : modeOf(document, cut.content),
    reading,
    via: [],
    disputed: false,
    sentence: document.sentences.ofToken[cut.cue?.from ?? hullOfCut(cut).from]!,
    layer: cut.origin,
  };
}

/** "Reyes said he would resign": where "he" is not who speaks, his name stands for him, so that his will is not taken for the speaker's. */
const ofOthers = (content: string, meant: Character | null, speaker: Speaker | null): string =>
  meant !== null && speaker !== null && meant.name !== speaker.name && /^(?:he|she)\b/i.test(content)
    ? content.replace(/^\w+/, meant.name)
    : content;

/** A document or a figure, which reports and does not act. */
const isSource = ({ text }: Document, speaker: Speaker | null): boolean =>
  speaker !== null &&
  speaker.kind !== 'person' &&
  (SOURCES.test(speaker.name.split(' ').at(-1)!.toLowerCase()) ||
    MADE_BY.test(text.slice(speaker.span.start, speaker.span.end)));

/** "a new report by the institute", whose name stands for it. */
const MADE_BY = /^(?:\S+ ){0,3}(?:report|study|analysis|survey|poll|review|audit) (?:by|from)\b/i;

const verdictReading = (isDenial: boolean): Reading =>
  isDenial
    ? { act: 'denial', rule: 'the outlet calls it false' }
    : { act: 'assessment', rule: "the outlet's verdict" };

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
