import { judge, paragraphsFrom } from '../../src/clean/body/choose.ts';
import { EMPTY_DRAFT } from '../../src/clean/draft.ts';
import { finish } from '../../src/clean/finish.ts';
import { readPages, type TrainingPage } from '../../train/clean/pages.ts';
import { foldsOf, trainModels } from '../../train/clean.ts';
import type { Row } from '../row.ts';
import { type Shares, scoreOf, sharesOf } from './metric.ts';

/**
 * The main text on pages of publishers that the models have not seen: the pages are cut into folds by publisher, and each fold is read
 * by models that learned from the others. The shipped models have seen all of these pages, so their own score here would flatter.
 */
export function bodyRows(): Row[] {
  const pages = [...readPages('aeb'), ...readPages('fundus')];
  const shares = new Map<string, Shares[]>();
  for (const { learn, rest } of foldsOf(pages)) {
    const models = trainModels(learn);
    for (const page of rest) {
      const { odds, container } = judge(page.layout, page.hints, models);
      const list = shares.get(page.set) ?? [];
      list.push(sharesOf(page.gold, textOf(page, odds, container)));
      shares.set(page.set, list);
    }
  }
  const benchmark = scoreOf(shares.get('aeb') ?? []);
  const fundus = scoreOf(shares.get('fundus') ?? []);
  return [
    row('body F1, benchmark pages, unseen publishers', 100 * benchmark.f1, 97.4, 98.5),
    row('body F1, fundus pages, unseen publishers', 100 * fundus.f1, 96, 97.5),
    row('foreign text, benchmark pages, % of the body (less is better)', benchmark.foreign, 2.5, 1),
    row('foreign text, fundus pages, % of the body (less is better)', fundus.foreign, null, null),
  ];
}

function textOf({ layout, hints }: TrainingPage, odds: Float64Array, container: number): string {
  const headline = { value: hints.headline, witness: 'text' } as const;
  const paragraphs = paragraphsFrom(layout, odds, container, hints);
  return finish({ ...EMPTY_DRAFT, headline, paragraphs })
    .paragraphs.map(({ text }) => text)
    .join('\n\n');
}

const row = (measure: string, value: number, reach: number | null, dream: number | null): Row => ({
  measure,
  value,
  reach,
  dream,
});
