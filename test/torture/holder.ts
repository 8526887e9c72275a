import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';

/** Takes the role of grouping, says so and keeps it until it is killed: `node holder.ts LOCATION`. */
const store = await openStore(process.argv[2]!);
const role = await store.holdRole('group');
writeSync(1, role ? 'held\n' : 'refused\n');
setInterval(() => {}, 1000);
