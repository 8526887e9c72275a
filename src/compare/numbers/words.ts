/** Number words that the press writes out. "One" is left out: it is mostly an article. */
export const SMALL: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i + 2] as const)
    .concat(
      'thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, i) => [word, 30 + 10 * i] as const),
    ),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

export const ABOUT = new Set([
  'about',
  'around',
  'roughly',
  'some',
  'nearly',
  'almost',
  'approximately',
  'estimated',
]);
export const AT_LEAST = new Set(['over', 'least', 'exceeding', 'than', 'minimum']);
export const UP_TO = new Set(['most', 'maximum', 'under', 'below']);

export const CURRENCIES = new Set(['$', '€', '£', '¥']);
export const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** What stands after a number without being counted by it. */
export const NO_UNIT = new Set(
  'halves sides ways parts steps things others thirds a.m p.m am pm st nd rd th time times years-old year-old of and or to in on at by for with from the a an per that who which was were is are had has'.split(
    ' ',
  ),
);

/** Words for one fate or one sum, by which two numbers count the same thing: each line is one meaning. */
export const MEANINGS: readonly string[][] = [
  'injured injuries injury injuring hurt wounded wounding wounds casualties'.split(' '),
  'killed killing kills kill dead died deaths die fatalities slain'.split(' '),
  'cost costs bill price'.split(' '),
  'marched marchers protesters demonstrators march rally'.split(' '),
  'missing'.split(' '),
  'arrested arrests detained'.split(' '),
];
/** First words of the meanings that say what became of people. */
export const FATE_WORDS = ['injured', 'killed', 'arrested', 'missing'];
/** What people are counted as where something befell them: "59 people", "59 victims", "59 lives". */
export const PEOPLE = new Set(
  'people persons victims lives others deaths fatalities injuries casualties'.split(' '),
);
export const TIME_UNITS = new Set('seconds minutes hours days weeks months years decades nights'.split(' '));
