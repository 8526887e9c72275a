import { z } from 'zod';
import { REPRINT_KINDS } from '../../model/reprint.ts';
import type { WireWhy } from '../reading/why.ts';
import { correction } from './correction.ts';
import { shape } from './registry.ts';

const share = z.number().min(0).max(1);

export const why = shape<WireWhy>(
  'Why',
  z.strictObject({
    article: z.string(),
    story: z.string().nullable(),
    placing: z
      .strictObject({
        act: z.enum(['opened', 'joined', 'copied', 'split', 'placed']),
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
