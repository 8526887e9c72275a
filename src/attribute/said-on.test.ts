import { describe, expect, it } from 'vitest';
import { createArticleText } from '../model/article.ts';
import type { DayRange } from '../model/statement.ts';
import { attribute } from './attribute.ts';

/** The day of each statement with a speaker, for a text published on Thursday, 12 March 2026. */
const days = (text: string): (DayRange | null)[] =>
  attribute(createArticleText({ id: 'a', text, publishedAt: '2026-03-12', language: 'en' }))
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

  it('reads the day between whom a verb is about and what is wanted of it', () => {
    expect(days('Mayor Ana Reyes urged the council on Tuesday not to sell the bridge.')).toEqual([TUESDAY]);
    expect(days('Mayor Ana Reyes urged the council to meet on Tuesday.')).toEqual([null]);
  });

  it('leaves the day beside the cue of another to him, and a year that another clause tells', () => {
    expect(
      days(
        'Mayor Ana Reyes called the levy unfair, but Governor Pia Strand said on Tuesday that it would stay.',
      ),
    ).toEqual([null, TUESDAY]);
    expect(
      days('The port lost money in 2017, leading to the debt that Mayor Ana Reyes said she would pay.'),
    ).toEqual([null]);
    expect(days('"It was kind," Mayor Ana Reyes said, referring to his speech on Tuesday.')).toEqual([null]);
    expect(days('Mayor Ana Reyes told Harbour Today that she would stay.')).toEqual([null]);
  });

  it("lets a state's day stand for its spokesman, and his for the lead", () => {
    expect(
      days(
        'Russia pushed back on Tuesday against the plan for foreign troops.\n\nThe talks have lasted a year.\n\nKremlin spokesman Ivan Petrov said: "We view such plans negatively."',
      ),
    ).toEqual([TUESDAY, TUESDAY]);
    expect(
      days(
        'Russia rejected the proposal to send foreign troops to the border.\n\nOn Tuesday, Kremlin spokesman Ivan Petrov said foreign troops at the border were no proposal.',
      ),
    ).toEqual([TUESDAY, TUESDAY]);
    expect(
      days(
        'Russia pushed back on Tuesday against the plan for foreign troops.\n\nKremlin spokesman Ivan Petrov has said that they are not wanted.',
      ),
    ).toEqual([TUESDAY, null]);
  });

  it('gives the day of an official to the official who is named next, and that of his words to his earlier claim', () => {
    expect(
      days(
        'The dam has broken, a local flood official said on Tuesday.\n\nTwo villages are under water, Omar Reza, spokesman for the flood board, said over the phone.',
      ),
    ).toEqual([TUESDAY, TUESDAY]);
    expect(
      days(
        "The leak called into question Strand's earlier claim that the gates were new. At a hall on March 2, Pia Strand said she had seen the new gates.",
      ),
    ).toEqual([
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-02', to: '2026-03-02' },
    ]);
  });

  it('takes no day that is still to come, and no year that is spoken of', () => {
    expect(days('The court, which ruled that the levy was illegal, will meet again in May.')).toEqual([null]);
    expect(days('Mayor Ana Reyes said the bridge built by her party in 1998 was safe.')).toEqual([null]);
  });
});
