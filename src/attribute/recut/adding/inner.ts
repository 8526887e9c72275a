import type { Document } from '../../../text/document.ts';
import { OUTSIDE } from '../../../text/words/quotations.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';
import { bySentence, type Cut, holds } from '../cut.ts';
import { type Clause, clausesIn } from '../grammar/clauses.ts';
import { lowerAt, type Range } from '../grammar/grammar.ts';

/**
 * Statements inside statements: "The Journal reported that the minister warned that ..." is the Journal's and the minister's.
 * A content that ends where another's cue begins, or that lacks its beginning before ", the Journal reported", is made whole.
 */
export function addInner(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const byCue = bySentence(document, cuts, ({ cue }) => (cue ? [cue] : []));
  const near = ({ cue }: Cut): readonly Cut[] =>
    (cue && byCue.get(document.sentences.ofToken[cue.from]!)) ?? [];
  const whole = cuts.map((cut) => (cut.voice === 'outlet' ? cut : extended(document, cut, near(cut))));
  const heads = new Set(whole.flatMap(({ cue }) => (cue ? [cue.from, cue.to - 1] : [])));
  const inner = whole.flatMap((cut) => {
    if (cut.voice === 'outlet' || !cut.cue || !isTelling(document, cut.cue)) return [];
    return cut.content
      .flatMap((run) => sentencesOf(document, run))
      .flatMap((run) => clausesIn(document, run, { withCommon: false }))
      .filter(
        (clause) =>
          // What somebody says in a quotation of others is his word against theirs.
          document.quotations.states[clause.cue.from] === OUTSIDE &&
          !rangeTouches(heads, clause.cue) &&
          isAct(document, clause) &&
          isOther(document, clause),
      )
      .map(
        ({ subject, cue, content }): Cut => ({
          speaker: subject,
          cue,
          content: [content],
          origin: 'clause',
          voice: 'actor',
        }),
      );
  });
  return [...whole, ...inner];
}

const rangeTouches = (tokens: ReadonlySet<number>, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (tokens.has(i)) return true;
  return false;
};

/** A run sentence by sentence: an inner statement ends with its own. */
function sentencesOf({ sentences }: Document, { from, to }: Range): Range[] {
  const parts: Range[] = [];
  for (let i = from; i < to; i = parts.at(-1)!.to)
    parts.push({ from: i, to: Math.min(to, sentences.ends[sentences.ofToken[i]!]!) });
  return parts;
}

/** Views and sides are left to those who hold them: only what is done by speaking makes an inner statement. */
const isAct = (document: Document, { kind, cue }: Clause): boolean =>
  !/^(?:assess|report|plan|praise|frame)$/.test(kind) &&
  !/^(?:support|oppos|favou?r|back|embrac|encourag)/.test(lowerAt(document, cue.from));

/** A speaker's own side is no other: "Peskov said Moscow sees no need" is Peskov's. Pronouns mostly mean the speaker. */
function isOther(document: Document, { subject }: Clause): boolean {
  const last = lowerAt(document, subject.to - 1);
  return !/^(?:he|she|they|it|i|we|you|who|which|that|this)$/.test(last);
}

function isTelling(document: Document, cue: Range): boolean {
  for (let i = cue.from; i < cue.to; i++) {
    if (lowerAt(document, i) === 'according') return true;
    const kind = cueVerb(lowerAt(document, i), lowerAt(document, i + 1))?.kind;
    if (kind === 'say' || kind === 'report' || kind === 'claim' || kind === 'admit') return true;
  }
  return false;
}

/** Lets a content run on over the statement that it introduces. */
function extended(document: Document, cut: Cut, cuts: readonly Cut[]): Cut {
  const { cue, content } = cut;
  if (!cue) return cut;
  const last = content.at(-1)!;
  const sentence = document.sentences.ofToken[cue.from]!;
  for (const other of cuts) {
    if (other === cut || !other.cue || other.voice === 'outlet') continue;
    const adjoins = other.cue.from >= last.to && other.cue.from - last.to <= 2 && cue.to <= last.from;
    const end = other.content.at(-1)!;
    if (
      !adjoins ||
      other.content[0]!.from < other.cue.to ||
      document.sentences.ofToken[end.to - 1] !== sentence
    )
      continue;
    if (other.speaker && !holds(last, other.speaker.from)) continue;
    return { ...cut, content: [...content.slice(0, -1), { from: last.from, to: end.to }] };
  }
  return leftward(document, cut);
}

/** ", The Journal first reported." at a sentence's end speaks of all that stands before it. */
function leftward(document: Document, cut: Cut): Cut {
  const { cue, content, speaker } = cut;
  const sentence = document.sentences.ofToken[cue!.from]!;
  const start = document.sentences.starts[sentence]!;
  const end = document.sentences.ends[sentence]!;
  const atEnd =
    end - cue!.to <= 2 && speaker !== null && content[0]!.from < speaker.from && isTelling(document, cue!);
  if (!atEnd || !/^(?:has |have )?(?:first )?reported$|^reports$/.test(textOf(document, cue!))) return cut;
  let from = start;
  while (from < content[0]!.from && /^(?:but|and|meanwhile|,|however|[—–-])$/.test(lowerAt(document, from)))
    from++;
  let to = speaker.from;
  while (to > from && /^(?:,|as|the)$/.test(lowerAt(document, to - 1))) to--;
  if (content[0]!.from < start || document.quotations.states[from] !== 0) return cut;
  return from < to ? { ...cut, content: [{ from, to }] } : cut;
}

const textOf = ({ tokens, text }: Document, { from, to }: Range): string =>
  text.slice(tokens.starts[from], tokens.ends[to - 1]).toLowerCase();
