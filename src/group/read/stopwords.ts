import { SEED, step } from '../../text/bytes/hash.ts';
import { foldOf } from './fold.ts';

/** Words that say nothing about what a text tells, in the larger languages of the Latin and Cyrillic scripts; weights by rarity do the rest. */
const LIST = `
a an the and or but if then than that this these those of to in on at by for from with without as is are was were be been being
it its he she they them his her their our we us you i me my your who whom which what when where why how not no nor so too very can
could will would shall should may might must do does did done has have had having about after before over under into out up down off
again once here there all any both each few more most other some such only own same also new mr mrs ms one two first last just now get
got make made via amid vs said says say while during between through against since until because however
de la el los las un una en y del por con para se que lo al su sus es ser como mas pero sobre entre
le les des du et au aux une est dans sur pour qui pas par ce cette ces son sa ses il elle ils ont
der die das und den von mit im auf ist ein eine einen einem einer zu dem des nicht sich bei wird werden hat auch nach vor aus
o os as e do da dos das em no na nos nas um uma ao mais foi sao com
di il gli che non per una del della dei delle nel alla con sono
je v za ki iz so bi ne na se pri tudi kot
het een van en dat op te zijn voor niet met aan
i w z nie na do to sie jest ze
va la cua co cac mot trong cho duoc nguoi khong da voi nhung khi den tu o
и в на с по из за не что как от о к для у это его но до при все был она они ее так же
`;

const STOPWORDS = new Set(
  LIST.split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = step(hash, foldOf(word.charCodeAt(i)));
      return hash;
    }),
);

/** By the last bits of a hash: nine of ten other words are told by these to be none. */
const MAYBE = new Uint8Array(1 << 12);
for (const hash of STOPWORDS) MAYBE[hash & (MAYBE.length - 1)] = 1;

/** Whether a word, by its folded hash, is one that stands in every text. */
export const isStopword = (folded: number): boolean =>
  MAYBE[folded & (MAYBE.length - 1)] === 1 && STOPWORDS.has(folded);
