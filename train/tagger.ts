import { writeFileSync } from 'node:fs';
import { tagTokens } from '../src/text/grammar/tagger.ts';
import { encodeWeights } from '../src/text/weights.ts';
import { readExamples, trainTagger } from './grammar/tags.ts';

const examples = readExamples('train');
const model = trainTagger(examples);
const file = encodeWeights(model);
writeFileSync(new URL('../models/tagger.bin', import.meta.url), file);

let right = 0;
let all = 0;
for (const example of readExamples('dev')) {
  const tags = tagTokens(example, model);
  for (let i = 0; i < tags.length; i++) {
    if (example.gold[i]! < 0) continue;
    all++;
    if (tags[i] === example.gold[i]) right++;
  }
}
console.log(
  `tagger: ${file.length} bytes, ${model.words.size} words of one tag, ${((100 * right) / all).toFixed(2)} % of ${all} dev words`,
);
