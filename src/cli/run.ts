import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CorrectionWord } from './commands/correct.ts';
import type { FollowOptions } from './commands/follow.ts';
import type { AddOptions, FeedOptions } from './fetcher.ts';
import { EXIT, UsageError } from './io.ts';

/** Runs the program with the arguments of the process. Gives the exit code: 0, 1 if any input failed, 2 for wrong usage. */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that stops early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let code: number = EXIT.fine;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): number {
  // Commander has told what it found wrong, or has shown help, which is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`broadsheet: ${message.replace(/\s+/g, ' ')}\n`);
  if (error instanceof UsageError) return EXIT.usage;
  if (process.env.BROADSHEET_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.inputFailed;
}

type Finish = (code: number) => void;

function createProgram(finish: Finish): Command {
  const program = new Command('broadsheet')
    .description("Every outlet's account of one news story, on one sheet.")
    .version(version())
    .addOption(
      new Option('--store <location>', 'where everything is kept: a file or an address')
        .env('BROADSHEET_STORE')
        .default('broadsheet.sqlite'),
    )
    .exitOverride()
    .showHelpAfterError('(broadsheet --help tells more)');
  const store = (): string => program.opts<{ store: string }>().store;
  addVerbs(program, finish);
  addStoreCommands(program, store, finish);
  return program;
}

/** The stateless verbs: JSON Lines in and out. */
function addVerbs(program: Command, finish: Finish): void {
  program
    .command('clean')
    .description('pages and texts to articles: one JSON line each')
    .argument('[paths...]', 'files, folders or - for standard input')
    .action(async (paths: string[]) =>
      finish(await (await import('./commands/verbs.ts')).cleanCommand(paths)),
    );
  program
    .command('group')
    .description('a stream of articles to stories, storylines and reprints')
    .argument('[files...]', 'JSON Lines, or - for standard input')
    .option('--live', 'write decisions as they fall, later changes as further lines')
    .option('--explain', 'add what decided')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/verbs.ts')).groupCommand(files, options)),
    );
  program
    .command('attribute')
    .description('articles to statements: who said what, through whom')
    .argument('[files...]', 'JSON Lines, or - for standard input')
    .option('--explain', 'add which rule or feature decided')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/verbs.ts')).attributeCommand(files, options)),
    );
  program
    .command('compare')
    .description('the articles of one story or storyline to one sheet')
    .argument('[files...]', 'JSON Lines, or - for standard input')
    .addOption(
      new Option('--format <format>', 'form of the sheet')
        .choices(['json', 'markdown', 'html'])
        .default('json'),
    )
    .option('--outlets <file>', 'outlets.csv with names, ratings and owners')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/verbs.ts')).compareCommand(files, options)),
    );
}

