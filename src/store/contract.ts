import { describe } from 'vitest';
import { describeArticles } from './contract/articles.ts';
import type { Backend } from './contract/backend.ts';
import { describeFollowing } from './contract/following.ts';
import { describeGrouping } from './contract/grouping.ts';
import { describeHandles } from './contract/handles.ts';
import { describeLists } from './contract/lists.ts';
import { describeSearch } from './contract/search.ts';
import { describeSheets } from './contract/sheets.ts';
import { describeTruth } from './contract/truth.ts';
import { describeWaiting } from './contract/waiting.ts';

/** All that every backend must do. */
export function describeStore(backend: Backend): void {
  describe(backend.name, () => {
    describeTruth(backend);
    describeArticles(backend);
    describeFollowing(backend);
    describeGrouping(backend);
    describeSheets(backend);
    describeSearch(backend);
    describeLists(backend);
    describeHandles(backend);
    describeWaiting(backend);
  });
}
