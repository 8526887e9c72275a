import { articlesIn, type Correction, createCorrection, type Said } from '../../model/correction.ts';
import type { Statement } from '../../model/statement.ts';
import type { Store } from '../../store/store.ts';
import type { Wish } from '../../wire/wish.ts';
import { settle } from '../deriving/settle.ts';
import { nameStatement } from './named.ts';
import { placeOfName } from './speakers.ts';

/** Who wishes it, and when: an instant in UTC. */
export interface Author {
  readonly madeAt: string;
  readonly madeBy: string | null;
}

/** A wish that cannot come true, told for a person. */
export class ImpossibleWish extends Error {}

/** Adds a correction to the log, and groups and compares again. Throws {@link ImpossibleWish}, and then nothing has changed. */
export async function correctStore(store: Store, wish: Wish, author: Author): Promise<Correction> {
  const said = await saidBy(store, wish);
  const named = articlesIn(said);
  const held = new Set((await store.articles(named)).map(({ article }) => article.id));
  const unknown = named.filter((id) => !held.has(id));
  if (unknown.length > 0)
    throw new ImpossibleWish(
      `The store holds no article ${unknown.join(', ')}. "broadsheet story ID --json" tells the ids of its articles.`,
    );
  const correction = createCorrection({ ...said, ...author });
  await store.saveCorrection(correction);
  await settle(store);
  return correction;
}

async function saidBy(store: Store, wish: Wish): Promise<Said> {
  if ('statementIds' in wish) {
    const [one, other] = [await find(store, wish.statementIds[0]), await find(store, wish.statementIds[1])];
    if (one.statement.id === other.statement.id)
      throw new ImpossibleWish('A statement does not contradict itself: name two.');
    return {
      kind: wish.kind,
      statements: [nameStatement(one.statement, one.text), nameStatement(other.statement, other.text)],
    };
  }
  if (wish.kind !== 'wrong speaker') return wish;
  const { kind, voice, actor, statementId } = wish;
  const { statement, text } = await find(store, statementId);
  const all = await store.statementsOf([statement.articleId]);
  if (voice === 'actor' && (actor === null || placeOfName(actor, text, statement, all) === null))
    throw new ImpossibleWish(
      `The article does not name ${actor ?? 'anybody'}: give the speaker as its text does.`,
    );
  return { kind, statement: nameStatement(statement, text), voice, actor: voice === 'actor' ? actor : null };
}

async function find(store: Store, id: string): Promise<{ statement: Statement; text: string }> {
  const statement = await store.statement(id);
  const found = statement && (await store.article(statement.articleId));
  if (!statement || found?.revision.id !== statement.revisionId)
    throw new ImpossibleWish(`No article has the statement ${id} now. Its page tells its id.`);
  return { statement, text: found.revision.text };
}
