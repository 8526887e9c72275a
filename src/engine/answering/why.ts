import type { Store } from '../../store/store.ts';
import type { WirePlacing, WireWhy } from '../../wire/reading/why.ts';

/** Why an article stands where it stands; null where there is no such article. */
export async function whyOf(store: Store, articleId: string): Promise<WireWhy | null> {
  if ((await store.article(articleId)) === null) return null;
  const [reprint] = await store.reprintsOf([articleId]);
  return {
    article: articleId,
    story: await store.storyOf(articleId),
    placing: await placingOf(store, articleId),
    reprint: reprint
      ? {
          of: reprint.originalId,
          kind: reprint.kind,
          overlap: reprint.overlap,
          evidence: reprint.evidence ?? null,
        }
      : null,
    corrections: await store.correctionsOn([articleId]),
  };
}

async function placingOf(store: Store, articleId: string): Promise<WirePlacing | null> {
  const why = await store.whyOf(articleId);
  if (why === null) return null;
  const { act, to, probability, terms, gapDays } = why;
  const toStory =
    to === null ? null : act === 'copied' ? await store.storyOf(to) : ((await store.story(to))?.id ?? null);
  return { act, to, toStory, probability, terms, gapDays };
}
