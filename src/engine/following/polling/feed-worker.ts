import { parentPort } from 'node:worker_threads';
import { readListing } from './listing.ts';

/** What the worker thread of `feed-reader.ts` runs: one feed at a time, and an answer to each. */
parentPort?.on('message', (asked: { bytes: Uint8Array; url: string; contentType: string | null }) => {
  parentPort?.postMessage(readListing(asked.bytes, asked.url, asked.contentType));
});
// Loading the program is no feed's fault.
parentPort?.postMessage('ready');
