import { writeFileSync } from 'node:fs';
import { trainJoin } from './group-join.ts';
import { withFolders } from './group-sagas.ts';
import { readStreams } from './group-streams.ts';

/** From here on an article joins. Chosen on one half of the development stories with a forest of the other half. */
const JOIN = 0.5;

/** Rounds on the system's own states. */
const ROUNDS = 1;

const forest = trainJoin(withFolders(readStreams()), ROUNDS, JOIN);
writeFileSync('models/group-join.json', `${JSON.stringify({ join: JOIN, ...forest })}\n`);
console.log(`${forest.trees.length} trees`);
