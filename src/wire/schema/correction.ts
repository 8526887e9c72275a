import { z } from 'zod';
import type { Correction } from '../../model/correction.ts';
import { VOICES } from '../../model/statement.ts';
import type { SignedWish } from '../wish.ts';
import { shape } from './registry.ts';

const PAIRED = ['not a contradiction', 'contradiction after all'] as const;
const name = z.string().trim().min(1).max(200);
const ids = z.array(z.string());
const id = z.string();

const grouping = {
  merge: { kind: z.literal('merge'), articleIds: ids.min(2) },
  split: { kind: z.literal('split'), articleIds: ids.min(1), apartFrom: id },
  notReprint: { kind: z.literal('not a reprint'), articleId: id, originalId: id },
};

const said = { id, madeAt: z.string(), madeBy: z.string().nullable() };
const namedStatement = z.strictObject({ articleId: id, words: z.string(), actor: z.string().nullable() });

export const correction = shape<Correction>(
  'Correction',
  z.discriminatedUnion('kind', [
    z.strictObject({ ...said, ...grouping.merge }),
    z.strictObject({ ...said, ...grouping.split }),
    z.strictObject({ ...said, ...grouping.notReprint }),
    z.strictObject({
      ...said,
      kind: z.literal('wrong speaker'),
      statement: namedStatement,
      voice: z.enum(VOICES),
      actor: z.string().nullable(),
    }),
    z.strictObject({
      ...said,
      kind: z.literal(PAIRED),
      statements: z.tuple([namedStatement, namedStatement]),
    }),
  ]),
);

const by = { by: name.nullable().default(null) };

/** What makes no correction at all is refused here; the rest as it is looked up. */
export const wish = shape<SignedWish>(
  'Wish',
  z
    .discriminatedUnion('kind', [
      z.strictObject({ ...by, ...grouping.merge }),
      z.strictObject({ ...by, ...grouping.split }),
      z.strictObject({ ...by, ...grouping.notReprint }),
      z.strictObject({
        ...by,
        kind: z.literal('wrong speaker'),
        statementId: id,
        voice: z.enum(VOICES),
        actor: name.nullable(),
      }),
      z.strictObject({ ...by, kind: z.literal(PAIRED), statementIds: z.tuple([id, id]) }),
    ])
    .refine((one) => one.kind !== 'merge' || new Set(one.articleIds).size > 1, {
      message: 'A merge names two articles at least.',
    })
    .refine((one) => one.kind !== 'split' || !one.articleIds.includes(one.apartFrom), {
      message: 'An article is not apart from itself.',
    })
    .refine((one) => one.kind !== 'not a reprint' || one.articleId !== one.originalId, {
      message: 'An article is no reprint of itself.',
    })
    .refine((one) => one.kind !== 'wrong speaker' || (one.voice === 'actor') === (one.actor !== null), {
      message: 'Give an actor where one speaks, and none where nobody or the outlet does.',
    }),
);
