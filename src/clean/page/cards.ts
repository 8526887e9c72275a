import { sizeOf } from './size.ts';
import type { Tree } from './tree.ts';

const MIN_LINKS = 3;

/**
 * Which inline elements are cards that open over a name in a sentence: a picture and links with nothing between them. Their links lead
 * away and are no part of the sentence. The innermost such element counts, as the name itself is often a link beside the card.
 */
export function findCards({ tags, parents, texts, count }: Tree): ReadonlySet<number> {
  const links = new Uint32Array(count);
  const pictures = new Uint32Array(count);
  const plain = new Uint32Array(count);
  const isLinked = new Uint8Array(count);
  for (let node = 1; node < count; node++) {
    isLinked[node] = tags[node] === 'a' || isLinked[parents[node]!] ? 1 : 0;
    if (tags[node] === '' && !isLinked[node]) plain[node] = sizeOf(texts[node]!);
  }
  const cards = new Set<number>();
  const holdsCard = new Uint8Array(count);
  for (let node = count - 1; node > 0; node--) {
    if (tags[node] === 'a') links[node]!++;
    else if (tags[node] === 'img') pictures[node]!++;
    const isCard = links[node]! >= MIN_LINKS && pictures[node]! > 0 && plain[node] === 0;
    if (isCard && !holdsCard[node] && tags[node] === 'span') {
      cards.add(node);
      holdsCard[node] = 1;
    }
    const parent = parents[node]!;
    links[parent]! += links[node]!;
    pictures[parent]! += pictures[node]!;
    plain[parent]! += plain[node]!;
    if (holdsCard[node]) holdsCard[parent] = 1;
  }
  return cards;
}
