import { lowerHash } from '../../text/words/forms.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.trim().split(/\s+/).map(lowerHash));

/** Nouns, by the hash of their lower case, that say only that something is proposed: what it is stands beside them. */
export const GENERIC = hashes(
  'plan plans proposal proposals idea ideas offer offers notion suggestion recommendation recommendations initiative package bid demand demands option',
);

/** Nouns that name what actors are for or against. */
export const SPECIFIC = hashes(`
  deal deals agreement accord pact treaty settlement compromise truce ceasefire cease-fire framework roadmap
  halt ban bans moratorium closure shutdown reopening suspension freeze pause blockade embargo boycott strike strikes lockdown curfew mandate
  bill legislation amendment repeal reform reforms tax taxes tariff tariffs levy budget cut cuts subsidy subsidies quota cap
  referendum impeachment nomination appointment resignation inquiry investigation probe audit recount
  sanctions troops peacekeepers forces force mission deployment withdrawal intervention invasion annexation occupation aid weapons missiles guarantee guarantees guarantees
  talks summit meeting negotiations mediation summit swap exchange transfer
  merger takeover sale privatisation privatization nationalisation nationalization acquisition bailout loan
  expansion extension
  membership independence secession partition cession concessions recognition veto
  ruling verdict amnesty pardon extradition deportation deportations
 `);

/** Heads that name things and no deeds, in lower case: what an actor wants done with them is told by a verb. */
export const THINGS: ReadonlySet<string> = new Set(
  'troops peacekeepers forces force weapons missiles aid mission guarantee guarantees budget'.split(' '),
);
