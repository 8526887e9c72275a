import { type ArticleText, createArticleText } from '../model/article.ts';

/** An article for tests; the texts are ours. */
export const article = (id: string, fields: Partial<ArticleText> = {}): ArticleText =>
  createArticleText({ id, text: '', language: 'en', ...fields });

export const HARBOUR = [
  'VELLMOUTH - The harbour board of Vellmouth voted late on Tuesday to close the old grain pier, after divers found that eleven of its forty iron piles had rusted through.',
  'Board chair Ines Tarrow said that the pier would stay shut until the piles were replaced, which may take until the spring of next year and cost some 4.2 million crowns.',
  '"We will not wait for a lorry to fall through the deck," Tarrow said after the vote, which went nine to two.',
  'The two members who voted against it, Bram Oake and Lise Hallow, asked for a second survey and accused the board of acting on a report that few of them had read.',
  'Fishing crews who land their catch at the pier said they had been given no other berth, and some planned to block the harbour mouth on Friday with their boats.',
  'The grain company Oster and Sons, which leases the northern half of the pier, said it would move its ships to Karrow while the repairs last.',
];

export const ELECTION = [
  'KARROW - The regional assembly of Karrow will be elected anew in March, governor Tomas Pell announced on Monday, two years before its term would have ended.',
  'Pell dissolved the assembly after his budget had failed for the third time, with the Meadow Party voting against the new land tax.',
  'Opposition leader Rhea Sand called the step a gamble and promised to repeal the land tax in her first week.',
  'Polls published by the Karrow Courier gave neither camp a majority of the 61 seats.',
];

export const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
