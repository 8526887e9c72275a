import { correctStore, ImpossibleWish } from '../../engine/correcting/correct.ts';
import { exportCorrection } from '../../engine/correcting/export.ts';
import type { Wish } from '../../wire/wish.ts';
import { EXIT, UsageError, writeLine } from '../io.ts';
import { withStore } from '../with-store.ts';

export type CorrectionWord = 'merge' | 'split' | 'not-a-reprint' | 'wrong-speaker' | keyof typeof PAIRED;

const PAIRED = {
  'not-a-contradiction': 'not a contradiction',
  'contradiction-after-all': 'contradiction after all',
} as const;

interface CorrectOptions {
  readonly apartFrom?: string;
  readonly speaker?: string;
  readonly outlet?: boolean;
  readonly nobody?: boolean;
  readonly by?: string;
}

/** `broadsheet correct KIND ID...` */
export async function correctCommand(
  location: string,
  kind: CorrectionWord,
  ids: readonly string[],
  options: CorrectOptions,
): Promise<number> {
  const wish = wishOf(kind, [...new Set(ids)], options);
  return await withStore(location, async (store) => {
    const author = { madeAt: new Date().toISOString(), madeBy: options.by ?? null };
    try {
      await writeLine(await correctStore(store, wish, author));
    } catch (error) {
      throw error instanceof ImpossibleWish ? new UsageError(error.message) : error;
    }
    return EXIT.fine;
  });
}

/** `broadsheet corrections` */
export async function correctionsCommand(
  location: string,
  options: { readonly export?: boolean },
): Promise<number> {
  return await withStore(location, async (store) => {
    for (const correction of await store.corrections())
      await writeLine(options.export ? await exportCorrection(store, correction) : correction);
    return EXIT.fine;
  });
}

function wishOf(kind: CorrectionWord, ids: readonly string[], options: CorrectOptions): Wish {
  const [first, second] = ids;
  switch (kind) {
    case 'merge':
      if (ids.length < 2) throw new UsageError('A merge names at least two articles.');
      return { kind, articleIds: ids };
    case 'split': {
      const { apartFrom } = options;
      if (apartFrom === undefined || ids.includes(apartFrom))
        throw new UsageError('A split needs --apart-from with an article that stays.');
      return { kind, articleIds: ids, apartFrom };
    }
    case 'not-a-reprint':
      if (first === undefined || second === undefined || ids.length > 2)
        throw new UsageError('not-a-reprint names two articles: the one, and the one it does not repeat.');
      return { kind: 'not a reprint', articleId: first, originalId: second };
    case 'not-a-contradiction':
    case 'contradiction-after-all':
      if (first === undefined || second === undefined || ids.length > 2)
        throw new UsageError(`${kind} names two statements.`);
      return { kind: PAIRED[kind], statementIds: [first, second] };
    case 'wrong-speaker': {
      const { speaker, outlet = false, nobody = false } = options;
      const given = [speaker !== undefined, outlet, nobody].filter(Boolean).length;
      if (first === undefined || ids.length > 1 || given !== 1)
        throw new UsageError(
          'wrong-speaker names one statement, and who says it: --speaker NAME, --outlet or --nobody.',
        );
      const voice = speaker !== undefined ? 'actor' : outlet ? 'outlet' : 'unknown';
      return { kind: 'wrong speaker', statementId: first, voice, actor: speaker ?? null };
    }
  }
}
