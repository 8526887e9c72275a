import type { FC } from 'hono/jsx';
import type { Correction } from '../../model/correction.ts';
import type { WirePlacing, WireReprintWhy, WireWhy } from '../../wire/reading/why.ts';
import { articlePath, storyPath } from '../paths.ts';
import { percent, signedWords } from '../words.ts';

/** Why the article stands in its story and why it counts as a reprint: what decided, with its figures. */
export const WhyHere: FC<{ why: WireWhy }> = ({ why: { story, placing, reprint, corrections } }) => (
  <section class="why-here" id="why" aria-labelledby="why-title">
    <h2 id="why-title">Why it is in this story</h2>
    {placing === null ? (
      <p class="unknown">
        {story === null ? 'It is in no story yet.' : 'A version grouped it that did not keep what decided.'}
      </p>
    ) : (
      <Placing placing={placing} story={story} />
    )}
    {reprint !== null && (
      <>
        <h2>{reprint.kind === 'revision' ? 'Why it counts as a revision' : 'Why it counts as a reprint'}</h2>
        <ReprintWhy reprint={reprint} />
      </>
    )}
    {corrections.length > 0 && (
      <>
        <h2>What people said of it</h2>
        <ul>
          {corrections.map((said) => (
            <li>
              {SAID[said.kind]} <span class="note">{signedWords(said)}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);

const Placing: FC<{ placing: WirePlacing; story: string | null }> = ({ placing, story }) => {
  const { act, probability, terms, gapDays } = placing;
  const sure = percent(probability, 1);
  return (
    <>
      {act === 'opened' && (
        <p>
          It opened a story of its own: of those that were open when it came, the nearest was <b>{sure}</b>{' '}
          likely to tell of the same event.
        </p>
      )}
      {act === 'joined' && (
        <p>
          When it came, it was <b>{sure}</b> likely to tell of the same event as{' '}
          <Where placing={placing} story={story} />
          {gapDays !== null && <>; it is {gapWords(gapDays)} the nearest of its articles</>}.
        </p>
      )}
      {act === 'copied' && (
        <p>
          It stands where <a href={articlePath(placing.to!)}>the article</a> stands whose text it repeats.
        </p>
      )}
      {act === 'split' && (
        <p>
          It was in <Where placing={placing} story={story} />, which turned out to be two as more articles
          came: <b>{sure}</b> likely.
        </p>
      )}
      {act === 'placed' && <p>A person said so.</p>}
      {terms.length > 0 && (
        <>
          <p class="note">
            What it shares with the story, and what each adds to their likeness, in hundredths:
          </p>
          <ul class="terms">
            {terms.map(({ text, part }) => (
              <li>
                {text} <span class="note">{Math.round(part * 1000) / 10}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** The story that it joined, which may have become part of another since, or been left. */
const Where: FC<{ placing: WirePlacing; story: string | null }> = ({ placing: { to, toStory }, story }) => {
  if (toStory === story && to === story) return <>the story as it was then</>;
  if (toStory === story) return <>a story that has become part of this one</>;
  if (toStory === null) return <>a story that is no more</>;
  return <a href={storyPath(toStory)}>a story that it has left since</a>;
};

const gapWords = (days: number): string => {
  if (days < 0.05) return 'at the same time as';
  if (days < 1.5) return `${Math.max(1, Math.round(days * 24))} h from`;
  return `${Math.round(days)} days from`;
};

const RULES: Readonly<Record<WireReprintWhy['kind'], string>> = {
  verbatim: 'Nearly all of either stands in the other: verbatim.',
  cut: 'Nearly all of it stands in the original, which has more: a cut.',
  extended: 'Nearly all of the original stands in it, with more: extended.',
  edited: 'At least half of it stands in the original: edited.',
  rewritten: 'Less than half of it stands in the original word for word: rewritten.',
  revision: 'Both are of one outlet: its own later text.',
};

const ReprintWhy: FC<{ reprint: WireReprintWhy }> = ({ reprint: { of, kind, overlap, evidence } }) => (
  <>
    <p>
      <b>{percent(overlap, 1)}</b> of its runs of five words stand in{' '}
      <a href={articlePath(of)}>the earliest text that we hold</a>
      {evidence !== null && (
        <>
          , and <b>{percent(evidence.taken, 1)}</b> of that text’s runs in it
        </>
      )}
      . {RULES[kind]}
    </p>
    {evidence !== null &&
      (evidence.byLetters ? (
        <p>
          So many words are misread that letters were compared: <b>{percent(evidence.prose, 1)}</b> of them
          agree.
        </p>
      ) : (
        <p>
          Without what stands in quotation marks, which two reporters may have heard,{' '}
          <b>{percent(evidence.prose, 1)}</b> of the shorter text is shared.
        </p>
      ))}
  </>
);

const SAID: Readonly<Record<Correction['kind'], string>> = {
  merge: 'Its story was made one with another.',
  split: 'Articles were parted from a story.',
  'not a reprint': 'It is not a reprint.',
  'wrong speaker': 'A statement was given another speaker.',
  'not a contradiction': 'Two statements can both stand.',
  'contradiction after all': 'Two statements cannot both stand after all.',
};
