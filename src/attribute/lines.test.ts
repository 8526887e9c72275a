import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';

/** Each statement of a text as "actor [cue] content"; "?" where nobody is named, "outlet" for its own voice. */
const lines = (text: string): string[] =>
  attribute({
    id: 'a',
    revisionId: 'r',
    headline: null,
    text,
    publishedAt: '2026-03-12',
    outlet: null,
    language: 'en',
    credit: null,
  }).map(({ speaker, voice, cue, content }) => {
    const who = speaker ? speaker.actor.name : voice === 'outlet' ? 'outlet' : '?';
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' | ');
    return `${who} [${cue ? text.slice(cue.start, cue.end) : ''}] ${words}`;
  });

describe('who speaks', () => {
  it('is not where or when something was said, nor what stands beside a body', () => {
    expect(
      lines(
        'Dozens have fled to the port, the Coast Watch Group, a research body that tracks boats, said Tuesday.',
      ),
    ).toEqual(['Coast Watch Group [said] Dozens have fled to the port']);
    expect(
      lines(
        "The city's port has grown alongside its fish trade and the city's authorities have said that rents are low.",
      ),
    ).toEqual(["city's authorities [have said] rents are low"]);
    expect(lines('On the northern side some hawks cheer the tough talk as a check on others.')).toEqual([
      'some hawks [cheer] the tough talk as a check on others',
    ]);
  });

  it('is who is quoted, by whomever', () => {
    expect(
      lines(
        '“We object to these launches,” ministry spokesman Ivan Petrov was quoted by the Coast news agency as saying.',
      ),
    ).toEqual(['Ivan Petrov [saying] We object to these launches,']);
  });

  it('has the name behind a body run into it, and is one where a common noun speaks', () => {
    expect(
      lines(
        "Head of the State Council's Foreign Affairs Committee Leonid Marek said that it is a game. He added that it would end.",
      ),
    ).toEqual(['Leonid Marek [said] it is a game', 'Leonid Marek [added] it would end']);
    expect(lines('A study published in Drug and Harm Review found that rates are lower.')).toEqual([
      'study [found] rates are lower',
    ]);
    expect(lines('A statement from Surrey police said the fire was odd.')).toEqual([
      'Surrey police [said] the fire was odd',
    ]);
    expect(lines('A Norland News poll last month showed that half the town supports the bridge.')[0]).toBe(
      'Norland News poll [showed] half the town supports the bridge',
    );
  });

  it('is not whom he names, nor whom they praise, nor a thing', () => {
    expect(
      lines(
        'Deputies chased Anthony Roe. "He knew it," Sheriff James Gage said. He said Roe was being brought to town.',
      ),
    ).toEqual(['James Gage [said] He knew it', 'James Gage [said] Roe was being brought to town']);
    expect(lines('Miners have dug down the shaft, which threatens to collapse at any moment.')).toEqual([]);
    expect(lines('A gold Meteor Bellini was seen. The Bellini was new. He said it was fun.')).toEqual([
      'He [said] it was fun',
    ]);
  });
});

describe('what is said', () => {
  it('begins behind a dateline, a day and what is told of the speaker', () => {
    expect(lines('HARBOUR, Norland — The port was closed, according to the Norland army.')).toEqual([
      'Norland army [according to] The port was closed',
    ]);
    expect(lines('The football team said Monday it is dropping its name.')).toEqual([
      'football team [said] it is dropping its name',
    ]);
    expect(lines('In his speech before the council, he said, “Let me be clear: we will stay.”')).toEqual([
      'he [said] Let me be clear: we will stay.',
    ]);
  });

  it('goes on over a relative and where a verb wants its object', () => {
    expect(
      lines(
        'Mayor Ana Reyes also pointed out that the secretary, who was in town, would be questioned by the committee.',
      ),
    ).toEqual([
      'Ana Reyes [also pointed out] the secretary, who was in town, would be questioned by the committee',
    ]);
  });

  it('is nothing where it is only to be done, asked by a paper, or a relative behind a noun of saying', () => {
    expect(lines('Members are weighing whether to formally accuse the mayor of contempt.')).toEqual([]);
    expect(
      lines("The network did not return The Courier's request for more information on its plans."),
    ).toEqual([]);
    expect(
      lines("The deputy left shortly after Reyes's remarks that angered the council on the coast."),
    ).toEqual([]);
  });

  it('is the outlet’s where a thing shows it, outside of marks and not denied', () => {
    expect(lines('The screening is useless if travelers do not show symptoms for some days.')).toEqual([]);
  });
});

it('leaves out the links that a page sets behind a name', () => {
  expect(
    lines(
      "The network will not air Mayor Reyes Ana Lund ReyesPia Strand calls for paper to suspend Reyes account Reza says he never had to tell MORE's planned show.",
    ),
  ).toEqual([]);
});
