import assert from 'node:assert/strict';
import type { Account, Sheet, SheetArticle, Surroundings } from '../model/sheet.ts';
import type { Story } from '../model/story.ts';
import { joinActors } from './actors/join.ts';
import { publicationOf } from './articles/dates.ts';
import { headlineFrom } from './articles/headline.ts';
import { type CommonWords, commonWords, relevancies, wordsInCommon } from './articles/relevancy.ts';
import { changedPositions, supersededNumbers } from './contradictions/changes.ts';
import { contradictionsOf } from './contradictions/contradictions.ts';
import { coverageOf, sideOfAccount } from './coverage/coverage.ts';
import { originsOf } from './coverage/origins.ts';
import { raterCoverages } from './coverage/raters.ts';
import { blindspotsOf } from './differences/blindspots.ts';
import { omissionsOf } from './differences/omissions.ts';
import { wordingOf } from './differences/wording.ts';
import { readLines } from './ledger/lines.ts';
import { originCounts } from './ledger/origins.ts';
import { countedIn } from './numbers/counted.ts';
import { seriesOf } from './numbers/series.ts';
import { positionCells } from './positions/cells.ts';
import { proposalsOf } from './positions/proposals.ts';
import { rarityOf } from './reading/rarity.ts';
import { type Reading, readAccount } from './reading/reading.ts';
import { sourcingOf } from './sources/sourcing.ts';
import { timelineOf } from './sources/timeline.ts';
import { summariesOf } from './summaries/summaries.ts';
import { quotationFlags } from './utterances/integrity.ts';
import { utterancesOf } from './utterances/utterances.ts';

/**
 * Lays the accounts of one story side by side. Accounts come in the order of publication, undated ones last; there must be one.
 * Every line of the sheet stands on a span of an account's text. The same accounts give the same sheet.
 * @param surroundings what is known beside the story; null where nothing is.
 */
export function compare(
  story: Story,
  accounts: readonly Account[],
  surroundings: Surroundings | null = null,
): Sheet {
  assert(accounts.length > 0, 'a story has an account');
  const origins = originsOf(accounts);
  const readings = accounts.map((account, i) => readAccount(account, i, origins.get(account.article.id)!));
  const words = commonWords(readings);
  const lines = readLines(readings, joinActors(accounts));
  const rarity = rarityOf(lines.map(({ terms }) => terms));
  const counts = originCounts(lines, rarity);
  const counted = countedIn(readings, lines);
  const flags = quotationFlags(lines, rarity);
  const proposals = proposalsOf(readings, lines);
  const positions = positionCells(proposals);
  const coverage = coverageOf(accounts);
  return {
    story,
    headlineFrom: headlineFrom(readings, words.middle),
    ...publicationOf(accounts),
    coverage,
    summaries: summariesOf(readings, rarityOf(readings.map(({ terms }) => new Set(terms)))),
    disputes: contradictionsOf({ lines, rarity, counted, quotationFlags: flags }),
    changes: [...supersededNumbers(counted), ...changedPositions(positions)],
    utterances: utterancesOf(lines, rarity),
    quotationFlags: flags,
    proposals: proposals
      .map(({ proposal }) => proposal)
      .filter(({ id }) => positions.some((cell) => cell.proposalId === id)),
    positions,
    numbers: seriesOf(counted),
    timeline: timelineOf(readings, lines),
    sourcing: sourcingOf(accounts, lines),
    wording: wordingOf(readings),
    omissions: omissionsOf(readings, lines, rarity),
    blindspots: blindspotsOf(coverage.outlets, surroundings?.outletsHeld ?? null),
    rater: surroundings?.rater ?? null,
    raters: raterCoverages(accounts),
    ledger: lines.map(({ statement, sentence }, i) => ({ statement, sentence, origins: counts[i]! })),
    articles: sheetArticles(readings, words),
    accounts,
  };
}

function sheetArticles(readings: readonly Reading[], words: CommonWords): SheetArticle[] {
  const relevancy = relevancies(words);
  return readings.map((reading, i) => ({
    articleId: reading.account.article.id,
    side: sideOfAccount(reading.account),
    relevancy: relevancy[i]!,
    commonWords: wordsInCommon(reading, words),
  }));
}
