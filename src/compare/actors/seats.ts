/** Seats of government and capitals that stand for a state in the news: our own list of those named most. */
const LINES = `
russia: russian russians kremlin moscow
ukraine: ukrainian ukrainians kyiv kiev
united states: u.s us american americans america washington pentagon white-house
united kingdom: uk u.k british britain london downing-street
china: chinese beijing
france: french paris elysee
germany: german germans berlin
israel: israeli israelis jerusalem
iran: iranian iranians tehran
turkey: turkish ankara
india: indian delhi new-delhi
pakistan: pakistani islamabad
japan: japanese tokyo
south korea: seoul south-korean
north korea: pyongyang north-korean
poland: polish warsaw
italy: italian rome
spain: spanish madrid
greece: greek athens
egypt: egyptian cairo
syria: syrian damascus
saudi arabia: saudi riyadh
taiwan: taiwanese taipei
venezuela: venezuelan caracas
european union: eu e.u brussels
`;

const SEATS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [state, words] = line.split(': ') as [string, string];
      return [state, ...words.split(' ')].map((word) => [word.replaceAll('-', ' '), state] as const);
    }),
);

/** The party that a word stands for, in lower case: "Kremlin" and "Russian" are "russia"; a word of no list stands for itself. */
export function partyOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$|\.$/g, '');
  return SEATS.get(plain) ?? plain;
}

/** Whether two parties are one: equal, or forms of one name ("calder", "calderian"). */
export function isSameParty(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short) && long.length - short.length <= 3;
}
