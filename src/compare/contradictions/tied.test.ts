import { describe, expect, it } from 'vitest';
import type { Act } from '../../model/statement.ts';
import { accountFor, contradictionsAmong as find } from '../sample.ts';

describe('pairs that an article itself ties together', () => {
  it('takes "no such talks" for a denial of what was said right before', () => {
    const account = accountFor({
      id: 'such',
      text: 'Ilse Tamm said she had spoken with the boatmen about new posts. Per Aho shot back that no such talks happened.',
      said: [
        { speaker: 'Ilse Tamm', cue: 'said', content: 'she had spoken with the boatmen about new posts' },
        {
          speaker: 'Per Aho',
          cue: 'shot back',
          content: 'no such talks happened',
          act: 'denial',
          negated: true,
        },
      ],
    });
    expect(find(account)).toMatchObject([
      { kind: 'denial', firm: true, statementId: account.statements[1]!.id },
    ]);
  });

  it('takes a negated sentence with "but" for a denial of the one before', () => {
    const account = accountFor({
      id: 'but',
      text: 'The ministry said its crews had cleared the two villages. But the crews have not reached them, Per Aho said.',
      said: [
        { speaker: 'ministry', cue: 'said', content: 'its crews had cleared the two villages' },
        {
          speaker: 'Per Aho',
          cue: 'Per Aho said',
          mention: 'Per Aho',
          content: 'the crews have not reached them',
          negated: true,
        },
      ],
    });
    expect(find(account)).toMatchObject([{ kind: 'denial', firm: true }]);
  });

  const denied = (text: string, content: string, act: Act = 'claim') =>
    accountFor({
      id: 'pointing',
      text: `Ilse Tamm ${text}. Per Aho ${content}.`,
      said: [
        { speaker: 'Ilse Tamm', cue: text.split(' ')[0]!, content: text.split(' ').slice(1).join(' '), act },
        {
          speaker: 'Per Aho',
          cue: content.split(' ')[0]!,
          content: content.split(' ').slice(1).join(' '),
          act: 'denial',
        },
      ],
    });

  it('takes a denied accusation for that of the words before that name who denies it', () => {
    const accused = 'said that harbour master Per Aho had sold the lifeboats to a friend';
    expect(find(denied(accused, 'denied the allegation'))).toMatchObject([{ kind: 'denial', firm: true }]);
    const another = 'said that the harbour master had sold the lifeboats to a friend';
    expect(find(denied(another, 'denied the allegation'))).toEqual([]);
  });

  it('points at nobody else where it says whose claim it is', () => {
    const before = 'said that the harbour needs a new pier before the winter';
    expect(find(denied(before, 'denied the Tamm claim'))).toHaveLength(1);
    expect(find(denied(before, 'denied the Orre claim'))).toEqual([]);
  });

  it('takes who defends somebody for no accuser, and what a denier calls a claim for no part of it', () => {
    const defended = 'said friends dispute that harbour master Per Aho had sold the lifeboats';
    expect(find(denied(defended, 'denied the allegation'))).toEqual([]);
    const call = 'dismissed the claim as a "planned attack on the harbour of Marrow"';
    expect(find(denied('called it a planned attack on the harbour of Marrow', call))).toEqual([]);
  });

  it('takes words that happen to hold "it" or "this" for no pointer', () => {
    const before = 'said that the harbour needs a new pier before the winter';
    expect(find(denied(before, 'called this outrageous and wrong'))).toEqual([]);
    expect(find(denied(before, 'argued it cost too little'))).toEqual([]);
  });

  it('pairs no denied notion that nobody is said to hold', () => {
    const account = accountFor({
      id: 'notion',
      text: 'Per Aho dismissed the notion that the ferry lost money.',
      said: [
        { cue: 'notion', content: 'the ferry lost money' },
        {
          speaker: 'Per Aho',
          cue: 'dismissed',
          content: 'the notion that the ferry lost money',
          act: 'denial',
        },
      ],
    });
    expect(find(account)).toEqual([]);
  });

  it('takes no deed for words, no "no such thing" for a pointer and no paper for a second voice', () => {
    const inside = (cue: string) =>
      accountFor({
        id: 'inside',
        text: `Per Aho disavowed boatmen ${cue} that the mayor must drown in the harbour.`,
        said: [
          { speaker: 'boatmen', cue, content: 'the mayor must drown in the harbour' },
          {
            speaker: 'Per Aho',
            cue: 'disavowed',
            content: `boatmen ${cue} that the mayor must drown in the harbour`,
            act: 'denial',
          },
        ],
      });
    expect(find(inside('claims'))).toHaveLength(1);
    expect(find(inside('chanting'))).toEqual([]);
    expect(
      find(denied('said the council would sell the pier', 'wrote there is no such thing as a cheap pier')),
    ).toEqual([]);
    expect(
      find(
        accountFor({
          id: 'paper',
          text: 'The statement said the council had sold the pier to boatmen. Per Aho denied that the council had sold the pier to boatmen.',
          said: [
            { speaker: 'statement', cue: 'said', content: 'the council had sold the pier to boatmen' },
            {
              speaker: 'Per Aho',
              cue: 'denied',
              content: 'the council had sold the pier to boatmen',
              act: 'denial',
            },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('sets a negation against another by what is negated, not by what is spoken of', () => {
    const answer = (content: string) =>
      accountFor({
        id: 'answer',
        text: `Ilse Tamm said the council had sold the old pier to boatmen. Per Aho said ${content}.`,
        said: [
          { speaker: 'Ilse Tamm', cue: 'said', content: 'the council had sold the old pier to boatmen' },
          {
            speaker: 'Per Aho',
            cue: 'Per Aho said',
            mention: 'Per Aho',
            content,
            act: 'denial',
            negated: true,
            answers: 0,
          },
        ],
      });
    expect(find(answer('the council never sold the old pier'))).toMatchObject([{ firm: true }]);
    expect(find(answer('the council did not know the old pier and its boatmen'))).toEqual([]);
    const both = answer('the council never sold the old pier');
    const negated = accountFor({
      id: 'negated',
      text: 'Ilse Tamm said the council never sold the old pier to boatmen.',
      said: [
        { speaker: 'Ilse Tamm', cue: 'said', content: 'the council never sold the old pier to boatmen' },
      ],
    });
    expect(find(negated, both)).toHaveLength(1);
  });

  const ofSpeaker = accountFor({
    id: 'of the speaker',
    text: 'Ilse Tamm said boatmen had cleared the two villages near the river. But Tamm was not near the villages, Per Aho said.',
    said: [
      { speaker: 'Ilse Tamm', cue: 'said', content: 'boatmen had cleared the two villages near the river' },
      {
        speaker: 'Per Aho',
        cue: 'Per Aho said',
        mention: 'Per Aho',
        content: 'Tamm was not near the villages',
        negated: true,
      },
    ],
  });

  it('takes "but" for no denial where what is negated is another thing, or a judgement', () => {
    const but = (content: string) =>
      accountFor({
        id: 'but not',
        text: `The ministry said its crews had cleared the two villages near the river. But ${content}, Per Aho said.`,
        said: [
          {
            speaker: 'ministry',
            cue: 'said',
            content: 'its crews had cleared the two villages near the river',
          },
          { speaker: 'Per Aho', cue: 'Per Aho said', mention: 'Per Aho', content, negated: true },
        ],
      });
    expect(find(but('the crews have not cleared the mills'))).toHaveLength(1);
    expect(find(but('boatmen cannot cross near the cleared mills'))).toEqual([]);
    expect(find(ofSpeaker)).toEqual([]);
    expect(find(but('the crews are not enough to hold what was cleared'))).toEqual([]);
  });

  it('reads "contradicting" between two statements of one sentence', () => {
    const account = accountFor({
      id: 'mark',
      text: 'Per Aho rejected the night tax, contradicting claims by Ilse Tamm that the boatmen would pay.',
      said: [
        { speaker: 'Per Aho', cue: 'rejected', content: 'the night tax', act: 'rejection' },
        { speaker: 'Ilse Tamm', cue: 'claims', content: 'the boatmen would pay' },
      ],
    });
    expect(find(account)).toMatchObject([{ kind: 'negation', firm: true }]);
  });

  it('leaves a mark alone that stands in what somebody says', () => {
    const account = accountFor({
      id: 'quoted mark',
      text: 'Ilse Tamm said the ruling contradicts what Per Aho promised about the boatmen.',
      said: [
        {
          speaker: 'Ilse Tamm',
          cue: 'said',
          content: 'the ruling contradicts what Per Aho promised about the boatmen',
        },
        { speaker: 'Per Aho', cue: 'promised', content: 'about the boatmen' },
      ],
    });
    expect(find(account)).toEqual([]);
  });
});
