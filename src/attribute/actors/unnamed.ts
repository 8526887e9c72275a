import type { Span } from '../../model/span.ts';
import { wordAt } from '../../text/tokens.ts';
import { lemmasOf } from '../lexicon/lemmas.ts';
import { cueNoun } from '../lexicon/lexicon.ts';
import type { Range } from '../recut/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { OUTLET_NOUNS } from './data/outlets.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './data/roles.ts';
import { STATE_NAMES } from './data/states.ts';
import { mentionsIn } from './mentions.ts';
import { type Character, wordsOf } from './roster.ts';

/** A speaker without a name: "a senior official", "the spokesman", "Russia's defence ministry", "analysts". */
export function byNominal(cast: Cast, head: Range, range: Range, span: Span): Speaker | null {
  const { document } = cast;
  const words = wordsOf(document, head.from, head.to);
  const noun = words.at(-1)!.toLowerCase();
  const first = words[0]!.toLowerCase();
  const isPerson = lemmasOf(noun).some((lemma) => PERSON_NOUNS.has(lemma));
  const isBody = lemmasOf(noun).some((lemma) => BODY_NOUNS.has(lemma));
  const text = words
    .filter((word, i) => i > 0 || !/^(?:the|a|an)$/i.test(word))
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
  const owner = cueNoun(noun) && !isPerson ? ownerIn(cast, head) : null;
  if (owner) return { name: owner.name, kind: owner.kind, span };
  if (isBody && /^(?:the|this|that|its)$/.test(first)) {
    const body = cast.recent.findLast(({ name }) => name.toLowerCase().endsWith(noun));
    if (body) return { ...body, span };
  }
  if (OUTLET_NOUNS.has(noun) && /^(?:the|this|that)$/.test(first)) {
    const outlet = cast.recent.findLast(({ kind }) => kind === 'outlet');
    if (outlet) return { ...outlet, span };
  }
  if (!/\p{L}/u.test(text)) return null;
  const full =
    isPerson && range.to > head.to
      ? document.text.slice(document.tokens.starts[head.from]!, span.end).replace(/^(?:the|an?) /i, '')
      : text;
  if (isPerson) return { name: full.slice(0, 80), kind: 'unnamed', span };
  if (isBody) return { name: text, kind: 'organization', span };
  return { name: text, kind: /s$/.test(noun) ? 'group' : 'unnamed', span };
}

/** "Trump's comments": whose words they are. */
const ownerIn = ({ document, roster }: Cast, head: Range): Character | null =>
  mentionsIn(roster, head).find(({ to }) => to < head.to && /^['’]s?$/.test(wordAt(document.tokens, to)))
    ?.character ?? null;

/** The person that the article has called by all these role words before this place; null where two fit equally. */
function bearerOf({ roster }: Cast, token: number, roles: readonly string[]): Character | null {
  for (let k = roster.mentions.length - 1; k >= 0; k--) {
    const { from, character } = roster.mentions[k]!;
    if (from > token || character.kind !== 'person') continue;
    if (roles.every((role) => character.roles.has(role) || character.roles.has(STATE_NAMES.get(role) ?? '')))
      return character;
  }
  return null;
}
