import { describe, expect, it } from 'vitest';
import { rarityOf } from '../reading/rarity.ts';
import { accountFor, linesFor } from '../sample.ts';
import { diffWords } from './diff.ts';
import { quotationFlags } from './integrity.ts';
import { utterancesOf, wordsIn } from './utterances.ts';

const quote = (id: string, content: string, speaker = 'Ilse Tamm', day = '2031-03-04') =>
  accountFor({
    id,
    publishedAt: day,
    text: `“${content},” said ${speaker}.`,
    said: [{ speaker, cue: 'said', content, mode: 'direct' }],
  });
const read = (...accounts: Parameters<typeof linesFor>[0]) => {
  const lines = linesFor(accounts);
  const rarity = rarityOf(lines.map(({ terms }) => terms));
  return { lines, utterances: utterancesOf(lines, rarity), flags: quotationFlags(lines, rarity) };
};

const FULL = 'I would have stopped the ferry that night, but no engineer came to my office';

describe('utterances', () => {
  it('joins two wordings of one day and lays one over the other', () => {
    const { lines, utterances } = read(
      quote('a', FULL),
      quote('b', 'I would have stopped the ferry that same night'),
    );
    expect(utterances).toMatchObject([{ origins: 2, statementId: lines[0]!.statement.id }]);
    const kinds = utterances[0]!.wordings[0]!.diff.map(({ kind }) => kind);
    expect(kinds).toEqual(['same', 'second', 'same', 'first']);
  });

  it('keeps apart what is said on other days, by others, or in one text and its reprint', () => {
    expect(read(quote('a', FULL), quote('b', FULL, 'Ilse Tamm', '2031-03-14')).utterances).toEqual([]);
    expect(read(quote('a', FULL), quote('b', FULL, 'Per Aho')).utterances).toEqual([]);
    const reprint = accountFor({
      id: 'c',
      publishedAt: '2031-03-04',
      text: `“${FULL},” said Ilse Tamm.`,
      reprintOf: 'a',
      said: [{ speaker: 'Ilse Tamm', cue: 'said', content: FULL, mode: 'direct' }],
    });
    expect(read(quote('a', FULL), reprint).utterances).toEqual([]);
  });

  it('gives a diff that holds every word of both sides in order', () => {
    const { lines } = read(quote('a', FULL), quote('b', 'No engineer came that night'));
    const [first, second] = [wordsIn(lines[0]!), wordsIn(lines[1]!)];
    const covers = (side: 'first' | 'second', words: typeof first): boolean =>
      words.every(({ span }) =>
        diffWords(first, second).some(
          (part) => (part.kind === side || part.kind === 'same') && part.span.start <= span.start,
        ),
      );
    expect(covers('first', first)).toBe(true);
    expect(diffWords(first, first).every(({ kind }) => kind === 'same')).toBe(true);
    expect(diffWords([], second)).toHaveLength(1);
  });
});

describe('quotation integrity', () => {
  it('flags a cut beside a word that turns the sense', () => {
    const { flags } = read(quote('a', FULL), quote('b', 'I would have stopped the ferry that night'));
    expect(flags).toMatchObject([{ kind: 'cut' }]);
  });

  it('flags other words between the same marks', () => {
    const { flags } = read(
      quote('a', 'the council has sold the river bank to the highest bidder without asking anybody'),
      quote('b', 'the council has given the river bank to the highest bidder without warning anybody'),
    );
    expect(flags).toMatchObject([{ kind: 'paraphrase' }]);
  });

  it('flags words given to two people, and leaves a fuller quotation alone', () => {
    expect(read(quote('a', FULL), quote('b', FULL, 'Per Aho')).flags).toMatchObject([{ kind: 'speaker' }]);
    const longer = quote('b', 'We heard the bell ring twice and then the boats left the landing in the dark');
    const shorter = quote('a', 'We heard the bell ring twice and then the boats left');
    expect(read(shorter, longer).flags).toEqual([]);
  });

  it('sees no cut at the end of a sentence, and no paraphrase in spelling', () => {
    const said = 'I would have stopped the ferry that night';
    expect(read(quote('a', `${said}. No engineer came to my office`), quote('b', said)).flags).toEqual([]);
    expect(
      read(
        quote('a', "the long-standing rule is that he's the last to leave the ferry"),
        quote('b', 'the longstanding rule is that he is the last to leave the ferry'),
      ).flags,
    ).toEqual([]);
  });

  it('sees no paraphrase in how numbers and foreign names are written, and no cut across two pieces', () => {
    const pair = (first: string, second: string) => read(quote('a', first), quote('b', second)).flags;
    expect(
      pair(
        'there is a two-in-three chance that we keep the ferry',
        'there is a 2 in 3 chance that we do keep the ferry',
      ),
    ).toEqual([]);
    expect(
      pair(
        'nobody here knows what Moammar Gadhafi wants with the ferry',
        'nobody here knows what Muammar Qaddafi wants with the ferry',
      ),
    ).toEqual([]);
    expect(
      pair('never send the ferry money through e-mail', 'never send the ferry money through your email'),
    ).toEqual([]);
    expect(
      pair(
        'we are sorry for what occurred. We take pride in bringing people over the river',
        'we really take pride in bringing people over the river',
      ),
    ).toEqual([]);
    expect(
      pair(
        'the decision of the second chamber goes to the council',
        'the decision of the 2nd chamber goes to the council now',
      ),
    ).toEqual([]);
    expect(
      pair(
        'I have informed the union that I will not run the ferry before the flood is over',
        'I will not run the ferry before the flood is ever over',
      ),
    ).toEqual([]);
    const piece = 'I would have stopped the ferry that night';
    const long = accountFor({
      id: 'b',
      publishedAt: '2031-03-04',
      text: `“${piece},” wrote Ilse Tamm, “share if you agree”`,
      said: [
        {
          speaker: 'Ilse Tamm',
          content: `${piece},” wrote Ilse Tamm, “share if you agree`,
          mode: 'direct',
        },
      ],
    });
    expect(read(quote('a', piece), long).flags).toEqual([]);
  });

  it('gives words to two people only where both sentences name their speaker, and not the other', () => {
    const by = (id: string, text: string, speaker: string, mention: string) =>
      accountFor({
        id,
        publishedAt: '2031-03-04',
        text,
        said: [{ speaker, mention, cue: 'said', content: FULL, mode: 'direct' }],
      });
    const tamm = by('a', `“${FULL},” said Ilse Tamm.`, 'Ilse Tamm', 'Ilse Tamm');
    expect(read(tamm, by('b', `“${FULL},” he said.`, 'Per Aho', 'he')).flags).toEqual([]);
    expect(
      read(tamm, by('b', `Tamm, Per Aho said, told him: “${FULL}.”`, 'Per Aho', 'Per Aho')).flags,
    ).toEqual([]);
  });
});
