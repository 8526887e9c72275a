import type { Actor } from '../../model/actor.ts';
import { type Tokens, wordAt } from '../../text/words/tokens.ts';
import type { Line } from '../ledger/lines.ts';
import { partyOf } from './seats.ts';

/** Offices that speak for the party named before them. Members of a parliament speak for nobody. */
const OFFICES = new Set(
  'president premier minister chancellor spokesman spokeswoman spokesperson secretary ambassador envoy king queen prince mayor governor ministry government office administration council leader chief director chairman chairwoman foreign defense defence prime deputy press interior finance state vice military army union'.split(
    ' ',
  ),
);
/** Words between a party's name and the name of who speaks for it: "Kremlin press spokesman". */
const MOST_OFFICE_WORDS = 4;

/** Whom an actor speaks for, with the words that say so. */
export interface Party {
  readonly name: string;
  readonly why: string;
}

/** The party of each actor for which the accounts give an office, by the joined actor's id. */
export function partiesOf(lines: readonly Line[]): ReadonlyMap<string, Party> {
  const parties = new Map<string, Party>();
  const looked = new Set<string>();
  const placesIn = new Map<Tokens, Places>();
  for (const { actor, reading } of lines) {
    if (actor === null || parties.has(actor.id) || looked.has(`${reading.index} ${actor.id}`)) continue;
    looked.add(`${reading.index} ${actor.id}`);
    const { tokens } = reading;
    const places = placesIn.get(tokens) ?? placesOf(tokens);
    placesIn.set(tokens, places);
    const party = partyInName(actor) ?? partyBefore(actor, tokens, places);
    if (party) parties.set(actor.id, party);
  }
  return parties;
}

/** Where each word of a text stands, as token numbers. */
type Places = ReadonlyMap<string, readonly number[]>;

const placesOf = (tokens: Tokens): Places =>
  Map.groupBy(
    Array.from({ length: tokens.count }, (_, i) => i),
    (i) => wordAt(tokens, i),
  );

function partyInName({ name, kind }: Actor): Party | null {
  if (kind === 'person' || kind === 'unnamed') return null;
  const words = name.split(/\s+/);
  const first = partyOf(words.length > 1 && partyOf(name) === name.toLowerCase() ? words[0]! : name);
  const isOffice = words.slice(1).some((word) => OFFICES.has(word.toLowerCase()));
  const isKnown = first !== name.toLowerCase().replace(/['’]s$|\.$/g, '');
  return isOffice || isKnown || kind === 'state' ? { name: first, why: `"${name}"` } : null;
}

/** Reads "Kremlin spokesman Dmitry Peskov" and "Russia's Foreign Minister Sergei Lavrov" wherever the name stands in full. */
function partyBefore({ name, kind }: Actor, tokens: Tokens, places: Places): Party | null {
  if (kind !== 'person') return null;
  const words = name.split(/\s+/);
  const last = words.at(-1)!;
  for (const i of places.get(last) ?? []) {
    if (i === 0) continue;
    let at = i - 1;
    while (at > 0 && words.includes(wordAt(tokens, at))) at--;
    let offices = 0;
    while (at > 0 && offices < MOST_OFFICE_WORDS && OFFICES.has(wordAt(tokens, at).toLowerCase())) {
      at--;
      offices++;
    }
    if (offices === 0) continue;
    if (/^['’]s$/.test(wordAt(tokens, at)) && at > 0) at--;
    const word = wordAt(tokens, at);
    if (!/^\p{Lu}/u.test(word)) continue;
    const text = tokens.text.slice(tokens.starts[at], tokens.ends[i]).replace(/\s+/g, ' ');
    return { name: partyOf(word), why: `"${text}"` };
  }
  return null;
}
