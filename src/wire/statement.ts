import { type Span, sliceSpan } from '../model/span.ts';
import type {
  Act,
  Corrected,
  DayRange,
  Mode,
  Relation,
  Stance,
  Statement,
  Voice,
} from '../model/statement.ts';

/** A range of an article's text, half-open, in UTF-16 code units, with its words. */
export interface WireSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A statement as `attribute` and the API write it. */
export interface WireStatement {
  readonly id: string;
  readonly speaker: (WireSpan & { readonly actor: string }) | null;
  readonly cue: WireSpan | null;
  readonly content: readonly WireSpan[];
  readonly voice: Voice;
  readonly mode: Mode;
  readonly act: Act;
  readonly hedged: boolean;
  readonly hedges: readonly WireSpan[];
  readonly negated: boolean;
  readonly disputed: boolean;
  /** Outermost first. */
  readonly via: readonly (WireSpan & { readonly actor: string; readonly relation: Relation })[];
  /** One day as `YYYY-MM-DD`, several as a range. */
  readonly saidOn: string | DayRange | null;
  readonly place: string | null;
  readonly topic: string | null;
  readonly stance: Stance | null;
  /** Id of the statement of the same article that it replies to. */
  readonly answers: string | null;
  /** Left out where nobody corrected its speaker. */
  readonly corrected?: Corrected;
}

export const toWireSpan = (text: string, { start, end }: Span): WireSpan => ({
  start,
  end,
  text: sliceSpan(text, { start, end }),
});

export function toWireStatement(statement: Statement, text: string): WireStatement {
  const { id, speaker, cue, content, voice, mode, act, hedges, negated, disputed, via, saidOn } = statement;
  const { place, topic, stance, answers, corrected } = statement;
  return {
    id,
    speaker: speaker && { ...toWireSpan(text, speaker.span), actor: speaker.actor.name },
    cue: cue && toWireSpan(text, cue),
    content: content.map((span) => toWireSpan(text, span)),
    voice,
    mode,
    act,
    hedged: hedges.length > 0,
    hedges: hedges.map((span) => toWireSpan(text, span)),
    negated,
    disputed,
    via: via.map((link) => ({
      ...toWireSpan(text, link.span),
      actor: link.actor.name,
      relation: link.relation,
    })),
    saidOn: saidOn && saidOn.from !== null && saidOn.from === saidOn.to ? saidOn.from : saidOn,
    place,
    topic,
    stance,
    answers,
    ...(corrected && { corrected }),
  };
}
