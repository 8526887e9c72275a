/** A term that an article shares with its story, and its part in the decision. */
export interface SharedTerm {
  /** The term as the article writes it. */
  readonly text: string;
  /** What it adds to the likeness, 0 to 1. */
  readonly part: number;
}

/** Why an article is where it is: what decided when its turn came. */
export interface Why {
  readonly articleId: string;
  /** `opened`: no story was near enough. `copied`: it is where the article it repeats is. `split`: it was in a story that turned out to be two. `placed`: a person said so. */
  readonly act: 'opened' | 'joined' | 'copied' | 'split' | 'placed';
  /** The article, or the story by the id that it had then, that it went to, or that it left in a split; null where it opened its own. */
  readonly to: string | null;
  /** How sure the decision was, 0 to 1; where it opened its own story, how near the nearest other was. */
  readonly probability: number;
  /** The terms that counted most, the heaviest first. */
  readonly terms: readonly SharedTerm[];
  /** Days between the article and the nearest of the story; null where one is undated. */
  readonly gapDays: number | null;
}
