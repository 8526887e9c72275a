import { createHash } from 'node:crypto';
import { readRecords } from '../data.ts';
import {
  type Held,
  heldOf,
  MOST_FEATURES,
  type Passage,
  readPassage,
  relationFeatures,
  stanceFeatures,
} from './refutation.ts';

export const STANCES = ['agree', 'disagree', 'discuss'] as const;

/** A headline and a body text, with what the text makes of the headline; `stance` 3 is unrelated. */
export interface Pair {
  readonly headline: string;
  readonly body: string;
  readonly stance: number;
  /** Connected headlines and bodies are about one topic; parts of the data are split by topic. */
  readonly topic: number;
  readonly bodyTopic: number;
}

/** The Fake News Challenge's pairs, with the topic of each side: the component of related pairs it belongs to. */
export function readFnc(): { pairs: Pair[]; passages: ReadonlyMap<string, Passage> } {
  const bodies = readRecords<{ id: string | number; text: string }>('fnc1/bodies');
  const raw = readRecords<{ headline: string; body: string | number; stance: string }>('fnc1/pairs');
  const passages = new Map(bodies.map(({ id, text }) => [`body ${id}`, readPassage(text)]));
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    while (parent.has(root)) root = parent.get(root)!;
    return root;
  };
  for (const { headline, body, stance } of raw) {
    if (!passages.has(headline)) passages.set(headline, readPassage(headline));
    const [a, b] = [rootOf(headline), rootOf(`body ${body}`)];
    if (stance !== 'unrelated' && a !== b) parent.set(a, b);
  }
  const part = (key: string): number => createHash('sha1').update(rootOf(key)).digest()[0]! % 5;
  const pairs = raw.map(({ headline, body, stance }) => ({
    headline,
    body: `body ${body}`,
    stance: stance === 'unrelated' ? 3 : STANCES.indexOf(stance as 'agree'),
    topic: part(headline),
    bodyTopic: part(`body ${body}`),
  }));
  return { pairs, passages };
}

/** How rare each stem is in the bodies: whole numbers from 1 to 63, eight to a factor of e. */
export function stemWeights(passages: Iterable<Passage>): Map<number, number> {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { forms } of passages) {
    total++;
    for (const stem of new Set(forms.stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map(
    [...counts]
      .filter(([, count]) => count > 1)
      .map(([stem, count]) => [stem, Math.max(1, Math.min(63, Math.round(8 * Math.log(total / count))))]),
  );
}

export const RAREST = 60;
export const weightFrom =
  (weights: ReadonlyMap<number, number>) =>
  (stem: number): number =>
    weights.get(stem) ?? RAREST;

const buffer = new Int32Array(MOST_FEATURES);

export const relationOf = (claim: Passage, text: Passage, held: Held): Int32Array =>
  buffer.slice(0, relationFeatures(claim, text, held, buffer));
export const stanceOf = (claim: Passage, text: Passage, held: Held): Int32Array =>
  buffer.slice(0, stanceFeatures(claim, text, held, buffer));
export { heldOf };
