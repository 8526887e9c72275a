import type { Contradiction } from '../../model/contradiction.ts';
import { isSameParty, partyOf } from '../actors/seats.ts';
import { daysApart } from '../ledger/lines.ts';
import { textOf, type Unit } from '../ledger/units.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { areTwoVoices, contradiction, isModal } from './pair.ts';

/** Things said or done to somebody of which one can say that there was none, each with the words that tell of one. */
const DEEDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^warnings?$/, /\bwarn(?:s|ed|ing|ings)?\b/i],
  [
    /^(?:orders?|instructions?)$/,
    /\b(?:order(?:s|ed)|instruct(?:s|ed|ions?)|told\b.{0,60}? to (?:stop|halt|close|leave|seal|end|cease|shut))\b/i,
  ],
  [/^requests?$/, /\b(?:requests?|requested|asked)\b/i],
  [
    /^(?:letters?|messages?|e-?mails?|memos?)$/,
    /\b(?:letters?|wrote|written|messages?|e-?mail(?:s|ed)?|memos?)\b/i,
  ],
  [/^offers?$/, /\boffer(?:s|ed)?\b/i],
  [/^threats?$/, /\bthreat(?:s|en|ens|ened)?\b/i],
  [
    /^(?:deals?|agreements?)$/,
    /\b(?:agreed to|(?:reached|struck|signed|cut|made) (?:an? |the )?(?:\p{L}+ )?(?:deal|agreement))\b/iu,
  ],
  [/^(?:promises?|pledges?|commitments?)$/, /\b(?:promised?|pledged?|committed)\b/i],
  [
    /^(?:meetings?|talks|conversations?|contacts?|discussions?)$/,
    /\b(?:met|talked|spoke|discussed|contacted|held talks)\b/i,
  ],
  [/^payments?$/, /\bpaid\b/i],
  [/^(?:collusion|coordination)$/, /\b(?:colluded|coordinated)\b/i],
  [/^pressure$/, /\bpressured\b/i],
];
/** "No warning reached", "there was no order", "one request and no order". */
const NONE = /\bno (?:such |written |formal |direct )?(\p{L}{3,15})\b(?! (?:than|longer|matter|doubt))/giu;
/** Deeds are done once: what was so at one time need not be so a month later. */
const DAYS = 14;

/** Sentences that one denied deed is set beside, and pairs that are shown of it. */
const MOST = 400;
const MOST_SHOWN = 2;

/** "possible collusion": of such a deed nobody says that it was. */
const OPEN = /\b(?:possible|potential|alleged|any)\s*$/i;
const NEGATED = /\b(?:no|not|never|nobody|none|without)\b|n['’]t\b/i;
/** Stands in no set: its weight is that of a word that nobody has said. */
const NO_TERM = 0;
/** Share of that weight from which a word ties two. */
const RARER = 0.4;

/** One says that there was no such deed, another tells of one to or by the same. A matter for the reader: it may be another. */
export function absences(units: readonly Unit[], rarity: Rarity): Contradiction[] {
  return units.flatMap((unit) => {
    const deed = deedDeniedIn(textOf(unit));
    if (deed === null) return [];
    const nearest = units
      .slice(0, MOST)
      .filter((other) => deed[1].test(textOf(other)))
      .map((other) => ({ other, common: overlapOf(unit.terms, other.terms, rarity).ofFirst }))
      .sort((x, y) => y.common - x.common);
    return nearest.flatMap(({ other }) => against(unit, deed, other, rarity)).slice(0, MOST_SHOWN);
  });
}

function deedDeniedIn(text: string): (typeof DEEDS)[number] | null {
  for (const [, noun] of text.matchAll(NONE)) {
    const deed = DEEDS.find(([name]) => name.test(noun!.toLowerCase()));
    if (deed) return deed;
  }
  return null;
}

function against(
  denying: Unit,
  [, told]: (typeof DEEDS)[number],
  telling: Unit,
  rarity: Rarity,
): Contradiction[] {
  const text = textOf(telling);
  const found = told.exec(text);
  if (found === null || !areTwoVoices(denying.line, telling.line) || isModal(telling.line)) return [];
  if (telling.line.statement.voice === 'unknown' || OPEN.test(text.slice(0, found.index))) return [];
  if (NEGATED.test(text) || telling.line.statement.negated || telling.line.statement.act === 'denial')
    return [];
  const apart = daysApart(denying.line.day, telling.line.day);
  if (apart === null || apart > DAYS) return [];
  const link = linkBetween(denying, telling, rarity);
  if (link === null) return [];
  return [
    contradiction('negation', denying.line, telling.line, false, [
      `one says that there was none, the other tells of one: "${found[0]}"`,
      link,
    ]),
  ];
}

/** Why the two may speak of one thing: the denier is named in what is told, or they share a rarer word; null where nothing ties them. */
function linkBetween(denying: Unit, telling: Unit, rarity: Rarity): string | null {
  const name = denying.line.actor?.name ?? '';
  const parties = name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(partyOf);
  const named = textOf(telling)
    .match(/\p{Lu}[\p{L}.]{2,30}/gu)
    ?.find((word) => parties.some((party) => isSameParty(party, partyOf(word))));
  if (named !== undefined) return `it names ${named}, who denies it`;
  const shared = [...denying.terms].filter((term) => telling.terms.has(term));
  return shared.some((term) => rarity.weightOf(term) >= rarity.weightOf(NO_TERM) * RARER)
    ? 'they share a rarer word'
    : null;
}
