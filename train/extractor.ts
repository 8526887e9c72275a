import { writeFileSync } from 'node:fs';
import { type Cues, findCues } from '../src/attribute/extract/cues.ts';
import { encodeWeights, type Weights } from '../src/text/weights.ts';
import { candidateWords, trainCues } from './extractor/cues.ts';
import { trainLabels } from './extractor/labels.ts';
import { jackknifedLayers } from './extractor/layers.ts';
import { type Annotated, annotate, readArticles } from './extractor/statements.ts';
import { type ReadArticle, readCues, trainTrust } from './extractor/trust.ts';
import { foldOf } from './grammar/silver.ts';

/** Each stage learns from what the stages before it make of articles that they have not seen: parts of as many. */
const FOLDS = 5;
/** Of the trainings of cues and labels whose mean is kept; the models of folds are trained once. */
const SEEDS = [11, 12, 13];

const started = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);
const save = (name: string, model: Weights): void => {
  const file = encodeWeights(model);
  writeFileSync(new URL(`../models/${name}.bin`, import.meta.url), file);
  say(`${name}: ${file.length} bytes`);
};

const layers = jackknifedLayers(FOLDS);
const articles = readArticles('train').map((article) => annotate(article, layers.get(article.id)));
const words = candidateWords(articles);
say(`${articles.length} articles, ${words.size} words in the dictionary`);
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const isInside = ({ id }: Annotated): boolean => foldOf(id, FOLDS) === fold;
  return {
    inside: articles.filter(isInside),
    outside: articles.filter((one) => !isInside(one)),
  };
});

const unseen = new Map<string, Cues>();
for (const { inside, outside } of folds) {
  const model = trainCues(outside, words, SEEDS.slice(0, 1));
  for (const { id, document } of inside) unseen.set(id, findCues(document, model));
}
say('cues of each fold');
save('cues', trainCues(articles, words, SEEDS));

const read: ReadArticle[] = [];
for (const { inside, outside } of folds) {
  const model = trainLabels(outside, unseen, SEEDS.slice(0, 1));
  for (const article of inside) read.push(readCues(article, unseen.get(article.id)!, model));
  say(`${read.length} articles read`);
}
save('trust', trainTrust(read));
const labels = trainLabels(articles, unseen, SEEDS);
save('arguments', labels.tokens);
save('edges', labels.edges);
