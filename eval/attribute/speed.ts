import { attribute } from '../../src/attribute/attribute.ts';
import { extract } from '../../src/attribute/extract/extract.ts';
import { createArticleText } from '../../src/model/article.ts';
import { readDocument } from '../../src/text/document.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

/** Tokens of the article that speeds are told for. */
const ARTICLE = 900;
const MEGABYTE = 1e6;

/** Articles of 900 tokens a CPU second, after a first round that only warms up, and the memory that is resident after it all. */
export function speedRows(): Row[] {
  const texts = readRecords<{ text: string }>('eval', 'attribute', 'polnear', 'dev.jsonl.gz').map(
    ({ text }) => text,
  );
  const tokens = texts.reduce((sum, text) => sum + readDocument(text).tokens.count, 0);
  const perSecond = (work: (text: string) => unknown): number => {
    for (const text of texts) work(text);
    const start = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(start);
    return tokens / ARTICLE / ((user + system) / 1e6);
  };
  const spans = perSecond((text) => extract(readDocument(text)));
  const whole = perSecond((text) => attribute(createArticleText({ id: 'x', text, language: 'en' })));
  return [
    { measure: 'articles a CPU second, spans alone', value: Math.round(spans), reach: 200, dream: 400 },
    { measure: 'articles a CPU second, the stage', value: Math.round(whole), reach: 200, dream: 400 },
    {
      measure: 'resident memory, MB',
      value: Math.round(process.memoryUsage().rss / MEGABYTE),
      reach: 200,
      dream: 150,
    },
  ];
}
