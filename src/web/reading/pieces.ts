import type { WireSpan, WireStatement } from '../../wire/statement.ts';

/** What a stretch of an article's text is in the statement that the reader follows; `other`: content of another statement. */
export type Part = 'speaker' | 'via' | 'cue' | 'content' | 'hedge' | 'sentence' | 'other';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

/** A stretch of text with the parts that cover it. `opens` are those that begin here, to be labelled. */
export interface Piece {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly opens: readonly Part[];
}

/** The spans of the followed statement, and the contents of all others. */
export function marksOf(statements: readonly WireStatement[], chosen: WireStatement | null): Mark[] {
  const marks = statements
    .filter((statement) => statement !== chosen)
    .flatMap((statement) => statement.content.map((span) => mark('other', span)));
  if (!chosen) return marks;
  const { speaker, via, cue, content, hedges } = chosen;
  return [
    ...marks,
    ...(speaker ? [mark('speaker', speaker)] : []),
    ...via.map((span) => mark('via', span)),
    ...(cue ? [mark('cue', cue)] : []),
    ...content.map((span) => mark('content', span)),
    ...hedges.map((span) => mark('hedge', span)),
  ];
}

const mark = (part: Part, { start, end }: WireSpan): Mark => ({ start, end, part });

/** Cuts a text into paragraphs, and each paragraph at every end of a mark. Nothing but the blank lines is lost. */
export function cutParagraphs(text: string, marks: readonly Mark[]): Piece[][] {
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const starts = Map.groupBy(marks, ({ start }) => start);
  const ends = Map.groupBy(marks, ({ end }) => end);
  const open = new Map<Part, number>();
  const change = (part: Part, by: number): Map<Part, number> => open.set(part, (open.get(part) ?? 0) + by);
  const paragraphs: Piece[][] = [];
  let at = 0;
  let next = 0;
  for (const paragraph of text.split('\n\n')) {
    const end = at + paragraph.length;
    const pieces: Piece[] = [];
    while (at < end) {
      for (const { part } of ends.get(at) ?? []) change(part, -1);
      for (const { part } of starts.get(at) ?? []) change(part, 1);
      while (next < cuts.length && cuts[next]! <= at) next++;
      const to = Math.min(cuts[next] ?? end, end);
      const parts = [...open].flatMap(([part, depth]) => (depth > 0 ? [part] : []));
      const opens = (starts.get(at) ?? []).map(({ part }) => part);
      pieces.push({ text: text.slice(at, to), parts, opens });
      at = to;
    }
    paragraphs.push(pieces);
    // A mark may end with its paragraph or begin inside the gap; both are booked before the next paragraph.
    for (; at < end + 2; at++) {
      for (const { part } of ends.get(at) ?? []) change(part, -1);
      for (const { part } of starts.get(at) ?? []) change(part, 1);
    }
  }
  return paragraphs;
}
