import { wordSet } from '../lexicon/data.ts';

/** Nouns that call something said: to turn one down is to deny it. */
export const PROPOSITIONS = wordSet(
  `claim claims assertion assertions allegation allegations accusation accusations report reports suggestion suggestions likelihood chance chances possibility possibilities notion charge charges rumor rumors rumour rumours speculation
  narrative theory theories story stories version account characterization characterisation depiction contention prospect prospects probability insinuation insinuations criticism criticisms wrongdoing involvement responsibility link links knowledge existence
  fraud conspiracy talk fears concerns guilt doping collusion`,
);

/** Nouns that call what one can agree to or turn down. */
export const PROPOSALS = wordSet(
  `proposal proposals offer offers plan plans deal deals bid bids request requests demand demands call calls appeal appeals ultimatum idea ideas invitation truce ceasefire cease-fire treaty agreement agreements accord pact settlement compromise bill measure measures
  motion resolution amendment takeover merger acquisition buyout terms conditions concessions concession referendum extension permission application visa access entry talks negotiations meeting summit mediation contract pay rise increase cut cuts reform reforms tariff tariffs
  sanctions embargo ban strike vote election elections withdrawal deployment troops peacekeepers force forces mission aid support funding transfer swap exchange guarantees guarantee intervention nomination appointment law legislation policy budget package project pipeline framework roadmap initiative strategy`,
);

/** What a proposition is called by those who say it is none. */
export const UNTRUE =
  /\b(?:baseless|false|untrue|lies?|fake|nonsense|fabricat\w+|fantas\w+|hoax|unfounded|groundless|misleading|invent(?:ed|ion)|fiction(?:al)?|absurd|ridiculous|incorrect|inaccurate|not true|made up|made-up|wrong|myth|smear|disinformation|rubbish|ludicrous|preposterous|without (?:merit|foundation|basis))\b/i;

export const REFUSING =
  /\b(?:unacceptable|no need (?:for|to)|sees? no need|no intention of|(?:position|decision|stance|answer) is final|not negotiable|non-negotiable|out of the question|off the table|not (?:an option|for sale|up for|acceptable|on the table)|negative(?:ly)? (?:attitude|view)|negative attitude|negatively|red lines?|(?:is|are|was|were|remains?|remained) (?:\w+ly )?(?:opposed|against)|(?:will|would|can|could|shall) (?:not|never) (?:\w+ly )?(?:accept|agree|allow|tolerate|support|negotiate|recogni[sz]e|consider|surrender|give|cede|back|sign|take part|participate|attend|join|return|sell|pay|meet|bow|yield|be)|(?:(?:won|wouldn)['’]t be|(?:won|wouldn|can|couldn)['’]t (?:accept|agree|allow|tolerate|support|negotiate|recogni[sz]e|consider|surrender|give|cede|back|sign|take|join|return|sell|pay|meet))|cannot (?:accept|agree|allow|tolerate|support|recogni[sz]e)|never (?:accept|agree|surrender|negotiate|recogni[sz]e)|(?<!\bto )(?:rejects?|rejected|oppos(?:es|ed|ing)|refus(?:es|ed|ing)|rul(?:es|ed|ing) out))\b/i;

export const DEMANDING =
  /\b(?:must|should|ought to|ha(?:s|ve) to|needs? to|(?:we|i|he|she|they|it) (?:(?:demand|urge|insist|want)(?:s|ed)? (?:on |that |the |an? |all |for |you |them )|call(?:s|ed)? (?:on|for) )|it is time (?:for|to)|(?<!\bas (?:we|they|he|she|it|i) )(?:is|are) (?:obliged|required) to|let us|please)\b/i;
/** A "should" or "must" that guesses and does not ask. */
export const EPISTEMIC =
  /\b(?:should|must) (?:have (?:been )?|be (?:able|ready|available|over|clear|known|fine|complete|enough|obvious|hard|easy|difficult|noted|proud|thrilled)|come as|arrive|know by|take (?:about|around)|feel)|(?:has|have|had) to (?:do with|say|offer|pay tribute|admit|confess|thank|congratulate|laugh|wonder)|(?:do|does|did)(?: not|n['’]t) (?:think|believe)\b|must be (?:said|noted)|(?:does|do|did)(?: not|n['’]t) (?:need|have) to|(?:will|would|may|might) (?:\w+ )?need to/i;

