import { writeFileSync } from 'node:fs';
import { trainJoin } from './group-join.ts';
import { withFolders } from './group-sagas.ts';
import { readStreams } from './group-streams.ts';

/** From here on an article joins. Half would score best on the development stories; a false merge hurts a reader more than a story told twice. */
const JOIN = 0.6;
/** The forest learned on the states that this threshold makes. */
const LEARNED_AT = 0.5;

/** Rounds on the system's own states. */
const ROUNDS = 1;

const forest = trainJoin(withFolders(readStreams()), ROUNDS, LEARNED_AT);
writeFileSync('models/group-join.json', `${JSON.stringify({ join: JOIN, ...forest })}\n`);
console.log(`${forest.trees.length} trees`);
