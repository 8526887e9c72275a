const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles and the like, which a name or a number follows: a dot after them never ends a sentence. */
const BEFORE_NAMES = list(
  'mr mrs ms mx dr sen sens rep reps gov govs gen lt col maj sgt capt cmdr adm prof rev hon st ste messrs amb brig cpl pvt supt det insp pres vs no nos fig approx',
);

/** What often stands at a sentence's end too: a dot after them ends one if a new one plainly begins. */
const OTHERS = list(
  'jr sr inc corp co ltd llc bros jan feb mar apr jun jul aug sep sept oct nov dec calif fla mass pa va ariz conn wash wis minn mich ill tenn ga tex ky la md mo nev ore okla colo ala ave blvd etc al est dept univ',
);

/** Whether the dot after `word` (lower case) belongs to it. */
export const takesDot = (word: string): boolean => BEFORE_NAMES.has(word) || OTHERS.has(word);

/** Whether a dot after `word` (lower case, without the dot) never ends a sentence. */
export const neverEnds = (word: string): boolean => BEFORE_NAMES.has(word);
