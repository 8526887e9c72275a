/** Forms of verbs that no rule leads back to their lemma. */
const IRREGULAR = new Map(
  'said:say told:tell wrote:write written:write spoke:speak spoken:speak shot:shoot hit:hit put:put saw:see seen:see thought:think found:find shown:show held:hold swore:swear sworn:swear meant:mean felt:feel sought:seek told:tell went:go gone:go began:begin knew:know known:know laid:lay gave:give given:give took:take taken:take made:make saying:say lashed:lash understood:understand foresaw:foresee foreseen:foresee overruled:overrule paid:pay kept:keep left:leave is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have does:do did:do done:do learnt:learn cast:cast quit:quit read:read drew:draw drawn:draw broke:break broken:break sent:send brought:bring bought:buy lost:lose won:win led:lead met:meet ran:run became:become came:come got:get stood:stand struck:strike'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The lemmas that a word in lower case may be a form of, the word itself first. Few, and not all of them words. */
export function lemmasOf(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [irregular, word];
  const found = [word];
  // Most words end otherwise.
  if (!LAST.has(word.at(-1)!)) return found;
  for (const [ending, replacement] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    found.push(stem + replacement);
    if (ending !== 's' && replacement === '' && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  return found;
}

const LAST = new Set(['s', 'd', 'g']);
const ENDINGS = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;
