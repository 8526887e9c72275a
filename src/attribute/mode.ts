import type { Mode } from '../model/statement.ts';
import type { Document } from '../text/document.ts';
import { IS_MARK } from '../text/grammar/tags.ts';
import { INSIDE } from '../text/words/quotations.ts';

/** direct: all words but one in twenty are quoted; mixed: some; indirect: none. Marks do not count. */
export function modeOf(
  { quotations, tags }: Document,
  content: readonly { readonly from: number; readonly to: number }[],
): Mode {
  let inside = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (IS_MARK[tags[i]!] === 1) continue;
      all++;
      if (quotations.states[i] === INSIDE) inside++;
    }
  return all > 0 && inside >= 0.95 * all ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
}
