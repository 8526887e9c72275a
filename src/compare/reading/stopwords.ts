import { lowerHash } from '../../text/words/forms.ts';

/** Words that say nothing about what a sentence is about: function words, and the bare verbs of having, being and saying. */
const WORDS =
  "a an the this that these those each every some any no all both either neither other another such same own of in on at by for with from about as if than because into after before over under against between through during without within while since until although though whether among despite upon to toward towards per via out up down off and or but nor so yet i he she it they we you him her them us me himself herself themselves itself ourselves his its their our your my who whom whose which what when where how why there here be is are was were been being am do does did done have has had having will would can could may might must should shall not n't n’t never also just only now then very more most much many few less least too even still already again once 's ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m said say says saying told tell tells telling according mr mrs ms one ones two new first last later earlier monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow year years week weeks month months day days";

const HASHES: ReadonlySet<number> = new Set(WORDS.split(' ').map(lowerHash));

/** Whether a word, by the hash of its lower case, is one of them. */
export const isStopword = (lower: number): boolean => HASHES.has(lower);
