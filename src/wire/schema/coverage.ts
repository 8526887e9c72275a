import { z } from 'zod';
import type { Coverage, SideCounts } from '../../model/coverage.ts';
import type { Blindspot, RaterCoverage } from '../../model/difference.ts';
import { RATINGS, SIDES } from '../../model/rating.ts';
import { shape } from './registry.ts';

export const rating = z.enum(RATINGS);
export const side = z.enum(SIDES);
/** The sides that have a word of their own. */
export const telling = z.enum(['left', 'center', 'right']);
export const why = z.array(z.string());

export const sideCounts = shape<SideCounts>(
  'SideCounts',
  z.strictObject({ left: z.int(), center: z.int(), right: z.int(), unrated: z.int(), total: z.int() }),
);

const lean = z
  .strictObject({
    side,
    count: z.int(),
    ofAll: z.int(),
    percentOfAll: z.int(),
    ofRated: z.int(),
    percentOfRated: z.int(),
  })
  .nullable();

export const coverage = shape<Coverage>(
  'Coverage',
  z.strictObject({
    articles: sideCounts,
    outlets: sideCounts,
    families: sideCounts,
    origins: sideCounts,
    articlesWithoutOutlet: z.int(),
    lean,
  }),
);

export const blindspot = shape<Blindspot>(
  'Blindspot',
  z.strictObject({
    side: z.enum(['left', 'right']),
    outlets: z.int(),
    rated: z.int(),
    held: z.int().nullable(),
    firm: z.boolean(),
    why,
  }),
);

export const raterCoverage = shape<RaterCoverage>(
  'RaterCoverage',
  z.strictObject({ rater: z.string(), outlets: sideCounts, lean }),
);
