import { sliceSpan } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Store, StoredRevision } from '../../store/store.ts';
import { diffTexts } from '../../text/difference.ts';
import {
  toWireDiff,
  toWireRevision,
  type WireRevision,
  type WireRevisionChange,
} from '../../wire/reading/revision.ts';
import { toWireStatement } from '../../wire/statement.ts';

/** Two statements of one speaker that share at least this part of all their words are one in other words. */
const SAME_SHARE = 0.5;
/** Of two speakers more: the same words given to somebody else. */
const OTHER_SHARE = 0.8;

/** All texts that an article has had, the first one first; null where there is no such article. */
export async function revisionsOf(store: Store, articleId: string): Promise<readonly WireRevision[] | null> {
  const article = await store.article(articleId);
  if (article === null) return null;
  const revisions = await store.revisionsOf(articleId);
  return revisions.map((one, i) => {
    const before = revisions[i - 1];
    const isLatest = one.revision.id === article.revision.id;
    return toWireRevision(one.revision, isLatest, before === undefined ? null : changeOf(before, one));
  });
}

function changeOf(before: StoredRevision, after: StoredRevision): WireRevisionChange {
  const [first, second] = [before.revision.text, after.revision.text];
  const [headline, next] = [before.revision.headline ?? '', after.revision.headline ?? ''];
  const { vanished, appeared, changed } = matchStatements(before, after);
  return {
    headline: toWireDiff(diffTexts(headline, next), headline, next),
    text: toWireDiff(diffTexts(first, second), first, second),
    vanished: vanished.map((statement) => toWireStatement(statement, first)),
    appeared: appeared.map((statement) => toWireStatement(statement, second)),
    changed: changed.map((pair) => ({
      before: toWireStatement(pair.before, first),
      after: toWireStatement(pair.after, second),
    })),
  };
}

/** A statement with what it is told again by. */
interface Told {
  readonly statement: Statement;
  readonly speaker: string;
  readonly words: ReadonlySet<string>;
  /** Equal for statements between which a reader would see no difference. */
  readonly face: string;
}

interface Matched {
  readonly vanished: readonly Statement[];
  readonly appeared: readonly Statement[];
  readonly changed: readonly { readonly before: Statement; readonly after: Statement }[];
}

/** Each statement is met by the same one of the other text first, then by the likest. */
function matchStatements(before: StoredRevision, after: StoredRevision): Matched {
  const old = before.statements.map((statement) => toldOf(statement, before.revision.text));
  const fresh = after.statements.map((statement) => toldOf(statement, after.revision.text));
  const left = new Set(old);
  const rest: Told[] = [];
  for (const one of fresh) {
    const same = [...left].find(({ face }) => face === one.face);
    if (same) left.delete(same);
    else rest.push(one);
  }
  const changed: { before: Statement; after: Statement }[] = [];
  const appeared: Statement[] = [];
  for (const one of rest) {
    const likest = likestOf(one, left);
    if (likest === null) appeared.push(one.statement);
    else {
      left.delete(likest);
      changed.push({ before: likest.statement, after: one.statement });
    }
  }
  return { vanished: [...left].map(({ statement }) => statement), appeared, changed };
}

function toldOf(statement: Statement, text: string): Told {
  const words = statement.content
    .map((span) => sliceSpan(text, span))
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const speaker = `${statement.voice} ${statement.speaker?.actor.name ?? ''}`;
  const face = JSON.stringify([speaker, statement.act, statement.negated, words]);
  return { statement, speaker, words: new Set(words), face };
}

function likestOf(one: Told, others: Iterable<Told>): Told | null {
  let best: { told: Told; share: number } | null = null;
  for (const told of others) {
    const share = shareOf(one.words, told.words);
    const least = told.speaker === one.speaker ? SAME_SHARE : OTHER_SHARE;
    if (share >= least && share > (best?.share ?? 0)) best = { told, share };
  }
  return best?.told ?? null;
}

/** Of the words that either has, the part that both have (Jaccard). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
