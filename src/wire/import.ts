import type { Issue } from '../model/issue.ts';

/** One link or file of an import. The last three states are final. */
export interface WireImportItem {
  readonly name: string;
  readonly state: 'waiting' | 'fetching' | 'reading' | 'added' | 'known' | 'failed';
  /** What was wrong; null where nothing was. A reading list that was taken in can have one too. */
  readonly issue: Issue | null;
  readonly article: string | null;
  /** How many feeds it brought that were not followed; null for what is no reading list and no place of a feed. */
  readonly feeds: number | null;
  /** Known once the import is done. */
  readonly story: string | null;
}

/** Links and files that a person handed over, and how far they have come. */
export interface WireImport {
  readonly id: string;
  /** `failed`: a bug ended it; what was saved before stays. */
  readonly step: 'waiting' | 'items' | 'group' | 'compare' | 'done' | 'failed';
  readonly items: readonly WireImportItem[];
}

export const isOver = ({ step }: WireImport): boolean => step === 'done' || step === 'failed';
