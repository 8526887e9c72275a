import type { Document } from '../../text/document.ts';
import { readWeights, type Weights } from '../../text/weights.ts';
import { withoutWhen } from './adjuncts.ts';
import { findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './drafting.ts';
import type { Found } from './found.ts';
import type { LabelModel } from './labels.ts';
import { heedMarks } from './marks.ts';
import { readingsOf } from './readings.ts';
import { resolve } from './resolve.ts';
import { chooseReading, TRUST_SCALE, trustAmong } from './trust/trust.ts';

/** What the extractor has learned. */
export interface Models {
  readonly cues: Weights;
  readonly labels: LabelModel;
  readonly trust: Weights;
}

let shipped: Models | undefined;
/** The models of the package, read once. */
export const shippedModels = (): Models =>
  (shipped ??= {
    cues: readWeights('cues'),
    labels: { tokens: readWeights('arguments'), edges: readWeights('edges') },
    trust: readWeights('trust'),
  });

/** The statements of a text, in its order. */
export function extract(document: Document, models: Models = shippedModels()): readonly Draft[] {
  const found = heedMarks(document, resolve(readStatements(document, models), document.tokens.count));
  return found.flatMap((one) => draftOf(document, one));
}

/** From this trust on a statement is one: lower than even odds, which scored best in folds of PolNeAR's training part. */
const TRUSTED = -0.35 * TRUST_SCALE;

/** The statements of possible cues that are to be trusted. */
function readStatements(document: Document, models: Models): Found[] {
  const cues = findCues(document, models.cues);
  const readings = readingsOf(document, cues, models.labels);
  const chosen = readings.map((some) => chooseReading(models.trust, document, cues, some));
  const trusts = trustAmong(models.trust, document, cues, readings, chosen);
  return chosen.flatMap(({ labelled }, c) =>
    trusts[c]! > TRUSTED
      ? [withoutWhen(document, { ...labelled, score: trusts[c]!, isBareQuotation: false })]
      : [],
  );
}
