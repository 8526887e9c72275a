/** BCubed precision, recall and F1 (Bagga and Baldwin 1998), in per cent. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What one item adds: its precision and its recall, 0 to 1. */
export interface ItemScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
}

/** Scores each labelled item; items with the label null are left out, wherever they were put. */
export function itemScores(labels: readonly (string | null)[], found: readonly string[]): ItemScore[] {
  const both = new Map<string, number>();
  const [ofLabel, ofFound] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  labels.forEach((label, i) => {
    if (label === null) return;
    count(ofLabel, label);
    count(ofFound, found[i]!);
    count(both, `${label}\n${found[i]}`);
  });
  return labels.flatMap((label, i) => {
    if (label === null) return [];
    const shared = both.get(`${label}\n${found[i]}`)!;
    return { label, precision: shared / ofFound.get(found[i]!)!, recall: shared / ofLabel.get(label)! };
  });
}

export function bcubed(items: readonly ItemScore[]): BCubed {
  let [precision, recall] = [0, 0];
  for (const item of items) {
    precision += (100 * item.precision) / items.length;
    recall += (100 * item.recall) / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
