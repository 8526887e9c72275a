import assert from 'node:assert/strict';
import type { Account, Sheet } from '../model/sheet.ts';
import type { Story } from '../model/story.ts';
import { publicationOf } from './articles/dates.ts';
import { headlineFrom } from './articles/headline.ts';
import { commonWords, relevancies } from './articles/relevancy.ts';
import { contradictionsOf } from './contradictions/contradictions.ts';
import { coverageOf, sideOfAccount } from './coverage/coverage.ts';
import { originsOf } from './coverage/origins.ts';
import { readLines } from './ledger/lines.ts';
import { originCounts } from './ledger/origins.ts';
import { rarityOf } from './reading/rarity.ts';
import { readAccount } from './reading/reading.ts';
import { summariesOf } from './summaries/summaries.ts';

/**
 * Lays the accounts of one story side by side. Accounts come in the order of publication, undated ones last; there must be one.
 * Every line of the sheet stands on a span of an account's text. The same accounts give the same sheet.
 */
export function compare(story: Story, accounts: readonly Account[]): Sheet {
  assert(accounts.length > 0, 'a story has an account');
  const origins = originsOf(accounts);
  const readings = accounts.map((account, i) => readAccount(account, i, origins.get(account.article.id)!));
  const words = commonWords(readings);
  const relevancy = relevancies(words);
  const lines = readLines(readings);
  const said = rarityOf(lines.map(({ terms }) => terms));
  const counts = originCounts(lines, said);
  return {
    story,
    headlineFrom: headlineFrom(readings, words.middle),
    ...publicationOf(accounts),
    coverage: coverageOf(accounts),
    summaries: summariesOf(readings, rarityOf(readings.map(({ terms }) => new Set(terms)))),
    disputes: contradictionsOf(lines, said),
    ledger: lines.map(({ statement, sentence }, i) => ({ statement, sentence, origins: counts[i]! })),
    articles: accounts.map((account, i) => ({
      articleId: account.article.id,
      side: sideOfAccount(account),
      relevancy: relevancy[i]!,
    })),
    accounts,
  };
}
