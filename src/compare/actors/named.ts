import type { Actor } from '../../model/actor.ts';

const PRONOUN =
  /^(?:one|nobody|somebody|some|many|most|it|he|she|they|we|i|you|his|her|its|their|our|my|another|others|this|that|both|all|who)\b/i;

/** Whether nobody knows outside of its sentence who is meant: "he", "who", "one". */
export const isPronoun = ({ name }: Actor): boolean => PRONOUN.test(name);

const BARE =
  /^(?:one|nobody|no one|somebody|someone|some|many|most|much|none|several|it|he|she|they|we|i|you|this|that|these|those|both|all|each|another|others?|who|which|what|everybody|everyone)$/i;

/** Whether an actor is a pronoun and nothing else: "it", "who". "Many lawmakers" are somebody. */
export const isBarePronoun = ({ name }: Actor): boolean => BARE.test(name);

/** Whether an actor has a name that means the same one outside its sentence: "his company" and "one" have none. */
export const isNamed = ({ name, kind }: Actor): boolean =>
  kind !== 'unnamed' && /^\p{Lu}/u.test(name) && !PRONOUN.test(name);
