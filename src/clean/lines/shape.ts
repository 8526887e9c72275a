/** What a line looks like, without regard to its language. */

/** Closing brackets and quotation marks may stand after the stop. */
const SENTENCE_END = /[.!?…。！？｡؟।۔:;][\s"'”’»›)\]」』*]*$/u;
const STATISTIC = /^[\p{L}][\p{L} ]{1,40}?[: ]?\d[\d,.]*%?(?: \p{L}{2,12})?$/u;

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.slice(-12));

export const wordsOf = (line: string): number => {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < line.length; i++) {
    const isBlank = line.charCodeAt(i) <= 32;
    if (!isBlank && !inWord) words++;
    inWord = !isBlank;
  }
  return words;
};

/** Lower case without marks at the end: the form that the tables of furniture are written in. */
export const foldLine = (line: string): string =>
  line
    .toLowerCase()
    .replace(/^[\s•·*►▶»>\-–—]{1,5}/, '')
    .replace(/[\s:.…!»>›→▶|*]{1,8}$/, '');

/** A title as links show it: short and without a stop. */
export const looksLikeTitle = (line: string): boolean => line.length <= 200 && !endsSentence(line);

/** Key words for machines: many commas and no blank behind them. */
export const isKeywords = (line: string): boolean =>
  !endsSentence(line) &&
  (line.match(/,(?=[^\s\d])/g)?.length ?? 0) >= 3 &&
  !/, /.test(line) &&
  /\p{L}/u.test(line);

/** A clock's time, as live blogs set it over each entry; its zone may follow. */
const CLOCK = /^(?:at )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: (?:uhr|[A-Z]{2,5}))?$/i;

export const isClock = (line: string): boolean => line.length <= 20 && CLOCK.test(line);

/** An instant as machines write it. */
export const isTimestamp = (line: string): boolean =>
  line.length <= 35 && /^\d{4}-\d\d-\d\dT\d\d:\d\d\S*$/.test(line);

/** A label with its number, as in "Left12" or "Views: 1,204". */
export const isStatistic = (line: string): boolean => line.length <= 60 && STATISTIC.test(line);
