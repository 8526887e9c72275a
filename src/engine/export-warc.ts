import { type WarcInfo, type WrittenPage, writeWarc } from '../collect/warc/write-warc.ts';
import type { Store } from '../store/store.ts';

/** All snapshots of a store as one WARC file, in pieces. Adding it to an empty store gives the same snapshots. */
export async function* exportWarc(store: Store, about: WarcInfo): AsyncGenerator<Uint8Array> {
  yield* writeWarc(pagesOf(store), about);
}

async function* pagesOf(store: Store): AsyncGenerator<WrittenPage> {
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
