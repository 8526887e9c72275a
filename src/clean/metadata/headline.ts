import { tidyLine } from '../../text/paragraphs.ts';
import type { Told } from '../draft.ts';
import type { Facts } from './facts.ts';
import { decodeEntities, type LinkedData, textOf } from './linked-data.ts';

/** Between a headline and the outlet's name in a title. */
const SEPARATOR = /\s+[|\-–—·•»:]\s+|\s*[|｜]\s*/;
const MAX_HEADLINE = 400;

/**
 * The headline: the page's h1 where the title or the data about the page confirm it, else the linked data, else the title without the
 * outlet's name.
 */
export function readHeadline(facts: Facts, data: LinkedData): Told | null {
  const { metas, title } = facts;
  const linked = tidy(textOf(data.article?.headline ?? null));
  const social = tidy(metas.get('og:title') ?? metas.get('twitter:title') ?? null);
  const names = outletNames(facts, data);
  const bare = [social, tidy(title)].map((text) => (text === null ? null : withoutOutlet(text, names)));
  const claims = [linked, ...bare].filter((text) => text !== null);
  const heading = facts.headings
    .map(({ text }) => text)
    .filter((text) => text !== '' && text.length <= MAX_HEADLINE && !names.has(fold(text)))
    .map((text) => ({ text, score: Math.max(0, ...claims.map((claim) => likeness(text, claim))) }))
    .sort((a, b) => b.score - a.score)[0];
  if (heading && (heading.score >= 0.5 || claims.length === 0))
    return { value: heading.text, witness: 'text' };
  if (linked !== null) return { value: linked, witness: 'json-ld' };
  const value = bare[0] ?? bare[1];
  return value ? { value, witness: 'meta' } : null;
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
    names.has(fold(last)) ||
    [...names].some((name) => name.includes(fold(last)) || fold(last).includes(name));
  const cut = title.lastIndexOf(last);
  const rest = title.slice(0, cut).replace(/[\s|\-–—·•»:｜]+$/, '');
  return isName && rest !== '' ? withoutOutlet(rest, names) : title;
}

/** Share of the words of two lines that they have in common (Dice). */
function likeness(a: string, b: string): number {
  const [left, right] = [fold(a).split(' '), new Set(fold(b).split(' '))];
  const common = left.filter((word) => right.has(word)).length;
  return (2 * common) / (left.length + right.size);
}
