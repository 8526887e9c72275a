import type { Document } from '../../text/document.ts';
import { relationCode } from '../../text/grammar/relations.ts';
import { IS_FINITE, IS_MARK } from '../../text/grammar/tags.ts';
import { lowerHash } from '../../text/words/forms.ts';
import type { Found } from './found.ts';

const WHEN = new Set(['after', 'before', 'during', 'following'].map(lowerHash));
const MODIFIER = relationCode('modifier');

/** "praised his goalkeeper after the draw": when it was said is no part of what was said, where that is no clause. */
export function withoutWhen({ tags, forms, heads, relations }: Document, found: Found): Found {
  const { head, content } = found;
  if (content[0]! < head || content.some((i) => IS_FINITE[tags[i]!] === 1)) return found;
  const branchOf = (token: number): number => {
    let i = token;
    while (heads[i]! > head) i = heads[i]!;
    return heads[i] === head ? i : -1;
  };
  const last = content.findLast((i) => IS_MARK[tags[i]!] === 0);
  const branch = last === undefined ? -1 : branchOf(last);
  if (branch < 0 || relations[branch] !== MODIFIER) return found;
  const begins = content.find((i) => branchOf(i) === branch)!;
  if (begins === content[0] || !WHEN.has(forms.lower[begins]!)) return found;
  return { ...found, content: content.filter((i) => i < begins) };
}
