import type { Rating, Side } from '../model/rating.ts';
import type { Corrected, Mode, Relation, Stance } from '../model/statement.ts';
import type { WireChange } from '../wire/comparisons.ts';
import type { WireSheetArticle } from '../wire/sheet.ts';
import type { WireStatement } from '../wire/statement.ts';
import { momentWords } from './dates.ts';

/** The reader's words for what the records hold. Unknown is a word, never a gap. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  unrated: 'Unrated',
};

export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'for',
  opposes: 'against',
  conditional: 'on conditions',
  neutral: 'neither',
};

export const CHANGE_WORDS: Readonly<Record<WireChange['kind'], string>> = {
  superseded: 'Superseded',
  'changed position': 'Changed position',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  reported: 'reported by',
  told: 'told to',
  cited: 'cited by',
  'first reported': 'first reported by',
  obtained: 'obtained by',
  'on behalf of': 'on behalf of',
};

const count = new Intl.NumberFormat('en');
export const figure = (n: number): string => count.format(n);
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${n === 1 ? one : many}`;

/** Whole per cent as shown; null where there is nothing to be a share of. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const ratingWords = (rating: Rating | null): string => (rating === null ? 'Unrated' : capital(rating));
export const headlineWords = (headline: string | null): string => headline ?? 'Without headline';
export const outletWords = (name: string | null): string => name ?? 'Outlet unknown';
export const outletName = ({ outlet }: WireSheetArticle): string => outletWords(outlet?.name ?? null);

/** Who speaks: the actor, the outlet itself, or nobody that the article names. */
export function speakerWords({ speaker, voice }: WireStatement): string {
  if (speaker) return speaker.actor;
  return voice === 'outlet' ? 'The outlet itself' : 'Speaker not named';
}

/** Who said something, and when. */
export const signedWords = ({ madeAt, madeBy }: { madeAt: string; madeBy: string | null }): string =>
  `${madeBy ?? 'Somebody'}, ${momentWords(madeAt)}`;

/** Whom the machine had read before a person corrected it. */
export const wasWords = ({ was: { voice, actor } }: Corrected): string =>
  actor ?? (voice === 'outlet' ? 'the outlet itself' : 'nobody');

/** What is said as one line. A pause stands where words were left out between its parts. */
export const contentWords = ({ content }: WireStatement): string =>
  content.map(({ text }) => text).join(' … ');
