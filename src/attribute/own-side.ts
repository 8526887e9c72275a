import { CAPITALS, STATE_NAMES } from './actors/data/states.ts';

/** Seats whose words are their state's. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['White House', 'United States'],
  ['State Department', 'United States'],
  ['Pentagon', 'United States'],
  ['Kremlin', 'Russia'],
  ['Downing Street', 'United Kingdom'],
]);

/** The states that words name, by name, demonym, capital or seat. The longest name counts, of at most three words. */
export function statesIn(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++)
    for (const length of [3, 2, 1]) {
      const name = words.slice(i, i + length).join(' ');
      const state = STATE_NAMES.get(name) ?? CAPITALS.get(name) ?? SEATS.get(name);
      if (!state) continue;
      found.add(state);
      i += length - 1;
      break;
    }
  return found;
}

const SUBJECT =
  /^(?:the )?((?:\p{Lu}[\p{L}.]*\s?){1,3}|(?:his|her|its|their|our|the|my) (?:country|government|party|side|company|team|club|union|administration|organi[sz]ation|campaign|group)\b)/u;

/**
 * What a speaker says of his own side he says of himself: a content that begins with the state in whose name he speaks, or with
 * "his government", is read as beginning with "we". Others are given back as they are.
 */
export function asOwn(content: string, speakerWords: string): string {
  const subject = SUBJECT.exec(content)?.[1]?.trim();
  if (!subject) return content;
  const isSide = /^(?:his|her|its|their|our|the|my) /.test(subject);
  const own = statesIn(speakerWords.replace(/['’]s\b/g, '').split(/\s+/));
  const isOwn = isSide || [...statesIn(subject.split(/\s+/))].some((state) => own.has(state));
  return isOwn ? `we ${content.slice(content.indexOf(subject) + subject.length).trimStart()}` : content;
}
