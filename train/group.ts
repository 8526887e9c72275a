import { writeFileSync } from 'node:fs';
import { toJoinModel } from '../src/group/stories/decision.ts';
import { trainJoin } from './group/join.ts';
import { trainMerge } from './group/merge.ts';
import { readStream } from './group/read.ts';
import { withFolders } from './group/sagas.ts';
import { readStreams } from './group/streams.ts';

/** From here on an article joins. Half would score best on the development stories; a false merge hurts a reader more than a story told twice. */
const JOIN = 0.6;
/** From here on two stories are merged. 0.8 scores the same on stories unseen in learning, within chance; it loses on the whole development half, where there are more large stories. From 0.7 on too many articles change their story after an hour. */
const MERGE = 0.75;
/** The forests learned on the states that this threshold makes. */
const LEARNED_AT = 0.5;

/** Rounds on the system's own states. */
const ROUNDS = 1;

const streams = withFolders(readStreams()).map(readStream);
const join = trainJoin(streams, ROUNDS, LEARNED_AT);
writeFileSync('models/group-join.json', `${JSON.stringify({ join: JOIN, ...join })}\n`);
console.log(`join: ${join.trees.length} trees`);
const merge = trainMerge(streams, toJoinModel({ join: JOIN, ...join }), ROUNDS, LEARNED_AT);
writeFileSync('models/group-merge.json', `${JSON.stringify({ merge: MERGE, ...merge })}\n`);
console.log(`merge: ${merge.trees.length} trees`);
