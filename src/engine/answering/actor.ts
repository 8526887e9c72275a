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
  if (total === 0) return null;
  const stories = await storiesOf(
    store,
    items.map(({ articleId }) => articleId),
  );
  const sheets = new Map<string, WireSheet>();
  for (const story of new Set(stories.values())) {
    const sheet = story === null ? null : await sheetOf(story);
    if (sheet) sheets.set(sheet.story, sheet);
  }
  const lines = items.flatMap(({ id, articleId }): WireActorLine[] => {
    const story = stories.get(articleId) ?? null;
    const sheet = story === null ? undefined : sheets.get(story);
    const line = sheet?.ledger.find((one) => one.id === id);
    const headline = sheet?.articles.find((article) => article.id === articleId)?.headline ?? null;
    return line ? [{ ...line, story, headline }] : [];
  });
  const drawn = [...sheets.values()];
  return {
    actor: name,
    statements: total,
    positions: drawn.flatMap((sheet) => positionsIn(sheet, name)).sort(latestFirst),
    changes: drawn.flatMap((sheet) => changesIn(sheet, name)),
    lines,
  };
}

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
