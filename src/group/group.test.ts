import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../model/article.ts';
import { createCorrection } from '../model/correction.ts';
import { createGrouper, type GrouperOptions, type Grouping } from './group.ts';
import { article, ELECTION, HARBOUR, text } from './texts.fixture.ts';

function group(articles: readonly ArticleText[], options: GrouperOptions = {}): Grouping {
  const grouper = createGrouper(options);
  for (const one of articles) grouper.add(one);
  return grouper.finish();
}
const storyOf = ({ placements }: Grouping, id: string): string =>
  placements.find(({ articleId }) => articleId === id)!.storyId;
const reprintOf = ({ placements }: Grouping, id: string): string | null =>
  placements.find(({ articleId }) => articleId === id)!.reprintOf;

const original = article('a', {
  headline: 'Vellmouth shuts its grain pier',
  text: text(HARBOUR),
  publishedAt: '2031-03-04',
  outlet: 'vellmouthpost.example',
});
const copy = article('b', {
  headline: 'Old pier closed over rust',
  text: text(HARBOUR.slice(0, 4)),
  publishedAt: '2031-03-05',
  outlet: 'daily.example',
});
const other = article('c', {
  headline: 'Karrow to vote in March',
  text: text(ELECTION),
  publishedAt: '2031-03-05',
  outlet: 'daily.example',
});

