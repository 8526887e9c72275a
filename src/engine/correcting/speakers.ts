import { type Actor, createActor } from '../../model/actor.ts';
import type { Correction, StatementCorrection } from '../../model/correction.ts';
import type { Span } from '../../model/span.ts';
import { actorOf, type Statement } from '../../model/statement.ts';
import { nameStatement } from './named.ts';

type WrongSpeaker = Extract<StatementCorrection, { kind: 'wrong speaker' }>;

/**
 * The statements of one article with the speakers that people gave them; whom the machine read stays in `corrected`. The latest word
 * on a statement stands. Where words stand twice in an article, those are meant that were read as said by the same actor.
 * @param corrections in the order in which they were said; those on other articles are left out.
 * @param isAbout whether what is said of an article holds for this one: it is it, or one repeats the other.
 */
export function correctSpeakers(
  statements: readonly Statement[],
  text: string,
  corrections: readonly Correction[],
  isAbout: (articleId: string) => boolean,
): readonly Statement[] {
  const wrong = corrections.filter(
    (said): said is WrongSpeaker => said.kind === 'wrong speaker' && isAbout(said.statement.articleId),
  );
  if (wrong.length === 0) return statements;
  const told = new Map<string, WrongSpeaker>();
  const named = statements.map((statement) => ({ statement, name: nameStatement(statement, text) }));
  for (const said of wrong) {
    const same = named.filter(({ name }) => name.words === said.statement.words);
    const ofActor = same.filter(({ name }) => name.actor === said.statement.actor);
    for (const { statement } of ofActor.length > 0 ? ofActor : same) told.set(statement.id, said);
  }
  return statements.map((statement) => {
    const said = told.get(statement.id);
    return said ? corrected(statement, text, statements, said) : statement;
  });
}

function corrected(
  statement: Statement,
  text: string,
  all: readonly Statement[],
  { voice, actor, madeAt, madeBy }: WrongSpeaker,
): Statement {
  const span = actor === null ? null : placeOfName(actor, text, statement, all);
  // The text has changed since, and names that speaker no more.
  if (voice === 'actor' && span === null) return statement;
  const speaker = actor !== null && span !== null ? { actor: actorNamed(actor, all, statement), span } : null;
  const was = { voice: statement.voice, actor: actorOf(statement)?.name ?? null };
  return { ...statement, voice, speaker, corrected: { madeAt, madeBy, was } };
}

/**
 * Where an article names somebody: the place nearest to a statement at which the name stands, or else at which the machine read somebody
 * of this name. Null if nowhere.
 */
export function placeOfName(
  name: string,
  text: string,
  { content }: Statement,
  all: readonly Statement[],
): Span | null {
  const near = content[0]!.start;
  const nearest = (spans: readonly Span[]): Span | null =>
    spans.reduce<Span | null>(
      (best, span) => (best && Math.abs(best.start - near) <= Math.abs(span.start - near) ? best : span),
      null,
    );
  const mentions = all
    .flatMap(({ speaker, via }) => [speaker, ...via])
    .filter((mention) => mention !== null && mention.actor.name.toLowerCase() === name.toLowerCase());
  return nearest(placesOf(name, text)) ?? nearest(mentions.map((mention) => mention!.span));
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + name.length)) {
    const span = { start: at, end: at + name.length };
    if (isWhole(text, span)) found.push(span);
  }
  return found;
}

/** Whether no letter or digit goes on before or after. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));

/** The actor whom the article knows by this name, else a new one, taken for a person. */
function actorNamed(name: string, statements: readonly Statement[], { articleId }: Statement): Actor {
  const known = statements.map(actorOf).find((actor) => actor?.name.toLowerCase() === name.toLowerCase());
  return known ?? createActor(name, 'person', articleId);
}
