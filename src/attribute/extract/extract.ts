import type { Document } from '../../text/document.ts';
import { readWeights, type Weights } from '../../text/weights.ts';
import { findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './drafting.ts';
import type { Found } from './found.ts';
import { CONTENT, CUE, type LabelModel, labelWindow, SPEAKER } from './labels.ts';
import { heedMarks } from './marks.ts';
import { resolve } from './resolve.ts';
import { createSurroundings, lookAround } from './surroundings.ts';
import { quotedShares, windowOf } from './window.ts';

/** What the extractor has learned. */
export interface Models {
  readonly cues: Weights;
  readonly labels: LabelModel;
}

let shipped: Models | undefined;
/** The models of the package, read once. */
export const shippedModels = (): Models =>
  (shipped ??= {
    cues: readWeights('cues'),
    labels: { tokens: readWeights('arguments'), edges: readWeights('edges') },
  });

/** The statements of a text, in its order. */
export function extract(document: Document, models: Models = shippedModels()): readonly Draft[] {
  const found = heedMarks(document, resolve(readStatements(document, models), document.tokens.count));
  return found.flatMap((one) => draftOf(document, one));
}

/** For each possible cue, its speaker and content, without a look at the other cues' ones. */
export function readStatements(document: Document, models: Models): Found[] {
  const cues = findCues(document, models.cues);
  const shares = quotedShares(document);
  const around = createSurroundings();
  return cues.tokens.flatMap((head) => {
    const window = windowOf(document, shares, head);
    lookAround(around, document, cues, head, window);
    const { labels } = labelWindow(models.labels, document, around);
    const found: [number[], number[], number[], number[]] = [[], [], [], []];
    labels.forEach((label, at) => void found[label as 0]!.push(window.from + at));
    const content = found[CONTENT].filter((i) => i !== head);
    if (content.length === 0) return [];
    return {
      head,
      speaker: found[SPEAKER],
      cue: found[CUE],
      content,
      score: cues.scores[head]!,
      isBareQuotation: false,
    };
  });
}
