import { z } from 'zod';
import { SIDES } from '../../model/rating.ts';
import { ACTS, type DayRange, MODES, RELATIONS, STANCES, VOICES } from '../../model/statement.ts';
import type { WireLedgerLine, WireSentence } from '../sheet.ts';
import type { WireSpan, WireStatement } from '../statement.ts';
import { shape } from './registry.ts';

/** `YYYY-MM-DD`. */
export const day = z.string();
/** `YYYY-MM-DD` or an instant. */
export const date = z.string();

const spanFields = { start: z.int().min(0), end: z.int().min(1), text: z.string() };
export const span = shape<WireSpan>('Span', z.strictObject(spanFields));
const dayRange = shape<DayRange>('DayRange', z.strictObject({ from: day.nullable(), to: day.nullable() }));

export const statementFields = {
  id: z.string(),
  speaker: z.strictObject({ ...spanFields, actor: z.string() }).nullable(),
  cue: span.nullable(),
  content: z.array(span),
  voice: z.enum(VOICES),
  mode: z.enum(MODES),
  act: z.enum(ACTS),
  hedged: z.boolean(),
  hedges: z.array(span),
  negated: z.boolean(),
  disputed: z.boolean(),
  via: z.array(z.strictObject({ ...spanFields, actor: z.string(), relation: z.enum(RELATIONS) })),
  saidOn: z.union([day, dayRange]).nullable(),
  place: z.string().nullable(),
  topic: z.string().nullable(),
  stance: z.enum(STANCES).nullable(),
  answers: z.string().nullable(),
  corrected: z
    .strictObject({
      madeAt: z.string(),
      madeBy: z.string().nullable(),
      was: z.strictObject({ voice: z.enum(VOICES), actor: z.string().nullable() }),
    })
    .exactOptional(),
};
export const statement = shape<WireStatement>('Statement', z.strictObject(statementFields));

export const lineFields = {
  ...statementFields,
  articleId: z.string(),
  outlet: z.string().nullable(),
  side: z.enum(SIDES),
  publishedAt: date.nullable(),
  sentence: span,
  origins: z.int(),
};
export const line = shape<WireLedgerLine>('LedgerLine', z.strictObject(lineFields));

export const sentence = shape<WireSentence>(
  'Sentence',
  z.strictObject({ ...spanFields, articleId: z.string(), outlet: z.string().nullable() }),
);
