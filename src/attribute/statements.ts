import { createActor } from '../model/actor.ts';
import type { ArticleText } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { createStatement, type Statement, type Via } from '../model/statement.ts';
import { type Document, sentenceSpan } from '../text/document.ts';
import { NEGATED_FACT } from './acts/words.ts';
import { linksIn } from './chains/links.ts';
import { findTimes, type Time } from './dates/times.ts';
import { type Finding, textOf } from './findings.ts';
import { findHedges } from './hedges.ts';
import { carryOccasions } from './occasions.ts';
import { placeOf } from './places.ts';
import { findReplies } from './replies.ts';
import { saidOn } from './said-on.ts';
import { stanceOf } from './stance.ts';
import { topicOf } from './topics.ts';

/** Grows with every change of what the stage gives for the same text. */
export const VERSION = 6;

interface Explained {
  readonly statement: Statement;
  readonly layer: string;
  readonly rules: readonly string[];
}

/** Gives findings their dates, places, hedges, chains, topics and stances. In the order of the text. */
export function toStatements(
  findings: readonly Finding[],
  document: Document,
  { id: articleId, revisionId, text, publishedAt }: ArticleText,
): readonly Explained[] {
  const times = new Map<number, readonly Time[]>();
  let topic: string | null = null;
  const bySentence = Map.groupBy(findings, ({ sentence }) => sentence);
  const occasions = carryOccasions(
    text,
    findings,
    findings.map(({ sentence, cue, content, speaker }) => {
      const whole = sentenceSpan(document, sentence);
      const inside = times.get(sentence) ?? findTimes(text, publishedAt, whole);
      times.set(sentence, inside);
      const others = bySentence
        .get(sentence)!
        .flatMap((one) =>
          one.cue && one.cue.span.start !== cue?.span.start && one.speaker?.name !== speaker?.name
            ? [one.cue.span]
            : [],
        );
      return {
        saidOn: cue?.isNoun
          ? null
          : saidOn(text, inside, whole, cue?.span ?? null, content, publishedAt, others),
        place: placeOf(text, whole, content),
      };
    }),
  );
  const explained = findings.map((finding, k) => {
    const { voice, cue, content, mode, reading, disputed, sentence, layer } = finding;
    const words = textOf(document, content);
    const cueText = cue ? text.slice(cue.span.start, cue.span.end) : '';
    const via: Via[] = finding.via.map(({ speaker, relation }) => ({
      actor: createActor(tidyName(speaker.name), speaker.kind, articleId),
      span: speaker.span,
      relation,
    }));
    const about = topicOf(words, topic);
    topic = about ?? topic;
    const speaker = finding.speaker && {
      actor: createActor(tidyName(finding.speaker.name), finding.speaker.kind, articleId),
      span: finding.speaker.span,
    };
    const statement = createStatement(
      {
        revisionId,
        articleId,
        voice,
        speaker,
        cue: cue?.span ?? null,
        content,
        mode,
        act: reading.act,
        hedges: hedgesOf(text, cue?.span ?? null, content),
        negated: cue?.negated === true || NEGATED_FACT.test(words.slice(0, 160)),
        disputed,
        via:
          via.length > 0
            ? via
            : linksIn(document, sentence, articleId).filter(
                ({ actor, span }) => !touches(content, span) && actor.name !== speaker?.actor.name,
              ),
        saidOn: voice === 'outlet' ? null : occasions[k]!.saidOn,
        place: voice === 'outlet' ? null : occasions[k]!.place,
        topic: about,
        stance: stanceOf(voice, reading.act, words, cueText),
        answers: null,
        madeBy: { stage: 'attribute', version: VERSION },
      },
      text,
    );
    return { statement, layer, rules: [reading.rule] };
  });
  const replies = findReplies(
    explained.map(({ statement }) => statement),
    text,
  );
  return explained.map((one, k) => ({ ...one, statement: { ...one.statement, answers: replies[k]! } }));
}

const touches = (content: readonly Span[], span: Span): boolean =>
  content.some(({ start, end }) => start < span.end && span.start < end);

/** Hedges in the cue with the adverb before it, and in the content. */
function hedgesOf(text: string, cue: Span | null, content: readonly Span[]): readonly Span[] {
  const before = cue ? Math.max(0, text.lastIndexOf(' ', Math.max(0, cue.start - 2))) : 0;
  const ranges = cue ? [{ start: before, end: cue.end }, ...content] : content;
  return ranges
    .flatMap((range) => findHedges(text, range))
    .filter((hedge, i, all) => all.findIndex(({ start }) => start === hedge.start) === i)
    .sort((a, b) => a.start - b.start);
}

/** Names are put together of tokens: "Workers ' Union" is "Workers' Union" again. */
const tidyName = (name: string): string => name.replace(/ (['’](?:s\b)?)/g, '$1');
