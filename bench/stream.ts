import type { ArticleText } from '../src/model/article.ts';
import { createRandom, wordOf } from './news.ts';

const VOCABULARY = 60_000;
const DAY = 86_400_000;
/** Names and other words that the articles of one story share. */
const [NAMES, TOPICS] = [6, 24];
/** Of ten articles three repeat an earlier one of their story. */
const COPIED = 0.3;
/** Stories that are told at once; the more are left behind, the fewer articles a story has. */
const OPEN_DAYS = 3;

export interface Streamed {
  readonly article: ArticleText;
  /** Which story it tells, and which article it repeats. */
  readonly story: number;
  readonly copyOf: string | null;
}

interface Told {
  readonly story: number;
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly articles: { id: string; sentences: readonly string[] }[];
  readonly ends: number;
}

/**
 * A stream of news in an invented language with as many articles a day as asked for: each tells one of the stories of its day, more
 * often a large one, in words of its own between the story's names and topics, or repeats an earlier article.
 */
export function* inventStream(perDay: number): Generator<Streamed> {
  const random = createRandom(11);
  const word = (): string => wordOf(Math.floor(VOCABULARY ** random()));
  const rare = (): string => wordOf(500 + Math.floor(random() * VOCABULARY));
  const name = (): string => {
    const bare = rare();
    return bare[0]!.toUpperCase() + bare.slice(1);
  };
  let open: Told[] = [];
  let stories = 0;
  const begin = (at: number): Told => ({
    story: stories++,
    words: Array.from({ length: TOPICS }, rare),
    names: Array.from({ length: NAMES }, () => `${name()} ${name()}`),
    articles: [],
    ends: at + random() * OPEN_DAYS * DAY,
  });
  const sentenceOf = (told: Told): string => {
    const words = Array.from({ length: 10 + Math.floor(random() * 16) }, () =>
      random() < 0.2 ? told.words[Math.floor(TOPICS * random())]! : word(),
    );
    if (random() < 0.6) words.splice(3, 0, told.names[Math.floor(NAMES * random())]!);
    words[0] = words[0]![0]!.toUpperCase() + words[0]!.slice(1);
    return `${words.join(' ')}.`;
  };
  for (let n = 0; ; n++) {
    const at = Date.UTC(2026, 0, 1) + (n * DAY) / perDay;
    if (n % 1000 === 0) open = open.filter(({ ends }) => ends > at);
    // The stories that began first have grown large: they are drawn more often.
    const told =
      random() < 0.25 || open.length === 0 ? begin(at) : open[Math.floor(open.length * random() ** 2)]!;
    if (told.articles.length === 0) open.push(told);
    const copied = random() < COPIED ? told.articles[Math.floor(told.articles.length * random())] : undefined;
    const sentences = copied
      ? copied.sentences.slice(0, Math.max(6, copied.sentences.length - Math.floor(random() * 6)))
      : Array.from({ length: 16 + Math.floor(random() * 16) }, () => sentenceOf(told));
    const id = `a${n}`;
    if (told.articles.length < 20) told.articles.push({ id, sentences });
    yield {
      story: told.story,
      copyOf: copied?.id ?? null,
      article: {
        id,
        revisionId: id,
        headline: sentenceOf(told).slice(0, -1),
        text: sentences.join('\n\n'),
        publishedAt: new Date(at).toISOString(),
        outlet: `outlet-${n % 397}.example`,
        language: 'en',
        credit: null,
      },
    };
  }
}
