import {
  endsSentence,
  foldLine,
  isKeywords,
  isStatistic,
  isTimestamp,
  looksLikeTitle,
  wordsOf,
} from './shape.ts';
import {
  COMMENTS_HEADING,
  CREDIT,
  HANDS,
  LIST_HEADING,
  OFFER,
  PLEA,
  PROMPT,
  REPLY_CONTROL,
  STAMP,
} from './words.ts';

/** Headings and prompts are short; a longer line is somebody's sentence. */
const MAX_HEADING = 60;
const MAX_PROMPT = 220;
const MAX_HANDS = 400;
/** So many words said twice in the same order are no accident. */
const REPEAT_WORDS = 8;
/** Real texts are settled after three passes; only a text made to need more keeps some furniture. */
const MAX_PASSES = 20;
const PANEL_WORDS =
  /^(?:left|right|cent(?:er|re)|lean (?:left|right)|unrated|bias|total news sources|sources|coverage|factuality|ownership)(?![\p{L}])/iu;
/** A share or a name by which a panel of coverage goes on after its counts. */
const MIN_PANEL = 3;

/**
 * The paragraphs of an article without what pages put between and after them: repeated paragraphs (the first stays), prompts, lists of
 * links, readers' comments, panels of coverage. It only ever takes away, and taking twice is taking once.
 */
export function dropFurniture(paragraphs: readonly string[]): string[] {
  let kept = [...paragraphs];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = onePass(kept);
    if (next.length === kept.length) break;
    kept = next;
  }
  return kept;
}

const onePass = (lines: readonly string[]): string[] =>
  dropCopies(dropRepeats(dropLists(cutPanel(cutComments(lines))).filter((line) => !isPrompt(line))));

/** Whether a whole line asks something of the reader, names who made a picture or is meant for machines. */
export function isPrompt(line: string): boolean {
  if (isKeywords(line) || isTimestamp(line) || (line.length <= MAX_HANDS && HANDS.test(line))) return true;
  if (line.length > MAX_PROMPT) return false;
  if (OFFER.test(line) || PLEA.test(line)) return true;
  const folded = foldLine(line);
  return (
    folded === '' ||
    PROMPT.test(folded) ||
    (line.length <= MAX_HEADING &&
      (CREDIT.test(folded) || (STAMP.test(folded) && !/\p{L}{3}\.$/u.test(line))))
  );
}

export const isListHeading = (line: string): boolean =>
  line.length <= MAX_HEADING && !/(?:[?!]|(?<!\.)\.)$/.test(line) && LIST_HEADING.test(foldLine(line));

export const isCommentsHeading = (line: string): boolean =>
  line.length <= MAX_HEADING && COMMENTS_HEADING.test(foldLine(line));

/** A heading of a list goes with the titles below it, up to the next sentence. A heading with none below is a crosshead. */
function dropLists(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i + 1;
    if (isListHeading(lines[i]!)) while (end < lines.length && isListItem(lines[end]!)) end++;
    if (end === i + 1 && !(isListHeading(lines[i]!) && end === lines.length)) kept.push(lines[i]!);
    i = end - 1;
  }
  return kept;
}

const isListItem = (line: string): boolean =>
  looksLikeTitle(line) || (/[?!]['"’”]?$/.test(line) && line.length <= 120);

/** Everything from the first comment on goes. Its reader's name and time may stand before it. */
function cutComments(lines: readonly string[]): readonly string[] {
  const control = lines.findIndex((line) => line.length <= MAX_HEADING && REPLY_CONTROL.test(foldLine(line)));
  const heading = lines.findIndex((line, i) => i > 0 && isCommentsHeading(line));
  let cut = lines.length;
  if (control > 0) {
    cut = control - 1;
    while (cut > 1 && isSignature(lines[cut - 1]!)) cut--;
  } else if (control === 0) cut = 0;
  if (heading > 0) cut = Math.min(cut, heading);
  // Nothing but comments is somebody's text after all.
  return cut === 0 ? lines : lines.slice(0, cut);
}

/** "Anonymous", "Jane Doe said...", "December 1, 2025 at 3:04 PM". */
const isSignature = (line: string): boolean =>
  wordsOf(line) <= 8 &&
  (/\d{1,2}:\d\d|\b\d{4}\b|\bago$/.test(line) ||
    /^(?:anonymous|unknown)$|\b(?:said|says|wrote)(?:\.\.\.|…|:)?$/i.test(line));

/** A panel of coverage (counts and shares of outlets by side) and whatever stands below it. */
function cutPanel(lines: readonly string[]): readonly string[] {
  for (let i = 0; i + MIN_PANEL <= lines.length; i++) {
    let [end, known] = [i, 0];
    for (; end < lines.length && isStatistic(lines[end]!); end++) if (PANEL_WORDS.test(lines[end]!)) known++;
    if (end - i >= MIN_PANEL && known >= 2) {
      const hasHeading = i > 0 && lines[i - 1]!.length <= MAX_HEADING && !endsSentence(lines[i - 1]!);
      const cut = hasHeading ? i - 1 : i;
      return cut === 0 ? lines : lines.slice(0, cut);
    }
    if (end > i) i = end;
  }
  return lines;
}

/** A block this long may be the whole article once more, in one piece, for machines. Only the longest few are looked at. */
const MIN_COPY = 1500;
const MAX_COPIES = 4;
const COPIED = 0.6;

/** A block that is mostly made of other paragraphs is a copy of them. */
function dropCopies(lines: readonly string[]): string[] {
  const long = lines.filter((line) => line.length >= MIN_COPY).sort((a, b) => b.length - a.length);
  const copies = new Set<string>();
  for (const line of long.slice(0, MAX_COPIES)) {
    const parts = lines.filter(
      (other) => other.length < line.length && other.length >= 40 && line.includes(other),
    );
    if (parts.length >= 3 && parts.reduce((sum, { length }) => sum + length, 0) >= COPIED * line.length)
      copies.add(line);
  }
  return lines.filter((line) => !copies.has(line));
}

/** A long paragraph that stood before goes; a short one (a crosshead) goes with repeated neighbours on both sides. */
function dropRepeats(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  const isRepeat = lines.map((line) => {
    const key = line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  const isLong = lines.map((line) => wordsOf(line) >= REPEAT_WORDS || line.length >= 60);
  return lines.filter((_, i) => {
    if (!isRepeat[i]) return true;
    const before = i > 0 && isRepeat[i - 1]! && isLong[i - 1]!;
    const after = i + 1 < lines.length && isRepeat[i + 1]! && isLong[i + 1]!;
    return !(isLong[i] || before || after);
  });
}
