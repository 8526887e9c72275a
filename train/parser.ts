import { writeFileSync } from 'node:fs';
import { parseHeads, ROOT } from '../src/text/grammar/parser.ts';
import { nameRelations, relationCode } from '../src/text/grammar/relations.ts';
import { encodeWeights } from '../src/text/weights.ts';
import { readExamples, trainParser, trainRelations } from './grammar/trees.ts';

const examples = readExamples('train');
const parser = trainParser(examples);
const relations = trainRelations(examples);
for (const [name, model] of [
  ['parser', parser],
  ['relations', relations],
] as const) {
  const file = encodeWeights(model);
  writeFileSync(new URL(`../models/${name}.bin`, import.meta.url), file);
  console.log(`${name}: ${file.length} bytes`);
}

let [all, heads, both] = [0, 0, 0];
for (const example of readExamples('dev')) {
  const found = parseHeads(example, parser);
  const named = nameRelations(example, found, relations);
  for (const s of example.whole)
    for (let i = example.sentences.starts[s]!; i < example.sentences.ends[s]!; i++) {
      if (example.relations[i] === relationCode('mark')) continue;
      all++;
      if (found[i] !== example.gold[i]) continue;
      heads++;
      if (found[i] === ROOT || named[i] === example.relations[i]) both++;
    }
}
console.log(
  `dev, marks aside: heads ${((100 * heads) / all).toFixed(2)}, with relation ${((100 * both) / all).toFixed(2)} of ${all}`,
);
