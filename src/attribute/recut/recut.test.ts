import { describe, expect, it } from 'vitest';
import { told } from '../told.fixture.ts';

describe('recut', () => {
  it('gives what was accepted to who accepted it, and a side to nobody', () => {
    expect(told('While some elements were accepted by Moscow, the talks go on.')).toContain(
      'Russia: some elements',
    );
    expect(told('The treaty backed by the north holds.')).toEqual([]);
  });

  it('takes what is quoted for words, though they tell of silence', () => {
    expect(told('"We didn\'t discuss that," Mayor Ana Reyes said.')).toEqual([
      "Ana Reyes: We didn't discuss that",
    ]);
    expect(told('Ana Reyes said she would not comment on the audit.')).toEqual([]);
  });

  it('leaves a participle to the noun right before it', () => {
    expect(told('Piet Vandam called a report suggesting the harbour had lost money "absurd."')).toEqual([
      'Piet Vandam: a report suggesting the harbour had lost money "absurd."',
    ]);
    expect(told('Mayor Ana Reyes called the claim baseless, adding that the harbour was safe.')).toContain(
      'Ana Reyes: the harbour was safe',
    );
    expect(
      told('Omar Reza shot back that no such talks happened calling it a fantasy of the mayor.'),
    ).toEqual(['Omar Reza: it a fantasy of the mayor', 'Omar Reza: no such talks happened']);
  });

  it('books no claim of which only something is told', () => {
    expect(told("Reyes's claim also tests her standing with the harbour unions.")).toEqual([]);
  });

  it('takes what a letter asks for, and not whom it was sent to', () => {
    expect(told('Ana Reyes wrote a letter to the governor asking for a second bridge.')).toEqual([
      'Ana Reyes: for a second bridge',
    ]);
  });

  it('lets nobody ask for what is asked in a thing that he answers', () => {
    expect(told('The minister agreed to a motion demanding an inquiry.')).toEqual([
      'minister: a motion demanding an inquiry',
    ]);
    expect(told('Ana Reyes pointed to a report suggesting the dam was unsafe.')).toEqual([
      'Ana Reyes: a report suggesting the dam was unsafe',
    ]);
    expect(told('Ana Reyes objected to the bill calling for a tax on fuel.')).toEqual([]);
    expect(told('Omar Reza rejected the claim, saying it was false.')).toContain('Omar Reza: it was false');
  });

  it('keeps for what somebody was criticized, and books no side taken by the way', () => {
    expect(told('The mayor was criticized by Omar Reza for failing to close the bridge.')).toEqual([
      'Omar Reza: The mayor … for failing to close the bridge',
    ]);
    expect(told('The plan could be rejected by the Senate.')).toEqual([]);
    expect(told('If the plan is rejected by the Senate, the union will strike.')).toEqual([]);
    expect(told('The charges were denied by a lawyer for Omar Reza.')).toEqual(['lawyer: The charges']);
    expect(told('The move was condemned as illegal by the northern states.')).toEqual([
      'northern states: The move … as illegal',
    ]);
    expect(told('The treaty backed by the northern towns was signed on Monday.')).toEqual([]);
  });

  it('books no side that another tells of', () => {
    expect(told('Piet Vandam said the unions support the new wage.')).toEqual([
      'Piet Vandam: the unions support the new wage',
    ]);
  });

  it('leaves out what somebody says of others in a quotation', () => {
    expect(told('"The council refused to fix the dam," Omar Reza said.')).toEqual([
      'Omar Reza: The council refused to fix the dam',
    ]);
    expect(told('The Harbour Courier reported that Omar Reza warned that the dam would burst.')).toContain(
      'Omar Reza: the dam would burst',
    );
  });

  it('ends a quotation before what tells of its occasion', () => {
    expect(told('Asked about the ferry, Ana Reyes said "we\'ll see" when reporters pressed her.')).toEqual([
      "Ana Reyes: we'll see",
    ]);
    expect(told('"The plan" as it stands "is dead," said Omar Reza.')).toEqual([
      'Omar Reza: The plan" as it stands "is dead,"',
    ]);
    expect(told('Ana Reyes said "the tax is unfair" as long as it hits the poor.')[0]).toMatch(
      /as long as it hits the poor$/,
    );
  });

  it('reads on behind a relative', () => {
    expect(
      told('Omar Reza praised Ana Reyes, who left the council on Friday, as "a woman of her word."'),
    ).toEqual(['Omar Reza: Ana Reyes, who left the council on Friday, as "a woman of her word."']);
    expect(told('Omar Reza added the bridge, which is old and rusty, needs paint.')).toEqual([
      'Omar Reza: the bridge, which is old and rusty, needs paint',
    ]);
  });

  it('lets shares of those asked speak, and bodies behind "according to"', () => {
    expect(told('In the survey, 47% say the ferry is too slow.')).toEqual(['47%: the ferry is too slow']);
    expect(told('According to Harbour Institute, lost wages are partly to blame for the fall.')).toEqual([
      'Harbour Institute: lost wages are partly to blame for the fall',
    ]);
  });
});
