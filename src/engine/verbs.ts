import { basename, extname } from 'node:path';
import { attribute, explain } from '../attribute/attribute.ts';
import { clean } from '../clean/clean.ts';
import { collect } from '../collect/collect.ts';
import { compare } from '../compare/compare.ts';
import { createGrouper } from '../group/group.ts';
import { type ArticleText, createArticle, createRevision } from '../model/article.ts';
import { createIssue, type Issue, type Outcome } from '../model/issue.ts';
import { createOutlet, type Outlet } from '../model/outlet.ts';
import { type OutletRating, parseRating } from '../model/rating.ts';
import type { Reprint } from '../model/reprint.ts';
import type { Account } from '../model/sheet.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { createStory, storyIdOf, storylineIdOf } from '../model/story.ts';
import { joinParagraphs, linesOf } from '../text/words/paragraphs.ts';
import { toArticleText, toWireArticle, type WireArticle } from '../wire/article.ts';
import { toWireSheet, type WireSheet } from '../wire/sheet.ts';
import { toWireStatement, type WireStatement } from '../wire/statement.ts';
import { guarded } from './adding/read.ts';
import { type KnownOutlets, overCatalogue } from './deriving/known-outlets.ts';
import { ratingBy, widestRater } from './deriving/raters.ts';

/** The `clean` verb: files and folders to articles, in their order. */
export async function* cleanPaths(paths: readonly string[]): AsyncGenerator<Outcome<WireArticle | null>> {
  for await (const { value, issues } of collect(paths)) {
    if (value?.kind !== 'snapshot') yield { value: null, issues };
    else {
      const cleaned = cleanSnapshot(value.snapshot);
      yield { value: cleaned.value, issues: [...issues, ...cleaned.issues] };
    }
  }
}

/** An article is called by its file's name without its ending. */
export function cleanSnapshot(snapshot: Snapshot): Outcome<WireArticle | null> {
  const { name } = snapshot.origin;
  return guarded(name, () => {
    const { value, issues } = clean(snapshot);
    const id = basename(name, extname(name));
    return { value: value && toWireArticle(id, value.article, value.revision), issues };
  });
}

/** An article's statements as the `attribute` verb writes them. */
export interface Attributed {
  readonly id: string;
  readonly statements: readonly (WireStatement & { readonly why?: readonly string[] })[];
}

/** The `attribute` verb on one article. Offsets count from the start of its text as it stands. */
export function attributeVerb(
  line: WireArticle,
  options: { explain?: boolean } = {},
): Outcome<Attributed | null> {
  return guarded(line.id, () => {
    const found = explain(toArticleText(line));
    const statements = found.map(({ statement, layer, rules }) => {
      const written = toWireStatement(statement, line.text);
      return options.explain ? { ...written, why: [layer, ...rules] } : written;
    });
    return { value: { id: line.id, statements }, issues: [] };
  });
}

/** The outlets and ratings in files or folders, over what ships with the program; nothing else is read of them. */
export async function readKnownOutlets(paths: readonly string[]): Promise<Outcome<OutletsBeside>> {
  const outlets: Outlet[] = [];
  const ratings: OutletRating[] = [];
  const issues: Issue[] = [];
  for await (const { value, issues: found } of collect(paths)) {
    issues.push(...found);
    if (value?.kind !== 'outlets') continue;
    outlets.push(...value.outlets);
    ratings.push(...value.ratings);
  }
  return { value: overCatalogue(outlets, ratings, []), issues };
}

/** What is known of outlets beside the lines; whose sides are shown depends on the lines. */
type OutletsBeside = Omit<KnownOutlets, 'rater'>;

/** The `compare` verb: the articles of one story or storyline, in any order, to one sheet. There must be at least one. */
export function compareVerb(lines: readonly WireArticle[], known: OutletsBeside): Outcome<WireSheet | null> {
  const good = lines.filter(({ text }) => text.trim() !== '');
  const issues = lines.filter((line) => !good.includes(line)).map(emptyText);
  if (good.length === 0) return { value: null, issues };
  return { value: drawSheet(good, known), issues };
}

const emptyText = ({ id }: WireArticle): Issue =>
  createIssue('text-missing', id, 'The article has no text.', 'Give its text or leave it out.');

function drawSheet(lines: readonly WireArticle[], beside: OutletsBeside): WireSheet {
  const texts = lines.map(toArticleText).sort(byTime);
  const grouper = createGrouper();
  for (const text of texts) grouper.add(text);
  const reprints = new Map(grouper.finish().reprints.map((reprint) => [reprint.articleId, reprint]));
  const byId = new Map(lines.map((line) => [line.id, line]));
  const known = { ...beside, rater: raterOf(lines, beside) };
  const accounts = texts.map((text) =>
    accountOf(byId.get(text.id)!, text, reprints.get(text.id) ?? null, known),
  );
  const id = storyIdOf(texts[0]!.id);
  const story = createStory({
    id,
    storylineId: storylineIdOf(id),
    articleIds: accounts.map(({ article }) => article.id),
    madeBy: { stage: 'group', version: 0 },
  });
  return toWireSheet(compare(story, accounts, { outletsHeld: null, rater: known.rater }));
}

/** Lines that tell ratings themselves are one rater's, without a name: nobody else's are mixed in. */
const raterOf = (lines: readonly WireArticle[], { ratings }: OutletsBeside): string | null =>
  lines.some(({ rating }) => parseRating(rating) !== null)
    ? null
    : widestRater(new Set(lines.flatMap(({ outlet }) => outlet ?? [])), ratings);

function accountOf(
  line: WireArticle,
  text: ArticleText,
  reprint: Reprint | null,
  known: KnownOutlets,
): Account {
  const domain = text.outlet;
  const ratings = domain === null ? [] : (known.ratings.get(domain) ?? []);
  const article = {
    ...createArticle({ url: line.url ?? null, outlet: domain, snapshotId: line.id }),
    id: line.id,
  };
  const revision = createRevision({
    articleId: line.id,
    snapshotId: line.id,
    headline: text.headline,
    byline: line.byline ?? null,
    credit: null,
    publishedAt: text.publishedAt === null ? null : { value: text.publishedAt, witness: 'index' },
    modifiedAt: line.modifiedAt ? { value: line.modifiedAt, witness: 'index' } : null,
    language: text.language,
    text: joinParagraphs(linesOf(line.text)),
    madeBy: { stage: 'clean', version: 0 },
  });
  return {
    article,
    revision,
    outlet: domain === null ? null : (known.outlets.get(domain) ?? createOutlet({ domain })),
    rating: parseRating(line.rating) ?? ratingBy(known.rater, ratings),
    ratings,
    statements: attribute({ ...text, revisionId: revision.id, text: revision.text }),
    reprint,
  };
}

/** By publication, undated last, then by id: the order in which a sheet tells a story. */
function byTime(a: ArticleText, b: ArticleText): number {
  const [left, right] = [a.publishedAt ?? '\uffff', b.publishedAt ?? '\uffff'];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
