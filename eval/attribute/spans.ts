import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { attribute } from '../../src/attribute/attribute.ts';
import { extract } from '../../src/attribute/extract/extract.ts';
import { createArticleText } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';
import { readDocument } from '../../src/text/document.ts';
import { dataPath, readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface Place extends Span {
  readonly spans?: readonly Span[];
}
interface Scored {
  readonly speaker: Place | null;
  readonly cue: Place | null;
  readonly content: readonly Span[];
  readonly kind?: string;
}
interface Gold {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly (Scored & { readonly attribution?: readonly Span[] })[];
}
/** What the scorer beside the data gives; shares from 0 to 1. */
interface Score {
  readonly e2e: { readonly F: number };
  readonly speakerAcc: { readonly exact: number };
  readonly kinds: Readonly<Record<string, { readonly n: number; readonly m5: number }>>;
}
type Scorer = (gold: readonly Gold[], predicted: readonly Predicted[], options?: { core: boolean }) => Score;
interface Predicted {
  readonly id: string;
  readonly statements: readonly Scored[];
}

/** Statements as spans against PolNeAR's dev part and GUM's news, which no model has seen: by the extractor alone and by the whole stage. */
export async function spansRows(): Promise<Row[]> {
  const path = resolve(dataPath('eval', 'attribute', 'score.mjs'));
  const { score } = (await import(pathToFileURL(path).href)) as { score: Scorer };
  const polnear = readRecords<Gold>('eval', 'attribute', 'polnear', 'dev.jsonl.gz');
  const gum = readRecords<Gold>('eval', 'attribute', 'gum_news', 'gum.jsonl.gz').map(withCues);
  return [
    ...rowsOf(score, polnear, gum, 'the stage', stageOf),
    ...rowsOf(score, polnear, gum, 'spans alone', draftsOf),
  ];
}

function rowsOf(
  score: Scorer,
  polnear: readonly Gold[],
  gum: readonly Gold[],
  by: string,
  read: (article: Gold) => readonly Scored[],
): Row[] {
  const predict = (articles: readonly Gold[]): Predicted[] =>
    articles.map((article) => ({ id: article.id, statements: read(article) }));
  const found = predict(polnear);
  const all = score(polnear, found);
  const speech = score(polnear, found, { core: true });
  const direct = all.kinds.direct!;
  const row = (measure: string, value: number, reach: number, dream: number, human?: number): Row => ({
    measure: `${measure}, ${by}`,
    value: 100 * value,
    reach,
    dream,
    ...(human === undefined ? {} : { human }),
  });
  return [
    row('PolNeAR end to end', all.e2e.F, 67, 72, 75.5),
    row('PolNeAR end to end, speech acts', speech.e2e.F, 74, 79, 79),
    row('PolNeAR direct quotations found', direct.m5 / direct.n, 97, 99, 98),
    row('PolNeAR speaker exact', all.speakerAcc.exact, 86, 91, 91.7),
    row('GUM news end to end, untrained', score(gum, predict(gum)).e2e.F, 54, 62),
  ];
}

/** GUM marks the clause of the speaker and the cue together. */
const withCues = (article: Gold): Gold => ({
  ...article,
  statements: article.statements.map((statement) => ({
    ...statement,
    cue: statement.attribution?.length
      ? { start: statement.attribution[0]!.start, end: statement.attribution.at(-1)!.end }
      : null,
  })),
});

const draftsOf = ({ text }: Gold): readonly Scored[] =>
  extract(readDocument(text)).map((draft) => ({ ...draft, kind: draft.mode }));

/** The outlet's own voice is not annotated in either corpus. */
const stageOf = ({ id, text }: Gold): readonly Scored[] =>
  attribute(createArticleText({ id, text, language: 'en' }))
    .filter(({ voice }) => voice !== 'outlet')
    .map(({ speaker, cue, content, mode }) => ({
      speaker: speaker?.span ?? null,
      cue,
      content,
      kind: mode,
    }));
