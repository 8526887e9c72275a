/**
 * Words that say that something is said, by what they mostly do. Our own compilation; lemmas, two-word verbs joined by "_".
 * The class is where the reading of an act begins, not where it ends: see `acts/act.ts`.
 */
export const CUE_WORDS = {
  say: 'say tell add write note remark comment state explain mention observe reply respond answer recall continue repeat reiterate stress emphasize emphasise underline underscore highlight joke quip recount relate testify tweet post blog email brief inform speak talk point_out read elaborate clarify point indicate declare announce proclaim shout cry whisper murmur mutter muse opine concur summarize summarise stipulate decree sum sum_up go_on caption text message maintain chant rule put_it weigh_in',
  report:
    'report reveal disclose leak cite quote publish document detail broadcast air find show learn obtain',
  claim:
    'claim argue assert contend insist allege aver posit suggest imply hint intimate boast brag tout profess purport',
  frame:
    'portray cast frame characterize characterise describe call label brand dub term liken depict paint paint_as describe_as refer_to',
  admit:
    'admit acknowledge concede confess confirm recognize recognise own_up verify corroborate plead_guilty',
  deny: 'deny refute rebut disavow disclaim debunk discredit repudiate contradict dispute plead_not plead_innocent',
  reject:
    'reject dismiss oppose refuse decline rule_out balk resist demur push_back brush_off shoot_down shrug_off rebuff spurn veto snub turn_down brush_aside wave_off object scoff disagree quash nix',
  counter: 'counter shoot_back hit_back fire_back retort rejoin snap_back',
  downplay: 'downplay play_down minimize minimise',
  doubt: 'doubt question challenge query contest cast_doubt',
  demand:
    'demand call_for call_on urge request insist_on press_for appeal plead implore exhort beg order instruct require push_for pressure petition seek want ask_for lobby beseech encourage',
  propose:
    'propose offer recommend float pitch advise advocate put_forward table outline present moot invite nominate volunteer',
  promise: 'promise pledge vow commit swear guarantee assure reassure undertake ensure',
  plan: 'plan intend aim decide mean',
  accept: 'accept agree approve back support endorse welcome embrace favor favour adopt ratify allow consent',
  praise:
    'praise hail applaud commend laud champion congratulate cheer salute celebrate defend thank echo compliment',
  threaten: 'threaten',
  warn: 'warn caution alert',
  assess:
    'assess estimate predict forecast project expect anticipate believe think conclude judge consider calculate determine figure guess suspect feel see view regard deem demonstrate signal rate rank reckon worry fear hope foresee sense express voice assume',
  blame: 'accuse blame allege_against fault charge',
  criticize:
    'criticize criticise condemn denounce slam blast attack rip lambast lambaste decry deride mock ridicule scold rebuke chide complain lament protest excoriate assail bash disapprove lash_out hammer deplore censure bemoan rail savage chastise berate speak_out',
  ask: 'ask inquire enquire wonder',
  apology: 'apologize apologise regret',
} as const;

/** Nouns that tell of speech, by the same classes. */
export const CUE_NOUNS = {
  claim:
    'claim assertion allegation contention suggestion insistence argument view opinion belief notion comment remark statement message story narrative line hint',
  deny: 'denial rebuttal refutation',
  reject: 'rejection refusal dismissal opposition resistance objection pushback',
  demand: 'demand call request appeal plea ultimatum order insistence',
  propose: 'proposal offer plan idea initiative suggestion recommendation overture invitation',
  promise: 'promise pledge vow commitment assurance guarantee',
  threaten: 'threat',
  warn: 'warning',
  assess: 'assessment estimate prediction forecast conclusion expectation fear hope concern finding verdict',
  blame: 'accusation charge',
  criticize: 'criticism condemnation',
  accept: 'acceptance approval support agreement endorsement',
  admit: 'admission acknowledgement acknowledgment confirmation',
  report: 'report poll survey study data figure number estimate',
  ask: 'question',
} as const;

export type CueClass = keyof typeof CUE_WORDS;
