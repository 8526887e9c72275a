import { z } from 'zod';
import type { Correction } from '../../model/correction.ts';
import { REPRINT_KINDS } from '../../model/reprint.ts';
import type { WireWhy } from '../why.ts';
import { shape } from './registry.ts';

const said = { id: z.string(), madeAt: z.string(), madeBy: z.string().nullable() };
const correction = shape<Correction>(
  'Correction',
  z.discriminatedUnion('kind', [
    z.strictObject({ ...said, kind: z.literal('merge'), articleIds: z.array(z.string()) }),
    z.strictObject({
      ...said,
      kind: z.literal('split'),
      articleIds: z.array(z.string()),
      apartFrom: z.string(),
    }),
    z.strictObject({
      ...said,
      kind: z.literal('not a reprint'),
      articleId: z.string(),
      originalId: z.string(),
    }),
  ]),
);

const share = z.number().min(0).max(1);

export const why = shape<WireWhy>(
  'Why',
  z.strictObject({
    article: z.string(),
    story: z.string().nullable(),
    placing: z
      .strictObject({
        act: z.enum(['opened', 'joined', 'copied', 'placed']),
        to: z.string().nullable(),
        toStory: z.string().nullable(),
        probability: share,
        terms: z.array(z.strictObject({ text: z.string(), part: z.number() })),
        gapDays: z.number().nullable(),
      })
      .nullable(),
    reprint: z
      .strictObject({
        of: z.string(),
        kind: z.enum(REPRINT_KINDS),
        overlap: share,
        evidence: z.strictObject({ taken: share, prose: share, byLetters: z.boolean() }).nullable(),
      })
      .nullable(),
    corrections: z.array(correction),
  }),
);
