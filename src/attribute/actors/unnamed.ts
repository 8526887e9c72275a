import type { Span } from '../../model/span.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { lemmasOf } from '../lexicon/lemmas.ts';
import { cueNoun } from '../lexicon/lexicon.ts';
import { AMOUNTS, SIDES } from '../recut/grammar/actor-phrases.ts';
import type { Range } from '../recut/grammar/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { OUTLET_NOUNS } from './data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './data/roles.ts';
import { STATE_NAMES } from './data/states.ts';
import { issuerOf, onlyFirm } from './issuers.ts';
import { firstFrom, mentionsIn } from './mentions.ts';
import { agedBefore } from './nameless.ts';
import { type Character, type NamedMention, wordsOf } from './roster.ts';

/** A speaker without a name: "a senior official", "the spokesman", "Russia's defence ministry", "analysts". */
export function byNominal(cast: Cast, head: Range, range: Range, span: Span): Speaker | null {
  const { document } = cast;
  const words = wordsOf(document, head.from, head.to);
  const noun = words.at(-1)!.toLowerCase();
  const first = words[0]!.toLowerCase();
  const isPerson = lemmasOf(noun).some((lemma) => PERSON_NOUNS.has(lemma));
  const isBody = lemmasOf(noun).some((lemma) => BODY_NOUNS.has(lemma));
  const text = words
    .filter((word, i) => (i > 0 || !/^(?:the|an?|whose)$/i.test(word)) && !/^["“”]$/.test(word))
    .join(' ')
    .replace(/ (['’]s?)(?= |$)/g, '$1');
  if (isPerson && /^(?:the|this|that)$/.test(first) && PERSON_NOUNS.has(noun)) {
    const bearer = bearerOf(
      cast,
      head.from,
      words.slice(1).map((word) => word.toLowerCase()),
    );
    if (bearer) return { name: bearer.name, kind: bearer.kind, span };
  }
  const aged = agedBefore(cast, head);
  if (aged) return { name: aged.name, kind: aged.kind, span };
  const owner = cueNoun(noun) && !isPerson ? ownerIn(cast, head) : null;
  if (owner) return { name: owner.name, kind: owner.kind, span };
  if ((isBody || noun === 'giant') && /^(?:the|this|that|its)$/.test(first)) {
    // "The evening papers" are not the hospital papers that spoke before.
    const said = ` ${words.slice(1).join(' ').toLowerCase()}`;
    const body = cast.recent.findLast(({ name }) => ` ${name.toLowerCase()}`.endsWith(said));
    if (body) return { ...body, span };
    const firm = onlyFirm(cast, head);
    if (firm) return { ...firm, span };
  }
  if (OUTLET_NOUNS.has(noun) && /^(?:the|this|that)$/.test(first)) {
    const outlet = cast.recent.findLast(({ kind }) => kind === 'outlet');
    if (outlet) return { ...outlet, span };
  }
  const issuer = issuerOf(cast, head, range);
  if (issuer) return { name: issuer.name, kind: issuer.kind, span };
  const served = isPerson && /^(?:his|her)$/.test(first) ? cast.antecedents.get(head.from) : null;
  if (served) return { name: `${served.name}'s ${text.slice(4)}`, kind: 'unnamed', span };
  if (!/\p{L}/u.test(text)) return null;
  if (AMOUNTS.test(noun) && wordAt(document.tokens, head.to) === 'of')
    return { name: wholeOf(cast, head, span), kind: 'group', span };
  if (SIDES.test(noun)) return { name: text, kind: 'group', span };
  if (isPerson) return { name: range.to > head.to ? wholeOf(cast, head, span) : text, kind: 'unnamed', span };
  if (isBody) return { name: text, kind: 'organization', span };
  return { name: text, kind: /s$/.test(noun) ? 'group' : 'unnamed', span };
}

/** A day at the end of who is meant, which belongs to the verb: "former officials on Monday". */
const DAY_AT_END =
  /(?: (?:on|late|early|last|this))* (?:today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)$/;

/** What somebody without a name is called with all that is added: "senior official briefed on the talks". */
const wholeOf = ({ document }: Cast, head: Range, span: Span): string =>
  document.text
    .slice(document.tokens.starts[head.from]!, span.end)
    .replace(/^(?:the|an?) /i, '')
    .replace(DAY_AT_END, '')
    .replace(/, (?:including|such as|like) .*$/s, '')
    .replace(/,?(?: (?:all|most|many|some|both|none|one) of)? (?:who|whose|whom|which) .*$/s, '')
    .slice(0, 80);

/** "Trump's comments": whose words they are. */
const ownerIn = ({ document, roster }: Cast, head: Range): Character | null =>
  mentionsIn(roster, head).find(({ to }) => to < head.to && /^['’]s?$/.test(wordAt(document.tokens, to)))
    ?.character ?? null;

/** So many sentences nearer than another bearer of the same roles must the last mention of the one meant be. */
const NEARER = 3;

/** Farther back than so many names nobody is called by a role alone. */
const FARTHEST = 400;

/** The person that the article has called by all these role words before this place; null where two fit about equally. */
function bearerOf({ roster: { mentions } }: Cast, token: number, roles: readonly string[]): Character | null {
  const fits = ({ character }: NamedMention): boolean =>
    character.kind === 'person' &&
    roles.every((role) => character.roles.has(role) || character.roles.has(STATE_NAMES.get(role) ?? ''));
  const end = firstFrom(mentions, token + 1);
  const before = mentions.slice(Math.max(0, end - FARTHEST), end);
  const nearest = before.findLast(fits);
  if (!nearest) return null;
  const isShared = before.some(
    (other) =>
      other.character !== nearest.character && nearest.sentence - other.sentence < NEARER && fits(other),
  );
  return isShared ? null : nearest.character;
}
