/**
 * Lists up to this are made anew: an array that is pushed to takes room for 17 at once, and so does one that is spread and goes on, as
 * `[...list, one]`. Of the many that are held most have one.
 */
const SHORT = 16;

/** A list with one more: the same if it is long, since it is pushed to. */
export function withOne<T>(list: T[], one: T): T[] {
  if (list.length < SHORT) return list.concat([one]);
  list.push(one);
  return list;
}
