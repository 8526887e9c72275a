import type { FC } from 'hono/jsx';
import type { WireLedgerLine } from '../../wire/sheet.ts';
import type { WireStatement } from '../../wire/statement.ts';
import { saidOnWords } from '../dates.ts';
import { spokenPath, statementPath } from '../paths.ts';
import { excerptOf } from '../reading/excerpt.ts';
import { cutParagraphs, type Mark } from '../reading/pieces.ts';
import {
  contentWords,
  counted,
  MODE_WORDS,
  RELATION_WORDS,
  signedWords,
  speakerWords,
  wasWords,
} from '../words.ts';
import { DateMark, OutletMark, SideMark } from './marks.tsx';

export const Speaker: FC<{ statement: WireStatement }> = ({ statement }) => (
  <span class={statement.speaker ? 'speaker' : 'speaker unknown'}>{speakerWords(statement)}</span>
);

/** As {@link Speaker}, leading to all that the same actor said in the story. */
const LinkedSpeaker: FC<{ statement: WireStatement; story: string }> = ({ statement, story }) =>
  statement.speaker ? (
    <a class="speaker" href={spokenPath(story, statement.speaker.actor)}>
      {statement.speaker.actor}
    </a>
  ) : (
    <Speaker statement={statement} />
  );

/** The content; quotation marks only where the whole of it was quoted. */
export const Content: FC<{ statement: WireStatement }> = ({ statement }) =>
  statement.mode === 'direct' ? <q>{contentWords(statement)}</q> : <span>{contentWords(statement)}</span>;

/** What keeps the reader from taking a statement at its plain word. */
export const Cautions: FC<{ statement: WireStatement }> = ({ statement }) => (
  <>
    {statement.corrected && (
      <span class="caution">
        speaker corrected by {signedWords(statement.corrected)}; read by machine as{' '}
        {wasWords(statement.corrected)}
      </span>
    )}
    {statement.disputed && <span class="caution">doubted by the article itself</span>}
    {statement.negated && <span class="caution">negated</span>}
    {statement.hedged && <span class="caution">hedged</span>}
  </>
);

/** Through whom it came, outermost first. */
export const Chain: FC<{ statement: WireStatement }> = ({ statement }) => (
  <>
    {statement.via.map(({ relation, actor }) => (
      <span class="via wraps">
        {RELATION_WORDS[relation]} {actor}
      </span>
    ))}
  </>
);

/**
 * A line of the ledger: who, what is done by saying it, what, and where it stands.
 * Without a story it stands on its speaker's own page, where the name is not said again.
 */
export const LedgerLine: FC<{ line: WireLedgerLine; story: string | null }> = ({ line, story }) => (
  <li class="line" id={line.id}>
    <p class="line-head">
      {story !== null && <LinkedSpeaker statement={line} story={story} />} <span class="act">{line.act}</span>{' '}
      <Cautions statement={line} />
    </p>
    <p class="line-content">
      <a href={statementPath(line.articleId, line.id)}>
        <Content statement={line} />
      </a>
    </p>
    <p class="line-foot">
      <OutletMark name={line.outlet} /> <SideMark side={line.side} /> <span>{MODE_WORDS[line.mode]}</span>{' '}
      <Chain statement={line} />
      {line.origins > 1 && <span>{counted(line.origins, 'origin')}</span>}
    </p>
  </li>
);

/** Letters of a sentence that a sheet shows; the sentence view has it whole. */
const SENTENCE_LENGTH = 360;

/** The sentence around a statement, with the statement's content set off. */
const Sentence: FC<{ line: WireLedgerLine }> = ({ line: { sentence, content } }) => {
  const marks = content.map(
    ({ start, end }): Mark => ({
      start: Math.max(0, start - sentence.start),
      end: Math.min(sentence.text.length, end - sentence.start),
      part: 'content',
    }),
  );
  const excerpt = excerptOf(sentence.text, marks, SENTENCE_LENGTH);
  const pieces = cutParagraphs(excerpt.text, excerpt.marks).flat();
  return (
    <>{pieces.map(({ text, parts }) => (parts.length > 0 ? <mark class="said-part">{text}</mark> : text))}</>
  );
};

/** A statement set as a quotation, with the sentence around it, for one half of a dispute. */
export const Exhibit: FC<{ line: WireLedgerLine }> = ({ line }) => (
  <figure class="exhibit">
    <figcaption>
      <Speaker statement={line} /> <span class="act">{line.act}</span> <Cautions statement={line} />
    </figcaption>
    <blockquote>
      <a href={statementPath(line.articleId, line.id)}>
        <Sentence line={line} />
      </a>
    </blockquote>
    <p class="line-foot">
      <OutletMark name={line.outlet} /> <SideMark side={line.side} />{' '}
      <span>
        {line.saidOn === null ? (
          <>
            {line.publishedAt !== null && 'published '}
            <DateMark value={line.publishedAt} />
          </>
        ) : (
          <>said {saidOnWords(line.saidOn)}</>
        )}
      </span>{' '}
      <Chain statement={line} />
    </p>
  </figure>
);
