import assert from 'node:assert/strict';
import { createActor } from '../model/actor.ts';
import type { Contradiction } from '../model/contradiction.ts';
import { createOutlet } from '../model/outlet.ts';
import type { Rating } from '../model/rating.ts';
import type { Account } from '../model/sheet.ts';
import { createStatement, type Statement } from '../model/statement.ts';
import { createStory, type Story } from '../model/story.ts';
import { joinActors } from './actors/join.ts';
import { contradictionsOf } from './contradictions/contradictions.ts';
import { originsOf } from './coverage/origins.ts';
import { readLines } from './ledger/lines.ts';
import { countedIn } from './numbers/counted.ts';
import { rarityOf } from './reading/rarity.ts';
import { readAccount } from './reading/reading.ts';
import { quotationFlags } from './utterances/integrity.ts';

/** Accounts and statements for the tests of this room, written by hand: words are found in the text. */
interface Said
  extends Partial<Pick<Statement, 'act' | 'negated' | 'stance' | 'topic' | 'mode' | 'disputed'>> {
  readonly speaker?: string;
  /** The speaker's words in the text, where they are not the name. */
  readonly mention?: string;
  readonly cue?: string;
  readonly content: string;
  readonly saidOn?: string;
  /** Place, among the statements of the same account, of the one it replies to. */
  readonly answers?: number;
  readonly via?: string;
}

interface Given {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly owner?: string;
  readonly rating?: Rating;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly reprintOf?: string;
  readonly isTeaser?: boolean;
  readonly said?: readonly Said[];
}

const madeBy = { stage: 'attribute', version: 0 } as const;

export function accountFor(given: Given): Account {
  const { id, text, outlet, owner } = given;
  const dated = (value: string | undefined) => (value ? { value, witness: 'index' as const } : null);
  const statements: Statement[] = [];
  for (const said of given.said ?? []) {
    const answers = said.answers === undefined ? null : statements[said.answers]!.id;
    statements.push(statementFor(said, given, answers));
  }
  return {
    article: { id, url: null, outlet: outlet ?? null },
    revision: {
      id: `revision ${id}`,
      articleId: id,
      snapshotId: id,
      headline: given.headline ?? null,
      byline: null,
      credit: null,
      publishedAt: dated(given.publishedAt),
      modifiedAt: dated(given.modifiedAt),
      language: 'en',
      text,
      isTeaser: given.isTeaser ?? false,
      madeBy: { stage: 'clean', version: 0 },
    },
    outlet: outlet ? createOutlet({ domain: outlet, owner: owner ?? null }) : null,
    rating: given.rating ?? null,
    statements,
    reprint: given.reprintOf
      ? {
          articleId: id,
          originalId: given.reprintOf,
          kind: 'verbatim',
          overlap: 1,
          madeBy: { stage: 'group', version: 0 },
        }
      : null,
  };
}

function statementFor(said: Said, { id, text }: Given, answers: string | null): Statement {
  const find = (words: string, from = 0) => {
    const start = text.indexOf(words, from) >= 0 ? text.indexOf(words, from) : text.indexOf(words);
    assert(start >= 0, `the text of ${id} lacks "${words}"`);
    return { start, end: start + words.length };
  };
  const { speaker, saidOn, via } = said;
  return createStatement(
    {
      revisionId: `revision ${id}`,
      articleId: id,
      voice: speaker ? 'actor' : 'outlet',
      speaker: speaker
        ? { actor: createActor(speaker, 'person', id), span: find(said.mention ?? speaker) }
        : null,
      cue: said.cue ? find(said.cue) : null,
      content: [find(said.content, said.cue ? text.indexOf(said.cue) : 0)],
      mode: said.mode ?? 'indirect',
      act: said.act ?? 'claim',
      hedges: [],
      negated: said.negated ?? false,
      disputed: said.disputed ?? false,
      via: via ? [{ actor: createActor(via, 'outlet', id), span: find(via), relation: 'reported' }] : [],
      saidOn: saidOn ? { from: saidOn, to: saidOn } : null,
      place: null,
      topic: said.topic ?? null,
      stance: said.stance ?? null,
      answers,
      madeBy,
    },
    text,
  );
}

export const storyOf = (accounts: readonly Account[]): Story =>
  createStory({
    id: 'story',
    storylineId: 'storyline',
    articleIds: accounts.map(({ article }) => article.id),
    madeBy: { stage: 'group', version: 0 },
  });

export const linesFor = (accounts: readonly Account[]) => {
  const origins = originsOf(accounts);
  const readings = accounts.map((account, i) => readAccount(account, i, origins.get(account.article.id)!));
  return readLines(readings, joinActors(accounts));
};

/** The contradictions among the statements of some accounts. */
export const contradictionsAmong = (...accounts: readonly Account[]): Contradiction[] => {
  const lines = linesFor(accounts);
  const rarity = rarityOf(lines.map(({ terms }) => terms));
  const readings = [...new Set(lines.map(({ reading }) => reading))];
  const quotations = quotationFlags(lines, rarity);
  return contradictionsOf({ lines, rarity, counted: countedIn(readings, lines), quotationFlags: quotations });
};
