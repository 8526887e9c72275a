import { lowerHash } from '../../src/text/words/forms.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.trim().split(/\s+/).map(lowerHash));

/** Words by which a text says that something is not so. */
export const REFUTING = hashes(`
  fake faked fraud hoax hoaxes false falsely deny denies denied denying denial despite nope doubt doubts doubted doubtful bogus debunk debunked
  debunks debunking prank pranks retract retracted retraction refute refuted refutes reject rejects rejected dismiss dismissed dismisses untrue wrong never no not n't nor
  contrary however incorrect inaccurate satire satirical fabricated fabrication unfounded baseless misleading myth legend nonsense fiction fictional fictitious
  disputed disputes contradict contradicts contradicted isn't wasn't didn't unlikely impossible staged photoshopped photoshop unverified apologized apologises apology lie lied lies
  actually really truth but yet although mistaken mistake error correction clarified clarification corrected`);

/** Words by which a text keeps a claim at arm's length. */
export const HEDGING = hashes(`
  reportedly alleged allegedly allege claims claimed claim claiming rumor rumors rumour rumours rumored unconfirmed according says said report reports reported may might could apparently
  sources source purported purportedly suggest suggests suggested believed possible possibly unverified if whether supposedly supposed would potentially likely seems appears questions question`);

/** Words by which a text says that something is so. */
export const AFFIRMING = hashes(
  'confirm confirms confirmed confirming confirmation official officially true verified proof proves proved evidence announced announces revealed reveals',
);
