import { describe, expect, it } from 'vitest';
import type { DayRange } from '../model/statement.ts';
import { attribute } from './attribute.ts';

/** The day of each statement with a speaker, for a text published on Thursday, 12 March 2026. */
const days = (text: string): (DayRange | null)[] =>
  attribute({
    id: 'a',
    revisionId: 'r',
    headline: null,
    text,
    publishedAt: '2026-03-12',
    outlet: null,
    language: 'en',
    credit: null,
  })
    .filter(({ speaker }) => speaker !== null)
    .map(({ saidOn }) => saidOn);

const TUESDAY = { from: '2026-03-10', to: '2026-03-10' };

describe('saidOn', () => {
  it('lets a day govern what its speaker goes on to say', () => {
    expect(
      days('Governor Pia Strand said on Tuesday that the dam would hold. She added that every gate was new.'),
    ).toEqual([TUESDAY, TUESDAY]);
  });

  it('leaves open when something "has been" said', () => {
    expect(
      days(
        'Governor Pia Strand said on Tuesday that the dam would hold. Strand has warned that the gates are old.',
      ),
    ).toEqual([TUESDAY, null]);
  });

  it('takes no day of a vote, a report or another clause, but that of a speech', () => {
    expect(days("Mayor Ana Reyes said after Tuesday's vote that she would go.")).toEqual([null]);
    expect(
      days("Responding to the paper's Sunday report, Omar Reza acknowledged that he was there."),
    ).toEqual([null]);
    expect(days('During a Tuesday press conference, Omar Reza said that he was there.')).toEqual([TUESDAY]);
    expect(days('The suit was applauded by Mayor Ana Reyes, who on Tuesday fell from a ladder.')).toEqual([
      null,
    ]);
  });

  it('takes no day that is still to come, and no year that is spoken of', () => {
    expect(days('The court, which ruled that the levy was illegal, will meet again in May.')).toEqual([null]);
    expect(days('Mayor Ana Reyes said the bridge built by her party in 1998 was safe.')).toEqual([null]);
  });
});
