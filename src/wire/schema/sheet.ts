import { z } from 'zod';
import { CONTRADICTION_KINDS } from '../../model/contradiction.ts';
import { OUTLET_KINDS } from '../../model/outlet.ts';
import { REPRINT_KINDS } from '../../model/reprint.ts';
import type { WirePage } from '../list.ts';
import type { WireReading } from '../reading.ts';
import type { WireDisputePair } from '../sheet/disputes.ts';
import type { WireDispute, WireSheet, WireSheetArticle, WireStoryHead } from '../sheet.ts';
import type { WireCourse, WireStoryline, WireStorylineLine } from '../storyline.ts';
import { comparisonFields, positionCell, proposal } from './comparisons.ts';
import { coverage, rating, side, why } from './coverage.ts';
import { shape } from './registry.ts';
import { date, line, lineFields, sentence, statement } from './statement.ts';

const refused = z.strictObject({ madeAt: z.string(), madeBy: z.string().nullable() });

const dispute = shape<WireDispute>(
  'Dispute',
  z.strictObject({
    kind: z.enum(CONTRADICTION_KINDS),
    statement: z.string(),
    contradicts: z.string(),
    firm: z.boolean(),
    why,
    refused: refused.exactOptional(),
  }),
);

export const disputePair = shape<WireDisputePair>(
  'DisputePair',
  z.strictObject({
    kind: z.enum(CONTRADICTION_KINDS),
    firm: z.boolean(),
    why,
    refused: refused.exactOptional(),
    first: line,
    second: line,
  }),
);

const article = shape<WireSheetArticle>(
  'SheetArticle',
  z.strictObject({
    id: z.string(),
    url: z.string().nullable(),
    headline: z.string().nullable(),
    byline: z.string().nullable(),
    publishedAt: date.nullable(),
    outlet: z
      .strictObject({
        domain: z.string(),
        name: z.string(),
        country: z.string().nullable(),
        kind: z.enum(OUTLET_KINDS).nullable(),
      })
      .nullable(),
    rating: rating.nullable(),
    side,
    ratings: z.array(z.strictObject({ rater: z.string(), rating })),
    relevancy: z.number().min(0).max(100),
    commonWords: z.array(z.string()),
    reprint: z
      .strictObject({ of: z.string(), kind: z.enum(REPRINT_KINDS), overlap: z.number().min(0).max(1) })
      .nullable(),
  }),
);

const sentences = z.array(sentence);
export const sheet = shape<WireSheet>(
  'Sheet',
  z.strictObject({
    story: z.string(),
    storyline: z.string(),
    headline: z.strictObject({ text: z.string(), articleId: z.string() }).nullable(),
    firstPublished: date.nullable(),
    lastUpdated: date.nullable(),
    coverage,
    summaries: z.strictObject({ all: sentences, left: sentences, center: sentences, right: sentences }),
    disputes: z.array(dispute),
    ledger: z.array(line),
    articles: z.array(article),
    ...comparisonFields,
  }),
);

const lede = sentence.nullable();
const storyHead = shape<WireStoryHead>(
  'StoryHead',
  z.strictObject({
    story: z.string(),
    storyline: z.string(),
    headline: z.string().nullable(),
    ledes: z.strictObject({ all: lede, left: lede, center: lede, right: lede }),
    firstPublished: date.nullable(),
    lastUpdated: date.nullable(),
    coverage,
    statements: z.int(),
    disputes: z.int(),
  }),
);
export const storyPage = shape<WirePage<WireStoryHead>>(
  'StoryPage',
  z.strictObject({ items: z.array(storyHead), next: z.string().nullable() }),
);

export const storyline = shape<WireStoryline>(
  'Storyline',
  z.strictObject({
    storyline: z.string(),
    stories: z.array(storyHead),
    course: shape<WireCourse>(
      'Course',
      z.strictObject({
        branches: z.array(z.strictObject({ from: z.string().nullable(), stories: z.array(z.string()) })),
        ended: date.nullable(),
      }),
    ),
    proposals: z.array(proposal),
    positions: z.array(positionCell),
    lines: z.array(
      shape<WireStorylineLine>('StorylineLine', z.strictObject({ ...lineFields, story: z.string() })),
    ),
  }),
);

export const reading = shape<WireReading>(
  'Reading',
  z.strictObject({
    article,
    story: z.string().nullable(),
    text: z.string(),
    statements: z.array(statement),
  }),
);
