import { z } from 'zod';
import type { Article, ArticleText, Revision } from '../model/article.ts';

/** An article as `clean` writes it and as the other verbs read it, one JSON object a line. What is unknown is null. */
export const wireArticle = z.object({
  id: z.string(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  headline: z.string().nullish(),
  byline: z.string().nullish(),
  publishedAt: z.string().nullish(),
  modifiedAt: z.string().nullish(),
  language: z.string().nullish(),
  text: z.string(),
  /** The outlet's rating, where the caller of `compare` knows it. */
  rating: z.string().nullish(),
});
export type WireArticle = z.infer<typeof wireArticle>;

/** @param id the name that the verb's caller knows it by: the file's name without its ending, or the URL. */
export const toWireArticle = (
  id: string,
  article: Article,
  revision: Revision,
): Required<Omit<WireArticle, 'rating'>> => ({
  id,
  url: article.url,
  outlet: article.outlet,
  headline: revision.headline,
  byline: revision.byline,
  publishedAt: revision.publishedAt?.value ?? null,
  modifiedAt: revision.modifiedAt?.value ?? null,
  language: revision.language,
  text: revision.text,
});

export const toArticleText = (line: WireArticle): ArticleText => ({
  id: line.id,
  revisionId: line.id,
  headline: line.headline ?? null,
  text: line.text,
  publishedAt: line.publishedAt ?? null,
  outlet: line.outlet ?? null,
  language: line.language ?? null,
  credit: null,
});
