/** What a pass of Viterbi's algorithm leaves behind. */
export interface Lattice {
  readonly count: number;
  /** Number of labels. */
  readonly width: number;
  /** For token and label: the score of the best way there. */
  readonly forward: Float64Array;
  /** For token, earlier label and label: the score of the step. */
  readonly steps: Int32Array;
  /** For token and label: the best earlier label. */
  readonly backward: Uint8Array;
  /** For each label of the last token: how much worse it is to end there than at the best one. */
  readonly ends: readonly number[];
}

/** A label for each token. */
export interface Way {
  readonly labels: Uint8Array;
  /** How much worse than the best way. */
  readonly loss: number;
}

/** Where a new way leaves one that is known: it has another label there, and the best ones before. */
interface Turn {
  readonly loss: number;
  readonly of: Way | null;
  readonly at: number;
  readonly label: number;
}

/** The best ways in their order, at most `most`, none worse than the best by more than `limit` (as Yen 1971: each turns off one that is known). */
export function bestWays(lattice: Lattice, most: number, limit: number): readonly Way[] {
  const turns: Turn[] = [];
  const ways: Way[] = [];
  lattice.ends.forEach((loss, label) => {
    if (loss <= limit) turns.push({ loss, of: null, at: lattice.count - 1, label });
  });
  while (ways.length < most && turns.length > 0) {
    let best = 0;
    for (let k = 1; k < turns.length; k++) if (turns[k]!.loss < turns[best]!.loss) best = k;
    const turn = turns[best]!;
    turns[best] = turns.at(-1)!;
    turns.pop();
    const way = follow(lattice, turn);
    ways.push(way);
    addTurns(lattice, way, turn.at, limit, turns);
  }
  return ways;
}

function follow({ count, width, backward }: Lattice, { of, at, label, loss }: Turn): Way {
  const labels = of ? of.labels.slice() : new Uint8Array(count);
  let next = label;
  for (let i = at; i >= 0; i--) {
    labels[i] = next;
    next = backward[i * width + next]!;
  }
  return { labels, loss };
}

function addTurns(
  { width, forward, steps, backward }: Lattice,
  way: Way,
  from: number,
  limit: number,
  turns: Turn[],
): void {
  for (let at = from; at > 0; at--) {
    const label = way.labels[at]!;
    const best = backward[at * width + label]!;
    const row = at * width * width + label;
    const top = way.loss + forward[(at - 1) * width + best]! + steps[row + best * width]!;
    for (let earlier = 0; earlier < width; earlier++) {
      if (earlier === best) continue;
      const loss = top - forward[(at - 1) * width + earlier]! - steps[row + earlier * width]!;
      if (loss <= limit) turns.push({ loss, of: way, at: at - 1, label: earlier });
    }
  }
}
