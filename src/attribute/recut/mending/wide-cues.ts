import type { Document } from '../../../text/document.ts';
import { IS_NOUN } from '../../../text/grammar/tags.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt, opensClause } from '../grammar/grammar.ts';

/** Most tokens that tell where something was said before the "that" of what was. */
const PLACE = 9;

/** "said on Tuesday [at] the hospital that papers were lost": what stands between a cue's preposition and "that" tells where, and the clause what. */
export const narrowCues = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) => {
    const { cue, content } = cut;
    if (!cue || content.length !== 1 || cut.voice === 'outlet') return cut;
    const { from, to } = content[0]!;
    if (from !== cue.to || !hasTag(document, cue.to - 1, 'IN', 'TO') || cue.to - cue.from < 2) return cut;
    for (let i = from; i < Math.min(to - 2, from + PLACE); i++) {
      if (lowerAt(document, i) === 'that' && i > from)
        // "called into question the claim that": what was claimed hangs on the noun.
        return cueNoun(lowerAt(document, i - 1)) === null && opensClause(document, i + 1, to)
          ? { ...cut, content: [{ from: i + 1, to }] }
          : cut;
      if (IS_NOUN[document.tags[i]!] !== 1 && !hasTag(document, i, 'DT', 'JJ', 'CD', 'IN', 'POS', 'PRP$'))
        return cut;
    }
    return cut;
  });
