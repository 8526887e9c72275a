/** Who rates outlets. Their ratings stand beside each other under their names and are never averaged. */
export interface Rater {
  /** It is the rater's id. */
  readonly name: string;
  /** The day whose ratings these are, `YYYY-MM-DD`, or null where the file does not say. */
  readonly asOf: string | null;
  /** Where the rater publishes them, or null. */
  readonly url: string | null;
  /** What one may do with them, in a sentence, or null if nobody said. */
  readonly licence: string | null;
}

export function createRater(fields: Partial<Rater> & { name: string }): Rater {
  return {
    name: fields.name,
    asOf: fields.asOf ?? null,
    url: fields.url ?? null,
    licence: fields.licence ?? null,
  };
}
