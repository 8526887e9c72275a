import { PROPOSALS } from './acts/words.ts';

const DETERMINERS =
  /^(?:the|a|an|any|such|this|that|these|those|its|his|her|their|our|my|your|some|all|more|no|possible)\s+/i;
const LONGEST = 14;

/**
 * The noun phrase that a content is about: the one that a word for a proposal heads ("the plan to send troops"), else null.
 * A bare pointer ("the plan", "the idea", "it") gives `antecedent`, the topic before.
 */
export function topicOf(content: string, antecedent: string | null): string | null {
  const words = content.replace(/[“”"]/g, '').split(/\s+/).slice(0, 60);
  for (let i = 0; i < words.length; i++) {
    const word = bare(words[i]!);
    if (!PROPOSALS.has(word)) continue;
    let from = i;
    while (from > 0 && i - from < 5 && isModifier(words[from - 1]!)) from--;
    let to = i + 1;
    if (
      /^(?:of|to|for|on|with|between|over|against|from|by|in)$/.test(words[to] ?? '') &&
      !/[,.;:]$/.test(words[i]!)
    ) {
      while (
        to < words.length &&
        to - i < LONGEST &&
        !/^(?:and|but|that|which|who|if|when|while|because|as|is|are|was|were|has|have|had|would|will|could|should|must)$/.test(
          words[to]!,
        )
      ) {
        to++;
        if (/[,.;:]$/.test(words[to - 1]!)) break;
      }
    }
    const phrase = words
      .slice(from, to)
      .join(' ')
      .replace(DETERMINERS, '')
      .replace(/[\s,.;:]+$/, '');
    return phrase.split(' ').length > 1 ? phrase : (antecedent ?? phrase);
  }
  return /^(?:it|this|that)\b/i.test(content) ? antecedent : null;
}

const bare = (word: string): string => word.toLowerCase().replace(/[,.;:!?)]+$|['’]s$/g, '');
const isModifier = (word: string): boolean =>
  !/[,.;:]$/.test(word) &&
  !/^(?:of|to|for|on|with|and|but|or|is|are|was|were|that|has|have|had|by|in|at|from|as|no|not|would|will|could|should|must|against|about|into|over|any|send|sends|sent)$/i.test(
    word,
  ) &&
  !/(?:ing|ed)$/.test(word);
