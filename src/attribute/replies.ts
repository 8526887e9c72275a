import { contains, hullOf, type Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

const STOP = new Set(
  'the a an of to in on for and or is are was were be been being it its this that these those with as at by from has have had not no any such he she they his her their i we our you will would could should may might must do does did said there than more most also but if who which what when'.split(
    ' ',
  ),
);

/** How many statements back a reply may reach. */
const REACH = 40;

/**
 * For each denial and refusal, the id of the statement that it replies to: the target that it spells out, else the earlier claim or proposal of
 * another that shares most of its words, or, for "no such talks" and "the idea", the latest one. Null where nothing fits.
 */
export function findReplies(statements: readonly Statement[], text: string): readonly (string | null)[] {
  const known = new Map<Statement, ReadonlySet<string>>();
  const words = (statement: Statement): ReadonlySet<string> => {
    const found = known.get(statement) ?? wordsOf(text, statement.content);
    known.set(statement, found);
    return found;
  };
  return statements.map((statement, k) => {
    const near = statements.slice(Math.max(0, k - REACH), k + REACH);
    if (statement.act !== 'denial' && statement.act !== 'rejection') return null;
    const inside = targetInside(statement, near);
    if (inside) return inside.id;
    if (statement.voice === 'outlet') return sameContent(statement, near);
    return byWords(statement, k, statements, words, text);
  });
}

function targetInside(reply: Statement, all: readonly Statement[]): Statement | undefined {
  const hull = hullOf(reply.content);
  return all.find(
    (other) =>
      other !== reply &&
      other.cue !== null &&
      contains(hull, other.cue) &&
      contains(hull, hullOf(other.content)) &&
      isOpenToReply(other),
  );
}

const sameContent = (verdict: Statement, all: readonly Statement[]): string | null =>
  all.find((other) => other.voice !== 'outlet' && other.content[0]!.start === verdict.content[0]!.start)
    ?.id ?? null;

const isOpenToReply = ({ act, voice }: Statement): boolean =>
  voice !== 'outlet' &&
  /^(?:claim|proposal|demand|accusation|assessment|report|promise|warning|threat)$/.test(act);

/** Words, less a little for each statement between, that a reply shares with what it replies to. */
const ENOUGH = 2.4;

function byWords(
  reply: Statement,
  k: number,
  all: readonly Statement[],
  words: (statement: Statement) => ReadonlySet<string>,
  text: string,
): string | null {
  const opening = text.slice(reply.content[0]!.start, reply.content[0]!.start + 40);
  const isPointer =
    /^(?:no such|such|the (?:idea|claim|report|allegation|suggestion|proposal|plan|offer|notion|accusation|demand)s?|it|this|that|these|those|we view such)\b/i.test(
      opening,
    );
  const own = words(reply);
  let best: string | null = null;
  let highest = isPointer ? 0.5 : ENOUGH;
  for (let i = Math.max(0, k - REACH); i < k; i++) {
    const other = all[i]!;
    if (other === reply || !isOpenToReply(other) || other.speaker?.actor.id === reply.speaker?.actor.id)
      continue;
    // Who says no to a no agrees with it.
    if (reply.act === 'denial' && other.negated && !isPointer) continue;
    if (reply.act === 'rejection' && !/^(?:proposal|demand|claim|promise)$/.test(other.act)) continue;
    let shared = 0;
    const theirs = words(other);
    for (const word of own) if (theirs.has(word)) shared++;
    const distance = Math.abs(k - i) * 0.05;
    const score = shared + (isPointer ? 1.5 : 0) - distance;
    if (score > highest) {
      highest = score;
      best = other.id;
    }
  }
  return best;
}

const WORDS = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string, content: readonly Span[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end } of content)
    for (const word of text.slice(start, end).toLowerCase().match(WORDS) ?? [])
      if (!STOP.has(word)) found.add(word.slice(0, 6));
  return found;
}
