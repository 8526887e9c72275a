import { tidyLine } from '../../text/words/paragraphs.ts';
import type { Told } from '../draft.ts';
import type { Facts } from './facts.ts';
import { decodeEntities, type LinkedData, textOf } from './linked-data.ts';

/** Between a headline and the outlet's name in a title. */
const SEPARATOR = /\s+[|\-–—·•»:]\s+|\s*[|｜]\s*/;
const MAX_HEADLINE = 400;

/**
 * The headline by the vote of its witnesses: linked data, the h1, the title for sharing and, with half a vote, the page's title, all
 * without the outlet's name. In a tie the linked data come first, then the h1. A line that the title for sharing repeats without its
 * kicker ("Olympics: ...") loses the kicker.
 */
export function readHeadline(facts: Facts, data: LinkedData): Told | null {
  const { metas } = facts;
  const names = outletNames(facts, data);
  const linked = tidy(textOf(data.article?.headline ?? null));
  const social = bareTitle(metas.get('og:title') ?? metas.get('twitter:title') ?? null, names);
  const title = bareTitle(facts.title, names);
  const heading = findHeading(facts, names, [linked, social, title]);
  const votes = [
    { value: linked, witness: 'json-ld', weight: 1 },
    { value: heading, witness: 'text', weight: 1 },
    { value: social, witness: 'meta', weight: 1 },
    { value: title, witness: 'meta', weight: 0.5 },
  ] as const;
  let best: Told | null = null;
  let most = 0;
  for (const { value, witness } of votes) {
    if (value === null) continue;
    const own = fold(value);
    const sum = votes.reduce(
      (all, vote) =>
        all + (vote.value !== null && agrees(own, fold(vote.value), witness !== 'meta') ? vote.weight : 0),
      0,
    );
    if (sum <= most) continue;
    best = { value, witness };
    most = sum;
  }
  return best && social !== null && isWithoutKicker(social, best.value)
    ? { value: social, witness: 'meta' }
    : best;
}

/** The same words; a title agrees too if it goes on with a section or a slogan. */
const agrees = (line: string, other: string, mayGoOn: boolean): boolean =>
  other === line || (mayGoOn && other.startsWith(`${line} `));

/** Whether a line is the other's end behind a colon. */
const isWithoutKicker = (line: string, other: string): boolean =>
  other.length > line.length && other.endsWith(line) && /[:|]\s*$/.test(other.slice(0, -line.length));

const bareTitle = (raw: string | null, names: ReadonlySet<string>): string | null => {
  const text = tidy(raw);
  const bare = text === null ? null : withoutOutlet(text, names);
  return bare === null || names.has(fold(bare)) ? null : bare;
};

/** The h1 that is most like what the page says of itself; any h1 where it says nothing. */
function findHeading(
  { headings }: Facts,
  names: ReadonlySet<string>,
  claims: readonly (string | null)[],
): string | null {
  const said = claims.filter((text) => text !== null);
  const best = headings
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= MAX_HEADLINE && !names.has(fold(text)))
    .map((text) => ({ text, score: Math.max(0, ...said.map((claim) => likeness(text, claim))) }))
    .sort((a, b) => b.score - a.score)[0];
  return best && (best.score >= 0.5 || said.length === 0) ? best.text : null;
}

const tidy = (text: string | null): string | null => {
  const line = text === null ? '' : tidyLine(decodeEntities(text));
  return line === '' || line.length > MAX_HEADLINE ? null : line;
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the outlet calls itself, folded. */
function outletNames({ metas }: Facts, { article }: LinkedData): ReadonlySet<string> {
  const names = [
    metas.get('og:site_name'),
    metas.get('application-name'),
    textOf(article?.publisher ?? null),
  ];
  return new Set(
    names
      .filter((name) => name != null)
      .map((name) => fold(name))
      .filter((name) => name !== ''),
  );
}

/** A title without the outlet's name before or after it. Where the name is unknown, a short last part is taken for it. */
function withoutOutlet(title: string, names: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR);
  if (parts.length === 1) return title;
  const first = fold(parts[0]!);
  if (names.has(first)) return withoutOutlet(title.slice(title.indexOf(parts[1]!, parts[0]!.length)), names);
  const last = parts[parts.length - 1]!;
  const isName =
    names.has(fold(last)) || [...names].some((name) => isPart(name, fold(last)) || isPart(fold(last), name));
  const cut = title.lastIndexOf(last);
  const rest = title.slice(0, cut).replace(/[\s|\-–—·•»:｜]+$/, '');
  return isName && rest !== '' ? withoutOutlet(rest, names) : title;
}

const isPart = (part: string, whole: string): boolean => part !== '' && ` ${whole} `.includes(` ${part} `);

/** Share of the words of two lines that they have in common (Dice). */
function likeness(a: string, b: string): number {
  const [left, right] = [fold(a).split(' '), new Set(fold(b).split(' '))];
  const common = left.filter((word) => right.has(word)).length;
  return (2 * common) / (left.length + right.size);
}
