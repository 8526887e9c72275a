/** RFC 9309, 2.5: at least 500 KiB are read. */
const MAX_BYTES = 500 * 1024;
/** Browsers and servers take no longer address; a longer pattern cannot match one. */
const MAX_PATH = 8192;
/** Common Crawl waits no longer either; more would stop a site's news for good. */
const MAX_DELAY_SECONDS = 120;

interface Rule {
  readonly isAllowed: boolean;
  /** Percent-encoded as {@link encodePath} does; `*` and a closing `$` have their meaning. */
  readonly pattern: string;
}

interface Group {
  /** Product tokens in lower case; `*` stands for everybody. */
  readonly agents: readonly string[];
  readonly rules: readonly Rule[];
  readonly crawlDelay: number | null;
}

/** A site's `robots.txt`, read. */
export interface Robots {
  readonly groups: readonly Group[];
  /** As written: absolute addresses by the standard. */
  readonly sitemaps: readonly string[];
}

/** What a site without a `robots.txt` says (RFC 9309, 2.3.1.3): everything is allowed. */
export const ALLOW_ALL: Robots = { groups: [], sitemaps: [] };
/** What a site says whose `robots.txt` cannot be fetched because its server fails (RFC 9309, 2.3.1.4). */
export const DISALLOW_ALL: Robots = {
  groups: [{ agents: ['*'], rules: [{ isAllowed: false, pattern: '/' }], crawlDelay: null }],
  sitemaps: [],
};

/** Reads a `robots.txt` (RFC 9309). Never fails: a line that says nothing is passed over. The first 500 KiB count. */
export function readRobots(text: string): Robots {
  const groups: { agents: string[]; rules: Rule[]; crawlDelay: number | null }[] = [];
  const sitemaps: string[] = [];
  let isNaming = false;
  for (const line of text
    .slice(0, MAX_BYTES)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)) {
    const found = readLine(line);
    if (!found) continue;
    const { key, value } = found;
    if (key === 'sitemap') sitemaps.push(value);
    if (key === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], crawlDelay: null });
      groups.at(-1)!.agents.push(tokenOf(value));
      isNaming = true;
    }
    const group = groups.at(-1);
    if (key === 'allow' || key === 'disallow') {
      isNaming = false;
      // Without a value, nothing is disallowed; longer than any path, nothing is met.
      if (value !== '' && value.length <= MAX_PATH)
        group?.rules.push({ isAllowed: key === 'allow', pattern: encodePath(value) });
    }
    if (key === 'crawl-delay') {
      isNaming = false;
      const seconds = Number(value);
      if (group && value !== '' && seconds >= 0) group.crawlDelay = Math.min(seconds, MAX_DELAY_SECONDS);
    }
  }
  return { groups, sitemaps };
}

/** `key: value # comment`; a blank may stand for the colon, as Google's reader has it. */
function readLine(line: string): { key: string; value: string } | null {
  const text = line.split('#', 1)[0]!.trim();
  const end = text.indexOf(':') >= 0 ? text.indexOf(':') : text.search(/\s/);
  if (end <= 0) return null;
  const value = text.slice(end + 1).trim();
  // Words without a colon are a line only where there are two.
  if (text[end] !== ':' && /\s/.test(value)) return null;
  return { key: text.slice(0, end).trim().toLowerCase(), value };
}

/** `FooBot/1.2 (+https://...)` calls itself `foobot`. A star followed by anything but a blank is no star. */
function tokenOf(agent: string): string {
  if (/^\*(?:\s|$)/.test(agent)) return '*';
  return /^[a-z_-]*/i.exec(agent)![0].toLowerCase();
}

/**
 * Whether a program may fetch a path. Its own groups count, or those for everybody where it has none; of their rules the longest that
 * matches, and the friendlier of two as long.
 * @param agent the program's product token, such as `Broadsheet`.
 * @param path with its query, as `URL` writes them (characters beyond ASCII in per cent): `/news?page=2`; an empty one is `/`.
 */
export function isAllowed(robots: Robots, agent: string, path: string): boolean {
  const wanted = upperHex(path || '/').slice(0, MAX_PATH);
  if (wanted === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const group of groupsFor(robots, agent))
    for (const rule of group.rules) {
      const isBetter =
        best === null ||
        rule.pattern.length > best.pattern.length ||
        (rule.pattern.length === best.pattern.length && rule.isAllowed);
      if (isBetter && matches(rule.pattern, wanted)) best = rule;
    }
  return best?.isAllowed ?? true;
}

/** A `robots.txt` as far as it concerns one program: what is kept of sites by the hundred. */
export const robotsFor = (robots: Robots, agent: string): Robots => ({
  groups: groupsFor(robots, agent).map((group) => ({ ...group, agents: ['*'] })),
  sitemaps: [],
});

/** Seconds between two requests that a site asks a program for, at most 120; null where it says nothing. */
export function crawlDelay(robots: Robots, agent: string): number | null {
  const delays = groupsFor(robots, agent).flatMap((group) => group.crawlDelay ?? []);
  return delays.length === 0 ? null : Math.max(...delays);
}

function groupsFor(robots: Robots, agent: string): readonly Group[] {
  const token = tokenOf(agent);
  const own = robots.groups.filter(({ agents }) => token !== '' && agents.includes(token));
  return own.length > 0 ? own : robots.groups.filter(({ agents }) => agents.includes('*'));
}

/** A pattern against a path: each piece between stars is met as early as it can be, which never loses a match. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces.shift()!;
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !isWhole || path.length === first.length;
  const last = isWhole ? pieces.pop()! : '';
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** One spelling for a pattern (RFC 9309, 2.2.2): characters beyond ASCII as UTF-8 in per cent, hex digits in capitals. */
const encodePath = (pattern: string): string =>
  upperHex(pattern.toWellFormed().replace(/[^\0-\x7f]+/g, encodeURIComponent));

const upperHex = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