/** Whose own willingness it is, at the head of what is said: "it was still open to talks". */
export const OWN_WILL =
  /^\W*(?:it|we|i|he|she|they|(?:his|her|its|our|their|the|my) (?:country|government|side|party|company|club|union|administration))(?:['’](?:s|m|re|d)| (?:is|are|am|was|were|would|will|be|remains?|remained|stands?|stood|has|have|had|been|also|still|always|even|now|fully|not|more|than|quite|very|\w+ly))* (?:(?:willing|ready|prepared|open) to|offer(?:s|ed|ing)? (?:to|that|a|an)|(?:like|propos(?:e|es|ed|ing)) (?:to|that|a|an)|available for talks)\b/i;
export const BINDING =
  /^(?:\W*)(?:(?:but|and|so|then|that|if [^,]{1,60},) )?(?:i|we|he|she|they|it)(?:['’]ll| will| would| shall| are going to| is going to| am going to|['’]re going to|['’]m going to)\b/i;
export const HARMFUL =
  /\b(?:attack|strike|retaliat\w+|boycott|blockade|sanction|punish|sue|walk out|cut off|destroy|invade|shell|bomb|respond|hit back|shut down|ban|impose|withdraw|suspend|expel|take (?:legal |military |industrial |strike )?action|go on strike|face (?:\w+ )?consequences|pay (?:a|the) price|resign|kill|deploy|escalat\w+|pull out|martial law|blockad\w+|offensive|resume)\b/i;
export const ACCEPTING =
  /\b(?:(?:we|i|he|she|they|it|government|side|team|party|club|company|union) (?:\w+ly )?(?:accept|agree|welcome|support|back|endorse|approve)(?:s|ed)?\b|(?:agreed|accepted|welcomed|endorsed|approved)\b|good basis|in favou?r of|no objections?|no problem with|happy (?:to|with))/i;
export const NEGATED_FACT =
  /\b(?:no such|never (?!dreamed|imagined|expected|looked|stopped|wanted|loved|liked|feared|hoped|doubted|wavered|changed|ceased|failed|tired|needed|lacked)(?:been|did|had|was|were|took|said|made|met|told|saw|gave|wrote|\w+ed)\b|(?:did|have|has|had|was|were|is|are)(?: not|n['’]t|nt) (?:been |yet been )?(?!clear|sure|known|enough|expected|surprised|afraid|worried|easy|possible|only|just|alone|ready|going|fair|right|good|bad|about|over|yet|immediately|necessarily|looking|asking|trying|changed|moved|wavered|decided|finished|healed|slept|forgotten|heard|recovered|improved|stopped|ended|given up|worked|kept up|gone|come|grown|learned|learnt|what|how|who|where|when|why)[a-z]+|(?:there|it) (?:is|was|were|are) (?:no|not|never)\b(?! (?:\w+ )?(?:clear|known|sure|certain|possible|easy|enough|right|fair|good|bad|about|over|just|only|the|like|as|too|surprising|unusual))|no (?:evidence|truth|proof|basis|plans?|deal|agreement|talks)\b|nothing (?:to do|of the (?:sort|kind))|(?:is|are|was|were) (?:not|un)true|not guilty|is false|are false|was false|wrong to|innocent)\b/i;
export const EVALUATING =
  /\b(?:i think|we think|i believe|we believe|(?:is|are|was|were|be|been|looks?|seems?|remains?|became) (?:a |an |the |very |so |too |more |most |really |just |quite |extremely |absolutely |pretty )*(?:good|bad|great|terrible|best|worst|important|crucial|vital|dangerous|disaster|disastrous|success|failure|mistake|win|victory|shame|disgrace|outrage|outrageous|unfair|unjust|historic|tragic|tragedy|wonderful|fantastic|disappointing|disappointed|proud|pleased|happy|delighted|likely|unlikely|possible|impossible|inevitable|difficult|hard|easy|weak|strong|better|worse|clear|productive|constructive|serious|significant|encouraging|worrying|concerning|cruel|illegal|unconstitutional|right|wrong|strategic|catastrophic|catastrophe|turning point|milestone|provocation|farce|betrayal)|(?:will|would|could|may|might) (?:likely |probably |certainly )?(?:be(?! (?:\w+ly )?\w+(?:ed|ent|old|ut)\b)|lead|cause|mean|help|hurt|make|take|rise|fall|increase|decrease|grow|lose|win|cost|reach|become|continue|remain|deter|have|see)|expected to|likely to)\b/i;

/** Harm held out without binding oneself to it. */
export const MENACING =
  /\b(?:act of (?:war|hostility|aggression)|(?:grave|serious|severe|dire|catastrophic) consequences|legitimate targets?|(?:at|their|its|your) own (?:risk|peril)|(?:lead|drag|draw|plunge|tip|spiral)\w* (?:\w+ ){0,3}(?:into|to) (?:\w+ )?(?:war|conflict|chaos|recession|collapse))\b/i;

/** What one announces to others' harm without a condition. */
export const FORCEFUL =
  /\b(?:boycott|blockade|retaliat\w+|punish|martial law|attack|strike (?:back|at)|bomb|shell|invade|sue|go on strike|walk out|cut off|halt|suspend|expel|shut down|tariffs?|sanctions?|veto|fight (?:until|on|back)|hit back)\b/i;

/** What is told in the negative and turns no claim down, at its head: "did not find a trace", "there were no injuries". */
export const PLAIN_NEGATION =
  /^(?:(?:did|have|has|had|was|were)(?: not|n['’]t|nt) (?:been |yet been )?(?:find|found|see|seen|hear|heard|know|known|recogni[sz]e|get|got|gotten|made? (?:a|any|up) |reach(?:ed)?|receive[d]?|report(?:ed)?|identif\w+|named|release[d]?|disclosed?|specif\w+|provided?|feel|felt|remember|recall|win|won|score[d]?|play(?:ed)?|injured|hurt|harmed|damaged|in danger|able|there|present|succeed(?:ed)?|manage[d]?|need(?:ed)?|charged|met|allowed|given)|there (?:is|was|were|are) no (?:immediate |other |further |serious |major |reported |known |early )?(?:reports?|injur\w+|casualt\w+|deaths?|fatalit\w+|damage|victims|survivors?|signs?|word|details|indications?|more|one|way|doubt|reason|question|need|room|time|money|choice|alternative|point|going|tsunami|winners?|timeline|timetable|date|guarantees?))\b/i;
