import { writeWarc } from '../collect/warc/write-warc.ts';
import type { Store } from '../store/store.ts';

/** What an archive says of its making: name and version of the program, and an instant in UTC. */
export interface Making {
  readonly software: string;
  readonly writtenAt: string;
}

/** All snapshots of a store as one WARC file, in pieces. Adding it to an empty store gives the same snapshots. */
export async function* exportWarc(store: Store, making: Making): AsyncGenerator<Uint8Array> {
  yield* writeWarc(pagesOf(store), making);
}

async function* pagesOf(store: Store) {
  for await (const { snapshot } of store.snapshots()) {
    const { id, bytes, origin } = snapshot;
    const { url, contentType, outlet, publishedAt } = origin;
    yield {
      url: url ?? `urn:broadsheet:snapshot:${id}`,
      fetchedAt: null,
      contentType,
      bytes,
      outlet,
      publishedAt,
    };
  }
}
