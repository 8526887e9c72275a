import { z } from 'zod';
import { CHANGE_KINDS } from '../../model/contradiction.ts';
import type { SideWord } from '../../model/difference.ts';
import { DEPTHS, type Sourcing, type TimelineDay } from '../../model/sourcing.ts';
import { STANCES } from '../../model/statement.ts';
import { QUOTATION_FLAG_KINDS } from '../../model/utterance.ts';
import type {
  WireChange,
  WireDiffPart,
  WireNumberSeries,
  WireOmission,
  WirePositionCell,
  WireProposal,
  WireQuotationFlag,
  WireUtterance,
} from '../comparisons.ts';
import { blindspot, raterCoverage, side, sideCounts, telling, why } from './coverage.ts';
import { shape } from './registry.ts';
import { day, span } from './statement.ts';

const change = shape<WireChange>(
  'Change',
  z.strictObject({ kind: z.enum(CHANGE_KINDS), earlier: z.string(), later: z.string(), why }),
);
export const diffPart = shape<WireDiffPart>(
  'DiffPart',
  z.strictObject({ kind: z.enum(['same', 'first', 'second']), text: z.string() }),
);
const utterance = shape<WireUtterance>(
  'Utterance',
  z.strictObject({
    statement: z.string(),
    origins: z.int(),
    wordings: z.array(
      z.strictObject({
        statement: z.string(),
        diff: z.array(diffPart),
      }),
    ),
  }),
);
const quotationFlag = shape<WireQuotationFlag>(
  'QuotationFlag',
  z.strictObject({ kind: z.enum(QUOTATION_FLAG_KINDS), statement: z.string(), other: z.string(), why }),
);
export const proposal = shape<WireProposal>(
  'Proposal',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    wordings: z.array(z.string()),
    statements: z.array(z.string()),
  }),
);
const position = z.strictObject({
  stance: z.enum(STANCES),
  day: day.nullable(),
  firstHand: z.boolean(),
  statement: z.string(),
});
export const positionCell = shape<WirePositionCell>(
  'PositionCell',
  z.strictObject({
    actor: z.strictObject({ id: z.string(), name: z.string() }),
    proposal: z.string(),
    latest: position,
    history: z.array(position),
    changed: z.boolean(),
    secondHandOnly: z.boolean(),
    disputed: z.boolean(),
  }),
);
const quantity = z.strictObject({
  value: z.number(),
  high: z.number().nullable(),
  unit: z.string(),
  bound: z.enum(['about', 'at least', 'up to']).nullable(),
  span,
});
const series = shape<WireNumberSeries>(
  'NumberSeries',
  z.strictObject({
    subject: z.string(),
    unit: z.string(),
    points: z.array(
      z.strictObject({
        article: z.string(),
        statement: z.string().nullable(),
        by: z.string().nullable(),
        quantity,
        asOf: day.nullable(),
        superseded: z.boolean(),
      }),
    ),
  }),
);
const timelineDay = shape<TimelineDay>(
  'TimelineDay',
  z.strictObject({ day, articles: sideCounts, statements: sideCounts }),
);
const sourcing = shape<Sourcing>(
  'Sourcing',
  z.strictObject({
    citations: z.array(
      z.strictObject({
        articleId: z.string(),
        actorId: z.string(),
        actorName: z.string(),
        count: z.int(),
        depth: z.enum(DEPTHS),
      }),
    ),
    depths: z.record(z.enum(DEPTHS), z.int()),
    passedOnBy: z.array(z.strictObject({ name: z.string(), articleIds: z.array(z.string()) })),
    earliestHeld: z.string().nullable(),
  }),
);
const sideWord = shape<SideWord>(
  'SideWord',
  z.strictObject({
    side: telling,
    word: z.string(),
    count: z.int(),
    countOfAll: z.int(),
    origins: z.int(),
    z: z.number(),
  }),
);
const omission = shape<WireOmission>(
  'Omission',
  z.strictObject({
    statement: z.string(),
    side: telling,
    origins: z.int(),
    missingFrom: z.array(side),
    why,
  }),
);

/** What a sheet says beyond coverage, summaries, disputes and ledger. */
export const comparisonFields = {
  changes: z.array(change),
  utterances: z.array(utterance),
  quotationFlags: z.array(quotationFlag),
  proposals: z.array(proposal),
  positions: z.array(positionCell),
  numbers: z.array(series),
  timeline: z.array(timelineDay),
  sourcing,
  wording: z.array(sideWord),
  omissions: z.array(omission),
  blindspots: z.array(blindspot),
  rater: z.string().nullable(),
  raters: z.array(raterCoverage),
};
