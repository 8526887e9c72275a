import { IS_FINITE } from '../../text/grammar/tags.ts';
import { OUTSIDE } from '../../text/words/quotations.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { hasTag, lowerAt, phraseStart, type Range } from '../recut/grammar/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { mentionsIn } from './mentions.ts';
import type { Character } from './roster.ts';

const WOMAN =
  /^(?:woman|girl|mother|wife|daughter|sister|grandmother|widow|aunt|niece|girlfriend|bride|actress|waitress|nun|schoolgirl|mum|mom|spokeswoman|congresswoman|businesswoman|policewoman)$/;
const MAN =
  /^(?:man|boy|father|husband|son|brother|grandfather|widower|uncle|nephew|boyfriend|groom|actor|waiter|priest|schoolboy|dad|spokesman|congressman|businessman|policeman|gunman|fisherman)$/;

/** How many sentences back "she" may be a woman without a name. */
const REACH = 3;

/** Where the text names nobody whom "she" may be: the woman without a name that stands nearest before. */
export function namelessBefore(
  { document }: Cast,
  token: number,
  nameOf: (range: Range) => Speaker | null,
): Speaker | null {
  const { ofToken, starts } = document.sentences;
  const wanted = lowerAt(document, token) === 'she' ? WOMAN : MAN;
  const floor = starts[Math.max(0, ofToken[token]! - REACH)]!;
  for (let i = token - 1; i >= floor; i--) {
    if (document.quotations.states[i] !== OUTSIDE || !wanted.test(lowerAt(document, i))) continue;
    let from = phraseStart(document, i + 1, starts[ofToken[i]!]!);
    for (let k = from; k < i; k++) if (lowerAt(document, k) === 'and') from = k + 1;
    return nameOf({ from, to: i + 1 });
  }
  return null;
}

/** What only one who is known already is called by, with the article: "The comedian tweeted". */
const FAME =
  /^(?:comedian|actor|actress|singer|rapper|musician|guitarist|drummer|songwriter|star|superstar|striker|midfielder|defender|goalkeeper|winger|quarterback|pitcher|golfer|boxer|sprinter|novelist|filmmaker|screenwriter|supermodel|billionaire|tycoon|mogul|teenager|pensioner|retiree|whistleblower|laureate)$/;

/** Those whose office is seldom told and who are called by it when they speak again. */
const GUILD = /^(?:analyst|economist|historian|author|researcher)$/;

/** How many sentences back "the comedian, 47," reaches. */
const NEAR = 2;

/** Who "The comedian, 47, tweeted" is, or "the 23-year-old": whom the nearest sentence before names first; where no age is told, whom alone it names. */
export function agedBefore({ document, roster }: Cast, head: Range): Character | null {
  const noun = lowerAt(document, head.to - 1);
  if (lowerAt(document, head.from) !== 'the') return null;
  const isAged =
    /^\d{1,2}-year-old$/.test(noun) ||
    (lowerAt(document, head.to) === ',' &&
      /^\d{2}$/.test(lowerAt(document, head.to + 1)) &&
      lowerAt(document, head.to + 2) === ',');
  if (!isAged && !FAME.test(noun) && !GUILD.test(noun)) return null;
  const { ofToken, starts } = document.sentences;
  const own = ofToken[head.from]!;
  for (let s = own - 1; s >= Math.max(0, own - NEAR); s--) {
    const people = mentionsIn(roster, { from: starts[s]!, to: starts[s + 1]! }).filter(
      ({ character, isQuoted }) => character.kind === 'person' && !isQuoted,
    );
    if (people.length === 0) continue;
    const first = people[0]!;
    const isAlone = people.every(({ character }) => character === first.character);
    // "Tim Roe, head of the firm, ... The analyst": who is called by an office is no analyst.
    if (isAlone)
      return isAged || !GUILD.test(noun) || first.character.roles.size === 0 ? first.character : null;
    const next = first.to < document.tokens.count ? wordAt(document.tokens, first.to) : '';
    const isSubject =
      IS_FINITE[document.tags[first.to]!] === 1 || next === ',' || hasTag(document, first.to, 'MD');
    return isAged && isSubject ? first.character : null;
  }
  return null;
}