function addStoreCommands(program: Command, store: () => string, finish: Finish): void {
  program
    .command('add')
    .description('take files, folders and web addresses through all stages into the store')
    .argument('<paths...>', 'files, folders and addresses that begin with http:// or https://')
    .option('--later', 'keep files for "broadsheet work" and leave all stages to it')
    .addOption(allowHost())
    .addOption(contact())
    .action(async (paths: string[], options: AddOptions & { later?: boolean }) =>
      finish(await (await import('./commands/add.ts')).addCommand(store(), paths, options, version())),
    );
  addFeedCommands(program, store, finish);
  program
    .command('work')
    .description('do what the store waits for, on any number of machines at once')
    .option('--stages <stages>', 'which of the stages, with commas between', 'clean,attribute,group,compare')
    .option('--threads <n>', 'worker threads, one a core unless told', wholeNumber(1, 256))
    .option('--until-idle', 'end once nothing is left to do')
    .action(async (options) =>
      finish(await (await import('./commands/work.ts')).workCommand(store(), options)),
    );
  program
    .command('export')
    .description('write all pages that came in as one web archive')
    .requiredOption('--warc <file>', 'a gzipped WARC 1.1 file, or - for standard output')
    .action(async (options) =>
      finish(await (await import('./commands/export.ts')).exportCommand(store(), options, version())),
    );
  program
    .command('stories')
    .description('list the stories, latest first')
    .option('--json', 'one JSON line each')
    .option('--limit <n>', 'how many, 1 to 200', wholeNumber(1, 200), 50)
    .action(async (options) =>
      finish(await (await import('./commands/lists.ts')).storiesCommand(store(), options)),
    );
  program
    .command('story')
    .description("show a story's sheet")
    .argument('<id>')
    .option('--json', 'the sheet as JSON')
    .action(async (id: string, options) =>
      finish(await (await import('./commands/lists.ts')).storyCommand(store(), id, options)),
    );
  program
    .command('search')
    .description('find articles by their words')
    .argument('<words...>')
    .option('--json', 'one JSON line each')
    .option('--limit <n>', 'how many, 1 to 200', wholeNumber(1, 200), 20)
    .action(async (words: string[], options) =>
      finish(await (await import('./commands/lists.ts')).searchCommand(store(), words.join(' '), options)),
    );
  program
    .command('serve')
    .description('the reader in the browser, and the API')
    .option('--port <n>', 'a free one is taken if it is in use', wholeNumber(0, 65535), 4710)
    .option('--host <address>', "where to listen; beyond this machine's own the page only reads", '127.0.0.1')
    .option('--example', 'serve the example that comes with the program')
    .addOption(allowHost())
    .addOption(contact())
    .action(async (options) =>
      finish(await (await import('./commands/serve.ts')).serveCommand(store(), options, version())),
    );
  program
    .command('doctor')
    .description('list what was wrong with what came in')
    .option('--json', 'one JSON line each')
    .action(async (options) =>
      finish(await (await import('./commands/lists.ts')).doctorCommand(store(), options)),
    );
  program
    .command('correct')
    .description('say what is wrong with stories, reprints, speakers or disputes')
    .addArgument(
      new Argument('<kind>').choices([
        'merge',
        'split',
        'not-a-reprint',
        'wrong-speaker',
        'not-a-contradiction',
        'contradiction-after-all',
      ]),
    )
    .argument(
      '<ids...>',
      'ids of articles; for wrong-speaker of a statement, for the last two of two statements',
    )
    .option('--apart-from <article>', 'split: an article of the story that they are no part of')
    .option('--speaker <name>', 'wrong-speaker: who says it, as the article names them')
    .option('--outlet', 'wrong-speaker: the outlet itself says it')
    .option('--nobody', 'wrong-speaker: nobody whom the article names says it')
    .option('--by <name>', 'who says so')
    .action(async (kind: CorrectionWord, ids: string[], options) =>
      finish(await (await import('./commands/correct.ts')).correctCommand(store(), kind, ids, options)),
    );
  program
    .command('corrections')
    .description('write the log of corrections, one JSON line each')
    .option('--export', 'each with the articles that it names, as fixtures for tests')
    .action(async (options) =>
      finish(await (await import('./commands/correct.ts')).correctionsCommand(store(), options)),
    );
  program
    .command('ratings')
    .description("take in a rater's words on outlets, or list the raters")
    .argument('[file]', "AllSides' list, Media Bias/Fact Check's list, a rater's file, or any CSV table")
    .option('--rater <name>', 'whose words these are')
    .option('--as-of <day>', 'the day whose ratings these are')
    .option('--url <address>', 'where the rater publishes them')
    .option('--licence <sentence>', 'what one may do with them')
    .option('--columns <names>', 'DOMAIN,RATING: the columns of a table that hold them')
    .option('--json', 'JSON Lines')
    .action(async (file: string | undefined, options) =>
      finish(await (await import('./commands/ratings.ts')).ratingsCommand(store(), file, options)),
    );
  program
    .command('rebuild')
    .description('derive everything again from the snapshots')
    .action(async () => finish(await (await import('./commands/rebuild.ts')).rebuildCommand(store())));
  program
    .command('migrate-store')
    .description('copy a store to another place or database, and compare both')
    .argument('<from>', 'a file or an address')
    .argument('<to>', 'an empty store, or one that an interrupted copy left')
    .action(async (from: string, to: string) =>
      finish(await (await import('./commands/migrate-store.ts')).migrateStoreCommand(from, to)),
    );
}

/** What is followed: reading lists, feeds, and the pages that they list. */
function addFeedCommands(program: Command, store: () => string, finish: Finish): void {
  const places = ['[places...]', 'reading lists (OPML), feeds, and pages whose feed is looked for'] as const;
  program
    .command('follow')
    .description('poll feeds and take what they list through all stages, until stopped')
    .argument(...places)
    .option('--once', 'end once all feeds that are due were polled, for cron')
    .addOption(delay())
    .addOption(allowHost())
    .addOption(contact())
    .action(async (given: string[], options: FollowOptions) =>
      finish(await (await import('./commands/follow.ts')).followCommand(store(), given, options, version())),
    );
  program
    .command('subscribe')
    .description('add feeds to those that are followed')
    .argument('<places...>', places[1])
    .addOption(delay())
    .addOption(allowHost())
    .addOption(contact())
    .action(async (given: string[], options: FeedOptions) =>
      finish(
        await (await import('./commands/feeds.ts')).subscribeCommand(store(), given, options, version()),
      ),
    );
  program
    .command('unsubscribe')
    .description('follow feeds no more; what they brought stays')
    .argument('<urls...>', 'as "broadsheet feeds" lists them')
    .action(async (urls: string[]) =>
      finish(await (await import('./commands/feeds.ts')).unsubscribeCommand(store(), urls)),
    );
  program
    .command('feeds')
    .description('list the feeds that are followed, and how they fare')
    .option('--json', 'one JSON line each')
    .option('--opml <file>', 'write them as a reading list, - for standard output')
    .action(async (options) =>
      finish(await (await import('./commands/feeds.ts')).feedsCommand(store(), options)),
    );
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };

const delay = (): Option =>
  new Option('--delay <seconds>', 'least time between two requests to a host')
    .argParser(wholeNumber(0, 120))
    .default(5);
const allowHost = (): Option =>
  new Option(
    '--allow-host <hosts...>',
    'fetch from these hosts although they are not on the public internet',
  );
const contact = (): Option =>
  new Option('--contact <address>', 'where outlets reach you, told with every request').env(
    'BROADSHEET_CONTACT',
  );

/** The build keeps the depth, so the same path serves `src` and `dist`. */
const version = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
