import { parseHeads } from '../../src/text/grammar/parser.ts';
import { nameRelations } from '../../src/text/grammar/relations.ts';
import { tagTokens } from '../../src/text/grammar/tagger.ts';
import { foldOf } from '../grammar/silver.ts';
import { readExamples as readTagged, trainTagger } from '../grammar/tags.ts';
import { readExamples as readTrees, trainParser, trainRelations } from '../grammar/trees.ts';

/** What the tagger and the parser say of a text. */
export interface Layers {
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/**
 * The layers of each article of the train part, made by models that have not seen it: a later model that learned from
 * better layers than it will ever meet would trust them too much.
 */
export function jackknifedLayers(folds: number): Map<string, Layers> {
  const layers = new Map<string, Layers>();
  const all = readTagged('train');
  for (let fold = 0; fold < folds; fold++) {
    const tagger = trainTagger(all.filter(({ id }) => foldOf(id, folds) !== fold));
    const trees = readTrees('train', tagger);
    const seen = trees.filter(({ id }) => foldOf(id, folds) !== fold);
    const parser = trainParser(seen);
    const relations = trainRelations(seen);
    for (const example of all) {
      if (foldOf(example.id, folds) !== fold) continue;
      const tags = tagTokens(example, tagger);
      const text = { sentences: example.sentences, forms: example.forms, tags };
      const heads = parseHeads(text, parser);
      layers.set(example.id, { tags, heads, relations: nameRelations(text, heads, relations) });
    }
  }
  return layers;
}
