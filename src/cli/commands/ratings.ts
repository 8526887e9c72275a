import { importRatings, type RaterCount, ratersOf } from '../../engine/import-ratings.ts';
import { count, EXIT, tellIssues, UsageError, write, writeLine } from '../io.ts';
import { withStore } from '../with-store.ts';

export interface RatingsOptions {
  readonly rater?: string;
  readonly asOf?: string;
  readonly url?: string;
  readonly licence?: string;
  /** The names of two columns, `DOMAIN,RATING`. */
  readonly columns?: string;
  readonly json?: boolean;
}

/** `broadsheet ratings [FILE]` */
export async function ratingsCommand(
  location: string,
  file: string | undefined,
  options: RatingsOptions,
): Promise<number> {
  const say = (rater: RaterCount): Promise<void> =>
    options.json ? writeLine(rater) : write(`${raterLine(rater)}\n`);
  const note = noteOf(options);
  return await withStore(location, async (store) => {
    if (file === undefined) {
      for (const rater of await ratersOf(store)) await say(rater);
      return EXIT.fine;
    }
    const { value, issues } = await importRatings(store, file, note).catch((error) => {
      throw error.code === 'ENOENT' ? new UsageError(`There is no file ${file}.`) : error;
    });
    tellIssues(issues);
    if (value) await say(value);
    return value ? EXIT.fine : EXIT.inputFailed;
  });
}

function noteOf({ rater, asOf, url, licence, columns }: RatingsOptions) {
  if (asOf !== undefined && !/^\d{4}-\d\d-\d\d$/.test(asOf))
    throw new UsageError(`"${asOf}" is no day; write it as 2026-03-14.`);
  const [domain, rating, ...more] = columns?.split(',') ?? [];
  if (columns !== undefined && (!domain || !rating || more.length > 0))
    throw new UsageError('--columns names two columns: the outlet and its rating, as in domain,bias.');
  return {
    ...(rater !== undefined && { name: rater }),
    ...(asOf !== undefined && { asOf }),
    ...(url !== undefined && { url }),
    ...(licence !== undefined && { licence }),
    ...(domain && rating && { columns: { domain, rating } }),
  };
}

const raterLine = ({ name, asOf, outlets, licence }: RaterCount): string =>
  `${name}, ${asOf === null ? 'undated' : `as of ${asOf}`}: ${count(outlets, 'outlet')}. ${licence ?? 'No licence said.'}`;
