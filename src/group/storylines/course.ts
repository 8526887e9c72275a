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
/** Stories before a story that it is compared with, so that a long storyline costs no more for each. */
const COMPARED = 200;

/** A chapter with what it is about among the others, of length 1 unless nothing is left. */
interface Weighed {
  readonly chapter: Chapter;
  readonly weights: ReadonlyMap<string, number>;
}

/** A chapter with how like it is to another, 0 to 1. */
interface Like {
  readonly at: number;
  readonly likeness: number;
}

/**
 * Tells which story began a storyline, where it parted and whether it has ended. A story goes on from the latest of some branch; where
 * it takes up what only an earlier one told of, it begins a branch there. Terms that all its stories share tell nothing.
 * @param chapters in any order. Undated ones come last.
 * @param today days since 1970.
 */
export function courseOf(chapters: readonly Chapter[], today: number): Course {
  const inTime = weighed(
    [...chapters].sort((a, b) => timeOf(a.first) - timeOf(b.first) || (a.storyId < b.storyId ? -1 : 1)),
  );
  const branches: { from: string | null; storyIds: string[] }[] = [];
  /** The branch of each story so far, and of each branch its latest story. */
  const branchOf: number[] = [];
  const tips: number[] = [];
  inTime.forEach((own, i) => {
    let tip: Like | null = null;
    let best: Like | null = null;
    for (let at = Math.max(0, i - COMPARED); at < i; at++) {
      const one: Like = { at, likeness: likeness(own, inTime[at]!) };
      if (!best || one.likeness >= best.likeness) best = one;
      if (tips[branchOf[at]!] === at && (!tip || one.likeness >= tip.likeness)) tip = one;
    }
    const { storyId } = own.chapter;
    const goesOn = tip && best && best.likeness < Math.max(LEAST, FORKS * tip.likeness);
    branchOf[i] = goesOn ? branchOf[tip!.at]! : branches.length;
    tips[branchOf[i]] = i;
    if (goesOn) branches[branchOf[i]]!.storyIds.push(storyId);
    else branches.push({ from: best && inTime[best.at]!.chapter.storyId, storyIds: [storyId] });
  });
  const latest = chapters.reduce<number | null>(
    (day, { last }) => (last === null ? day : Math.max(last, day ?? last)),
    null,
  );
  return { branches, ended: latest !== null && today - latest > QUIET_DAYS ? latest : null };
}

const timeOf = (day: number | null): number => day ?? Number.MAX_VALUE;

/** Weighs the terms of each by how few have them: nothing if all do. */
function weighed(chapters: readonly Chapter[]): Weighed[] {
  const counts = new Map<string, number>();
  for (const { terms } of chapters)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return chapters.map((chapter) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [term, count] of chapter.terms) {
      const weight = count * Math.log(chapters.length / counts.get(term)!);
      if (weight > 0) weights.set(term, weight);
      square += weight ** 2;
    }
    for (const [term, weight] of weights) weights.set(term, weight / Math.sqrt(square));
    return { chapter, weights };
  });
}

/** The cosine of what two stories are about. */
function likeness({ weights: a }: Weighed, { weights: b }: Weighed): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of few) dot += weight * (many.get(term) ?? 0);
  return dot;
}
