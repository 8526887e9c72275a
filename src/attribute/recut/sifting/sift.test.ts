import { describe, expect, it } from 'vitest';
import { createArticleText } from '../../../model/article.ts';
import { attribute } from '../../attribute.ts';

/** Speaker and content of each statement of a text, the speaker's name as the article gives it. */
const told = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' }))
    .filter(({ voice }) => voice !== 'outlet')
    .map(
      ({ speaker, content }) =>
        `${speaker?.actor.name ?? 'nobody'}: ${content.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
    );

describe('sift', () => {
  it('books no statement where somebody only did or seemed something', () => {
    for (const text of [
      'Mayor Ana Reyes appeared to enjoy the parade.',
      'The strategy seems to be catching on in the valley.',
      'Coach Piet Vandam prefers to train his goalkeepers at night.',
      'The company filed for bankruptcy on Monday.',
      'Minister Omar Reza toured the harbour and spoke to dockers.',
      'The general knows the terrain of the northern hills.',
    ])
      expect(told(text)).toEqual([]);
  });

  it('books no bare name and no pointing word as what was said', () => {
    for (const text of [
      'Judge Helen Sorrell said so.',
      'The spokesman noted the date.',
      'Ana Reyes explained this.',
    ])
      expect(told(text)).toEqual([]);
  });

  it('gives what "nobody" denies to nobody', () => {
    expect(
      told('Nobody denies that the bridge is old.').filter((line) => !line.startsWith('nobody')),
    ).toEqual([]);
  });

  it('does not take those who were told for those who say it', () => {
    expect(told('Residents were told that the water was safe.')).toEqual(['nobody: the water was safe']);
  });

  it('does not let a thing speak, but keeps what is quoted or reported', () => {
    expect(told('The harsh winter is saying that "the grid will fail", one report claimed.')).not.toContain(
      expect.stringMatching(/^harsh winter/),
    );
    expect(told('The severity of the floods demands a new dam.')).toEqual([]);
  });

  it('keeps sources, bodies, amounts of people and words of an owner', () => {
    expect(told('A poll released on Monday found that most tenants would move.')).toHaveLength(1);
    expect(told('A number of engineers said that the cables were rusty.')).toHaveLength(1);
    expect(told('Some 60 percent said they would strike.')).toHaveLength(1);
    expect(told("Omar Reza's remarks stressed that the talks had failed.")).toHaveLength(1);
  });

  it('lets whoever is the subject of a verb of saying speak, though no list has the noun', () => {
    expect(told('The lawsuit filed in May claims the dam was never tested.')).toEqual([
      'lawsuit: the dam was never tested',
    ]);
    expect(told('The pamphleteer had argued that the tower would lean.')).toEqual([
      'pamphleteer: the tower would lean',
    ]);
    expect(told('Those surveyed said the ferry was too slow.')).toEqual([
      'Those surveyed: the ferry was too slow',
    ]);
  });

  it('books nothing for whom a paper that speaks is about, or by', () => {
    expect(told('The suit, filed against Omar Reza, claims the mayor lied.')).toEqual([
      'suit: the mayor lied',
    ]);
    expect(told('The poem, read by Omar Reza, says that love is cruel.')).toEqual(['poem: love is cruel']);
    expect(told('The article, about Omar Reza, said the dam was unsafe.')).toEqual([
      'article: the dam was unsafe',
    ]);
  });

  it('tells "she has said" from "it is said"', () => {
    expect(told("She's said that the bridge will fall.")).toEqual(['She: the bridge will fall']);
    expect(told("It's said that the bridge will fall.")).not.toContain('It: the bridge will fall');
    expect(told("He's said to have left the country.").join()).not.toMatch(/^He:/);
  });
});
