import { mix } from '../../text/bytes/hash.ts';
import type { Document } from '../../text/document.ts';
import { IS_MARK } from '../../text/grammar/tags.ts';
import type { Cues } from './cues.ts';
import { CONTENT, CUE, LABELS, type LabelModel, labelWindow, NOTHING, SPEAKER } from './labels.ts';
import { createSurroundings, lookAround } from './surroundings.ts';
import type { Labelled } from './trust/traits.ts';
import type { Way } from './ways.ts';
import { quotedShares, type Window, windowOf } from './window.ts';

/** Readings of one cue that are looked at. */
const MAX_READINGS = 4;

/** For each possible cue that may have content: who may have said what, the likeliest first. */
export function readingsOf(document: Document, cues: Cues, model: LabelModel): Labelled[][] {
  const shares = quotedShares(document);
  const around = createSurroundings();
  return cues.tokens.flatMap((head) => {
    const window = windowOf(document, shares, head);
    lookAround(around, document, cues, head, window);
    const { ways, margin } = labelWindow(model, document, around);
    const distinct = distinctWays(document, window, ways);
    const lead = (distinct[1]?.loss ?? NO_OTHER) - distinct[0]!.loss;
    const readings = distinct
      .map(({ labels, loss }, k) => ({
        ...partsOf(labels, window, head),
        head,
        margin: margin - loss,
        loss,
        lead: k === 0 ? lead : 0,
      }))
      .filter(({ content }) => content.some((i) => IS_MARK[document.tags[i]!] === 0));
    return readings.length > 0 ? [readings] : [];
  });
}
/** The lead of a reading that has no rival. */
const NO_OTHER = 8;

/** The first of those that differ in the words of speaker or content: marks and the cue's extent make no other reading. */
function distinctWays({ tags }: Document, { from }: Window, ways: readonly Way[]): Way[] {
  const distinct = new Map<number, Way>();
  for (const way of ways) {
    let key = 1;
    for (let at = 0; at < way.labels.length; at++) {
      const label = way.labels[at]!;
      const tells = label === SPEAKER || label === CONTENT;
      if (tells && IS_MARK[tags[from + at]!] === 0) key = mix(key, at * LABELS + label);
    }
    if (!distinct.has(key)) distinct.set(key, way);
  }
  return [...distinct.values()].slice(0, MAX_READINGS);
}

function partsOf(
  labels: Uint8Array,
  { from }: Window,
  head: number,
): Pick<Labelled, 'speaker' | 'cue' | 'content'> {
  const found: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label !== NOTHING) found[label as 0].push(from + at);
  }
  return { speaker: found[SPEAKER], cue: found[CUE], content: found[CONTENT].filter((i) => i !== head) };
}
