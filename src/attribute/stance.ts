import type { Act, Stance, Voice } from '../model/statement.ts';

const CONDITION = /\b(?:if|unless|provided|as long as|only (?:if|when|after)|on (?:the )?condition|once)\b/i;

const STANCES: Readonly<Record<Act, Stance | null>> = {
  claim: 'supports',
  confirmation: 'supports',
  denial: 'opposes',
  rejection: 'opposes',
  acceptance: 'supports',
  demand: 'supports',
  proposal: 'supports',
  promise: 'supports',
  threat: 'opposes',
  warning: 'opposes',
  accusation: 'opposes',
  assessment: null,
  question: null,
  report: null,
};

const GOOD =
  /\b(?:good|great|best|win|win-win|success|productive|constructive|welcome|historic|fair|positive|hail|praise|cheer|promising|important|right|excellent|encouraging|breakthrough)\w*\b/i;
const BAD =
  /\b(?:bad|worst|terrible|provocation|mistake|failure|disaster|illegal|unfair|threat|danger|dangerous|escalat|wrong|outrag|shame|hostil|risk|doubt|fear|condemn|critici|denounce|reckless|unacceptable|harm|weak|cruel|betray)\w*\b/i;

/** The speaker's stand towards the topic, which the act decides; an assessment shows it by its words. The outlet takes none. */
export function stanceOf(voice: Voice, act: Act, content: string, cue: string): Stance | null {
  if (voice === 'outlet') return null;
  if (act === 'assessment')
    return BAD.test(`${cue} ${content}`) ? 'opposes' : GOOD.test(`${cue} ${content}`) ? 'supports' : null;
  const stance = STANCES[act];
  const isOffer = act === 'acceptance' || act === 'proposal' || act === 'promise';
  return isOffer && CONDITION.test(content) ? 'conditional' : stance;
}
