import type { Store } from '../../store/store.ts';
import type { WireActor, WireActorChange, WireActorLine, WireActorPosition } from '../../wire/actor.ts';
import type { WireLedgerLine, WireSheet } from '../../wire/sheet.ts';
import { LINES, storiesOf } from './lists.ts';

/** All that an actor said, as the sheets of its stories show it: what only a reprint repeats stands there once. */
export async function actorPage(
  store: Store,
  name: string,
  sheetOf: (storyId: string) => Promise<WireSheet | null>,
): Promise<WireActor | null> {
  const { total, items } = await store.saidBy(name, LINES);
  const given = await givenTo(store, name);
  if (total + given.length === 0) return null;
  const stories = await storiesOf(store, [...items.map(({ articleId }) => articleId), ...given]);
  const sheets = new Map<string, WireSheet>();
  for (const story of new Set(stories.values())) {
    const sheet = story === null ? null : await sheetOf(story);
    if (sheet) sheets.set(sheet.story, sheet);
  }
  const read = items.flatMap(({ id, articleId }): WireActorLine[] => {
    const story = stories.get(articleId) ?? null;
    const sheet = story === null ? undefined : sheets.get(story);
    const line = sheet?.ledger.find((one) => one.id === id);
    return sheet && line ? [toLine(line, sheet)] : [];
  });
  const kept = read.filter((line) => !isTakenFrom(line, name));
  const drawn = [...sheets.values()];
  const corrected = drawn.flatMap((sheet) =>
    sheet.ledger
      .filter((line) => line.corrected && isSaidBy(line, name) && items.every(({ id }) => id !== line.id))
      .map((line) => toLine(line, sheet)),
  );
  return {
    actor: name,
    statements: total + corrected.length - (read.length - kept.length),
    positions: drawn.flatMap((sheet) => positionsIn(sheet, name)).sort(latestFirst),
    changes: drawn.flatMap((sheet) => changesIn(sheet, name)),
    lines: corrected.length > 0 ? [...corrected, ...kept].sort(latestSaid) : kept,
  };
}

/** Whether an actor of this name has a page. */
export const hasActor = async (store: Store, name: string): Promise<boolean> =>
  (await store.saidBy(name, 1)).total > 0 || (await givenTo(store, name)).length > 0;

/** Articles with a statement that a person gave to this actor. */
async function givenTo(store: Store, name: string): Promise<string[]> {
  const corrections = await store.corrections();
  return corrections.flatMap((said) =>
    said.kind === 'wrong speaker' && said.actor !== null && isNamed(said.actor, name)
      ? [said.statement.articleId]
      : [],
  );
}

const toLine = (line: WireLedgerLine, { story, articles }: WireSheet): WireActorLine => ({
  ...line,
  story,
  headline: articles.find(({ id }) => id === line.articleId)?.headline ?? null,
});

/** As the store gives them: undated ones last. */
const latestSaid = (a: WireLedgerLine, b: WireLedgerLine): number => timeOf(b) - timeOf(a) || 0;

const timeOf = ({ publishedAt }: WireLedgerLine): number =>
  publishedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt);

/** Whether a person said that it is not this actor who says it. */
const isTakenFrom = (line: WireLedgerLine, name: string): boolean =>
  line.corrected !== undefined && !isSaidBy(line, name);

function positionsIn(
  { story, headline, proposals, positions }: WireSheet,
  name: string,
): WireActorPosition[] {
  const names = new Map(proposals.map((proposal) => [proposal.id, proposal.name]));
  return positions
    .filter(({ actor }) => isNamed(actor.name, name))
    .map((cell) => ({
      story,
      headline: headline?.text ?? null,
      proposal: names.get(cell.proposal) ?? cell.proposal,
      cell,
    }));
}

/** Undated ones last. */
const latestFirst = ({ cell: a }: WireActorPosition, { cell: b }: WireActorPosition): number =>
  (a.latest.day ?? '') < (b.latest.day ?? '') ? 1 : -1;

function changesIn({ story, changes, ledger }: WireSheet, name: string): WireActorChange[] {
  const byId = new Map(ledger.map((line) => [line.id, line]));
  return changes.flatMap(({ kind, earlier, later, why }) => {
    const [first, second] = [byId.get(earlier), byId.get(later)];
    return first && second && isSaidBy(first, name)
      ? [{ story, kind, earlier: first, later: second, why }]
      : [];
  });
}

const isSaidBy = ({ speaker }: WireLedgerLine, name: string): boolean =>
  speaker !== null && isNamed(speaker.actor, name);

const isNamed = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
