import type { GroupingCorrection, Said } from '../model/correction.ts';
import type { Voice } from '../model/statement.ts';

/** What a person wants to be so, with statements by the ids that they have now: see `Correction`. */
export type Wish =
  | Extract<Said, { kind: GroupingCorrection['kind'] }>
  | {
      readonly kind: 'wrong speaker';
      readonly statementId: string;
      readonly voice: Voice;
      /** As the article names whoever says it; null unless `voice` is "actor". */
      readonly actor: string | null;
    }
  | {
      readonly kind: 'not a contradiction' | 'contradiction after all';
      readonly statementIds: readonly [string, string];
    };

/** A wish with the name of who has it; null where nobody is named. */
export type SignedWish = Wish & { readonly by: string | null };