describe('createGrouper', () => {
  it('finds a cut copy, says what was done to it, and keeps another event apart', () => {
    const found = group([original, copy, other]);
    expect(found.reprints).toMatchObject([{ articleId: 'b', originalId: 'a', kind: 'cut', overlap: 1 }]);
    expect(storyOf(found, 'a')).toBe(storyOf(found, 'b'));
    expect(storyOf(found, 'c')).not.toBe(storyOf(found, 'a'));
  });

  it('calls the earliest that it holds the original, even where it came later', () => {
    const found = group([copy, original]);
    expect(reprintOf(found, 'a')).toBeNull();
    expect(reprintOf(found, 'b')).toBe('a');
  });

  it('calls an agency the origin of what credits it on the same day, and of nothing that does not', () => {
    const agency = { ...original, id: 'z', outlet: 'apnews.com', publishedAt: '2031-03-04T12:00:00Z' };
    const early = { ...original, publishedAt: '2031-03-04T11:00:00Z' };
    const credited = { ...early, credit: 'Associated Press' };
    const dateline = { ...early, text: early.text.replace('VELLMOUTH - ', 'VELLMOUTH, March 4 (AP) - ') };
    for (const said of [credited, dateline]) {
      expect(reprintOf(group([said, agency]), 'a')).toBe('z');
      expect(reprintOf(group([said, agency]), 'z')).toBeNull();
      expect(reprintOf(group([said, { ...agency, publishedAt: '2031-03-05T09:00:00Z' }]), 'z')).toBe('a');
    }
    expect(reprintOf(group([early, agency]), 'z')).toBe('a');
    expect(reprintOf(group([{ ...early, credit: 'Reuters' }, agency]), 'z')).toBe('a');
  });

  it('calls a re-issue of the same outlet a revision', () => {
    const again = {
      ...original,
      id: 'd',
      headline: 'Grain pier in Vellmouth shut',
      publishedAt: '2031-03-05',
    };
    expect(group([original, again]).reprints).toMatchObject([{ articleId: 'd', kind: 'revision' }]);
  });

  it('takes a shared quotation for no copy', () => {
    const speech =
      '"We have waited nine years for a road that was promised in one, and we will not wait another winter while the lorries sink in the mud and the doctor walks," she said.';
    const one = article('a', { text: text([...HARBOUR.slice(3), speech]), outlet: 'one.example' });
    const two = article('b', { text: text([...ELECTION, speech]), outlet: 'two.example' });
    expect(group([one, two]).reprints).toEqual([]);
  });

  it('takes a speech that both print in full for a copy', () => {
    const speech = HARBOUR.map((paragraph) => `"${paragraph.replaceAll('"', '')}"`);
    const one = article('a', { text: text(['She spoke in Karrow.', ...speech]), outlet: 'one.example' });
    const two = article('b', { text: text(['The words of the chair:', ...speech]), outlet: 'two.example' });
    expect(reprintOf(group([one, two]), 'b')).toBe('a');
  });

  it('finds a copy in which every tenth letter is misread', () => {
    const garbled = [...text(HARBOUR)].map((letter, i) => (i % 9 === 4 && /\w/.test(letter) ? 'q' : letter));
    const found = group([original, article('b', { text: garbled.join(''), publishedAt: '2031-03-05' })]);
    expect(reprintOf(found, 'b')).toBe('a');
  });

  it('gives the same for the same stream, and for every order of articles of one time', () => {
    const articles = [original, copy, other].map((one) => ({ ...one, publishedAt: '2031-03-04' }));
    const expected = group(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 3 }), (shuffled) => {
        expect(group(shuffled)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('changes nothing for an article that came before', () => {
    expect(group([original, copy, other, original, copy])).toEqual(group([original, copy, other]));
  });

  it('can be asked in between and goes on', () => {
    const grouper = createGrouper();
    grouper.add(original);
    expect(grouper.finish().placements).toHaveLength(1);
    grouper.add(copy);
    grouper.add(other);
    expect(grouper.finish()).toEqual(group([original, copy, other]));
  });

  it('tells why, in words of the article', () => {
    const follow = article('b', {
      headline: 'Vellmouth crews angry over closed grain pier',
      text: text(HARBOUR.slice(3)),
      publishedAt: '2031-03-04',
    });
    const { why } = group([{ ...original, text: text(HARBOUR.slice(0, 3)) }, follow]);
    expect(why).toHaveLength(2);
    for (const { terms } of why)
      for (const term of terms) expect(`${follow.headline} ${follow.text}`).toContain(term.text);
  });

  it('places articles at once when live', () => {
    const grouper = createGrouper({ live: true });
    expect(grouper.add(original)).toMatchObject([{ articleId: 'a', reprintOf: null }]);
    expect(grouper.add(copy)).toMatchObject([{ articleId: 'b', reprintOf: 'a' }]);
    expect(grouper.add(copy)).toEqual([]);
  });
});

describe('vectorOf', () => {
  const told = article('a', {
    text: 'The harbour board of Vellmouth voted on Tuesday to close the old grain pier, chair Ines Tarrow said.',
    publishedAt: '2031-03-04',
  });
  const retold = article('b', {
    text: 'À Vellmouth, le vieux quai aux céréales est fermé depuis mardi : ses pieux ont rouillé.',
    publishedAt: '2031-03-05',
    language: 'fr',
  });
  /** A toy: which way a text points hangs on its language, or not. */
  const toy =
    (french: number) =>
    (words: string): Float32Array =>
      Float32Array.of(1, words.includes('quai') ? french : 1);
  const areOne = (options: GrouperOptions): boolean => {
    const found = group([told, retold], options);
    return storyOf(found, 'a') === storyOf(found, 'b');
  };

  it('lets vectors of one direction speak for a join, and others against it', () => {
    expect(areOne({ vectorOf: toy(1) })).toBe(true);
    expect(areOne({ vectorOf: toy(-1) })).toBe(false);
  });

  it('takes no part where there is none, or an empty one', () => {
    expect(group([told, retold], { vectorOf: () => new Float32Array(2) })).toEqual(group([told, retold]));
  });
});

describe('corrections', () => {
  const said = { madeAt: '2031-03-06T10:00:00Z', madeBy: null };

  it('merge stories and tell the id that was given up', () => {
    const merge = createCorrection({ ...said, kind: 'merge', articleIds: ['a', 'c'] });
    const found = group([original, copy, other], { corrections: [merge] });
    expect(storyOf(found, 'c')).toBe(storyOf(found, 'a'));
    expect(found.aliases).toMatchObject([{ to: storyOf(found, 'a') }]);
  });

  it('split an article off', () => {
    const split = createCorrection({ ...said, kind: 'split', articleIds: ['b'], apartFrom: 'a' });
    const found = group([original, copy], { corrections: [split] });
    expect(storyOf(found, 'b')).not.toBe(storyOf(found, 'a'));
  });

  it('deny a reprint', () => {
    const denial = createCorrection({ ...said, kind: 'not a reprint', articleId: 'b', originalId: 'a' });
    expect(group([original, copy], { corrections: [denial] }).reprints).toEqual([]);
  });
});
