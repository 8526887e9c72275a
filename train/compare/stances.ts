import type { Span } from '../../src/model/span.ts';
import { readDocument } from '../../src/text/document.ts';
import { readRecords } from '../data.ts';
import type { Example } from './fit.ts';
import { MOST_FEATURES, stanceFeatures } from './pairs.ts';

/** neutral, source likes target, target likes source, source dislikes target, target dislikes source. */
export const CLASSES = 5;
/** The class of the same pair the other way round. */
export const MIRRORED = [0, 2, 1, 4, 3];

/** A sentence with two mentions, both ways round. */
export interface Directed {
  readonly features: Int32Array;
  readonly mirrored: Int32Array;
  readonly label: number;
}

/** The pairs of the set of directed sentiment; a sentence whose marks are broken has no features. */
export function readDirected(name: string): Directed[] {
  const records = readRecords<{ text: string; p: string; q: string; label: number }>(name);
  return records.map(({ text: marked, p, q, label }) => {
    const { text, spans } = unmark(marked, [p, q]);
    const [source, target] = spans;
    return source && target ? directed(text, source, target, label) : { ...EMPTY, label };
  });
}

const EMPTY = { features: new Int32Array(0), mirrored: new Int32Array(0) };
const buffer = new Int32Array(MOST_FEATURES);

export function directed(text: string, source: Span, target: Span, label: number): Directed {
  const document = readDocument(text);
  const features = buffer.slice(0, stanceFeatures(document, source, target, buffer));
  const mirrored = buffer.slice(0, stanceFeatures(document, target, source, buffer));
  return { features, mirrored, label };
}

/** A marked text without its brackets, with the span of each mention; null for one that is not marked. */
function unmark(marked: string, mentions: readonly string[]): { text: string; spans: (Span | null)[] } {
  const spans: (Span | null)[] = mentions.map(() => null);
  let text = '';
  for (let i = 0; i < marked.length; ) {
    const at = mentions.findIndex((words, k) => spans[k] === null && marked.startsWith(`[${words}]`, i));
    if (at < 0) text += marked[i++];
    else {
      const words = mentions[at]!;
      spans[at] = { start: text.length, end: text.length + words.length };
      text += words;
      i += words.length + 2;
    }
  }
  return { text, spans };
}

/** Both ways round as two examples. */
export const bothWays = ({ features, mirrored, label }: Directed): Example[] =>
  features.length === 0
    ? []
    : [
        { features, label },
        { features: mirrored, label: MIRRORED[label]! },
      ];

/** The name in full, else its last long word. */
export function findName(text: string, name: string): Span | null {
  const lower = text.toLowerCase();
  const words = name.split(/\s+/).filter((word) => word.length > 3);
  for (const part of [name, ...words.reverse()]) {
    const start = lower.indexOf(part.toLowerCase());
    if (start >= 0) return { start, end: start + part.length };
  }
  return null;
}
