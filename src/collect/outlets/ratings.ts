import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import { createRater, type Rater } from '../../model/rater.ts';
import type { OutletRating, Rating } from '../../model/rating.ts';
import { domainOf } from '../index-file.ts';
import { type RatingColumns, type RatingEntry, ratingOf, readRatingSet } from './rating-formats.ts';

/** What a person says of a rating file; it comes before what the file says. */
export interface RatingFileNote extends Partial<Rater> {
  readonly columns?: RatingColumns;
}

export interface RaterTable {
  readonly rater: Rater;
  readonly ratings: readonly OutletRating[];
}

/** Why an entry was not booked. */
type Passed = 'no address' | 'one section' | 'no side' | 'two sides';

/**
 * Reads a rating set in its maker's format. An entry counts where it rates a whole outlet with one of the five steps: one for a
 * section or an author (its address has a path) is no word on the outlet, satire and the like are no side, and where a set places
 * one outlet twice in different ways neither counts. Each of these is told once, with its number.
 * @param name how messages call the file.
 */
export function readRatings(
  name: string,
  content: string,
  note: RatingFileNote = {},
): Outcome<RaterTable | null> {
  const set = readRatingSet(content, note.columns ?? null);
  if (typeof set === 'string') return refused(name, set, 'Name its columns, or give another file.');
  const rater = note.name ?? set.rater;
  if (rater === null) return refused(name, 'It does not say whose ratings these are.', 'Name the rater.');
  const { booked, passed } = book(set.entries);
  if (booked.size === 0)
    return refused(
      name,
      `None of its ${set.entries.length} entries rates an outlet.`,
      'Look at its columns.',
    );
  return {
    value: {
      rater: createRater({
        name: rater,
        asOf: note.asOf ?? set.asOf,
        url: note.url ?? set.url,
        licence: note.licence ?? set.licence,
      }),
      ratings: [...booked].map(([outlet, rating]) => ({ outlet, rater, rating })),
    },
    issues: [...passed].map(([why, count]) =>
      createIssue('ratings-invalid', name, `${count} ${WHY[why]}`, 'The others are read.'),
    ),
  };
}

function book(entries: readonly RatingEntry[]) {
  const booked = new Map<string, Rating>();
  const torn = new Set<string>();
  const passed = new Map<Passed, number>();
  const pass = (why: Passed): void => {
    passed.set(why, (passed.get(why) ?? 0) + 1);
  };
  for (const { address, label } of entries) {
    const domain = address === '' ? null : domainOf(address);
    const rating = ratingOf(label);
    if (domain === null) pass('no address');
    else if (hasPath(address)) pass('one section');
    else if (rating === null) pass('no side');
    else if (torn.has(domain)) continue;
    else if ((booked.get(domain) ?? rating) === rating) booked.set(domain, rating);
    else {
      booked.delete(domain);
      torn.add(domain);
      pass('two sides');
    }
  }
  return { booked, passed };
}

/** Whether an address names more than a host. */
function hasPath(address: string): boolean {
  const url = URL.parse(/^https?:/i.test(address) ? address : `https://${address}`);
  return url !== null && (url.pathname !== '/' || url.search !== '');
}

const WHY: Readonly<Record<Passed, string>> = {
  'no address': 'of its entries name no web address.',
  'one section': 'of its entries rate a section or an author, not an outlet.',
  'no side': 'of its entries are on no side (mixed, not rated, satire and the like).',
  'two sides': 'of its outlets are placed in two ways.',
};

const refused = (name: string, detail: string, remedy: string): Outcome<null> => ({
  value: null,
  issues: [createIssue('ratings-invalid', name, detail, remedy)] satisfies readonly Issue[],
});
