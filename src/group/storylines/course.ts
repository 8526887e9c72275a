/** A story as it stands in its storyline. */
export interface Chapter {
  readonly storyId: string;
  /** Days since 1970 of its earliest and latest article; null where none is dated. */
  readonly first: number | null;
  readonly last: number | null;
  /** Names and words that it is about, each with its weight there. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Stories that go on from one another. */
export interface Branch {
  /** The story of another branch that it goes on from; null for the branch with which all began. */
  readonly from: string | null;
  /** In the order of time. */
  readonly storyIds: readonly string[];
}

/** How a storyline went. */
export interface Course {
  /** The trunk first, then in the order in which they began; none where there are no stories. */
  readonly branches: readonly Branch[];
  /** The day of its latest article, if nothing came for {@link QUIET_DAYS} after that; null while it goes on. */
  readonly ended: number | null;
}

/** After so many days without an article a storyline has ended. */
const QUIET_DAYS = 30;
/** A story leaves the end of a branch for an earlier story that is so many times as like to it, and so like at least. */
const [FORKS, LEAST] = [1.6, 0.12];

/**
 * Tells which story began a storyline, where it parted and whether it has ended. A story goes on from the latest of some branch; where
 * it takes up what only an earlier one told of, it begins a branch there. Terms that all its stories share tell nothing.
 * @param chapters in any order. Undated ones come last.
 * @param today days since 1970.
 */
export function courseOf(chapters: readonly Chapter[], today: number): Course {
  const inTime = [...chapters].sort(
    (a, b) => timeOf(a.first) - timeOf(b.first) || (a.storyId < b.storyId ? -1 : 1),
  );
  const weight = rarityOf(inTime);
  const branches: { from: Chapter | null; chapters: Chapter[] }[] = [];
  inTime.forEach((chapter, i) => {
    const like = (other: Chapter): number => likeness(chapter, other, weight);
    const tip = likest(
      branches.map((branch) => branch.chapters.at(-1)!),
      like,
    );
    const best = likest(inTime.slice(0, i), like);
    if (tip && best && like(best) < Math.max(LEAST, FORKS * like(tip)))
      branches.find((branch) => branch.chapters.at(-1) === tip)!.chapters.push(chapter);
    else branches.push({ from: best, chapters: [chapter] });
  });
  const days = inTime.flatMap(({ last }) => last ?? []);
  const latest = days.length > 0 ? Math.max(...days) : null;
  return {
    branches: branches.map(({ from, chapters: own }) => ({
      from: from?.storyId ?? null,
      storyIds: own.map(({ storyId }) => storyId),
    })),
    ended: latest !== null && today - latest > QUIET_DAYS ? latest : null,
  };
}

const timeOf = (day: number | null): number => day ?? Number.MAX_VALUE;

/** The one that is likest, the latest of equals; null of none. */
function likest(chapters: readonly Chapter[], like: (one: Chapter) => number): Chapter | null {
  let best: Chapter | null = null;
  for (const one of chapters) if (!best || like(one) >= like(best)) best = one;
  return best;
}

/** How much a term tells among these: nothing if all have it. */
function rarityOf(chapters: readonly Chapter[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of chapters)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(chapters.length / (counts.get(term) ?? 1));
}

/** The cosine of what two stories are about. */
function likeness(a: Chapter, b: Chapter, weight: (term: string) => number): number {
  let dot = 0;
  for (const [term, count] of a.terms) dot += count * (b.terms.get(term) ?? 0) * weight(term) ** 2;
  return dot === 0 ? 0 : dot / (lengthOf(a, weight) * lengthOf(b, weight));
}

const lengthOf = ({ terms }: Chapter, weight: (term: string) => number): number =>
  Math.sqrt([...terms].reduce((sum, [term, count]) => sum + (count * weight(term)) ** 2, 0));
