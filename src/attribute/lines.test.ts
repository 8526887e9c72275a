import { describe, expect, it } from 'vitest';
import { createArticleText } from '../model/article.ts';
import { attribute } from './attribute.ts';

/** Each statement of a text as "actor [cue] content"; "?" where nobody is named, "outlet" for its own voice. */
const lines = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, publishedAt: '2026-03-12', language: 'en' })).map(
    ({ speaker, voice, cue, content }) => {
      const who = speaker ? speaker.actor.name : voice === 'outlet' ? 'outlet' : '?';
      const words = content.map(({ start, end }) => text.slice(start, end)).join(' | ');
      return `${who} [${cue ? text.slice(cue.start, cue.end) : ''}] ${words}`;
    },
  );

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
    expect(lines('On the northern side some hawks cheer the new toll as a brake on traffic.')).toEqual([
      'some hawks [cheer] the new toll as a brake on traffic',
    ]);
  });

  it('is who is quoted, by whomever', () => {
    expect(
      lines(
        '“We object to these launches,” ministry spokesman Ivan Petrov was quoted by the Coast news agency as saying.',
      ),
    ).toEqual(['Ivan Petrov [saying] We object to these launches']);
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

describe('who speaks, told farther off', () => {
  it('is the subject of the sentence before a "but", and whom an apposition with an article calls', () => {
    expect(
      lines(
        'Jonathan Lund, a harbour spokesman, declined to say whether it came at the wish of the Harbour Board but did say that the "mayor can decide."',
      ),
    ).toEqual(['Jonathan Lund [did say] the "mayor can decide."']);
    expect(
      lines('The mayor named Bernie Lund, a self-avowed socialist who accused Ana Reyes of lying.')[0],
    ).toBe('Bernie Lund [accused] Ana Reyes of lying');
  });

  it('is a person of that name where the text has one, and whom others write for stands before', () => {
    expect(lines('Mike Bloomberg spoke in town. Bloomberg said that the dam would hold.')).toEqual([
      'Mike Bloomberg [said] the dam would hold',
    ]);
    expect(lines('New York (CNN Business) Facebook announced that it had closed ten pages.')).toEqual([
      'Facebook [announced] it had closed ten pages',
    ]);
  });

  it('is one group with a dash behind it, and is called without its relative', () => {
    expect(
      lines(
        'Last month, 12 senators — six Republicans and six Democrats — urged Marek to put the town back on the list.',
      ),
    ).toHaveLength(1);
    expect(lines('A port official who wanted to stay out of the news said the crane had failed.')).toEqual([
      'port official [said] the crane had failed',
    ]);
  });

  it('is in whose words it is told', () => {
    expect(
      lines(
        'The captain slept, and in the words of the harbour judge, Mark Strand, KC, "nobody looked at the sea."',
      ),
    ).toEqual(['Mark Strand [in the words of] nobody looked at the sea.']);
    expect(lines('Smaller museums, said Strand, are asked to open their cellars once a year.')).toEqual([
      'Strand [said] Smaller museums | are asked to open their cellars once a year',
    ]);
  });
});

describe('who speaks, beside others', () => {
  it('is whom a relative tells of, and who stands in the bracket with the verb', () => {
    expect(lines('Orla Bank, which owns the Harbour Company, is aiming to build ten bridges.')).toEqual([
      'Orla Bank [is aiming] to build ten bridges',
    ]);
    expect(
      lines(
        'The Harbour Core also saves power by reducing noise (Google says it needs a tenth of it) while costing less.',
      )[0],
    ).toBe('Google [says] it needs a tenth of it');
  });

  it('is who told something right before the sentence that "he" opens', () => {
    expect(
      lines(
        'In the evening Minister Omar Reza told Ahmed Khalil about the port. He said divers found that the hull was whole.',
      ).at(-1),
    ).toBe('Omar Reza [said] divers found that the hull was whole');
  });
});

describe('who speaks, under a longer name', () => {
  it('is a body in a place and not the place, and a document that goes on', () => {
    expect(lines('The U.S. Embassy in Moscow decried the raid as an act of force.')[0]).toMatch(
      /^U\.S\. Embassy in Moscow /,
    );
    expect(
      lines(
        'A ministry memo released in March said the march would be short. It also said there would be no tanks.',
      ),
    ).toEqual([
      'ministry memo [said] the march would be short',
      'ministry memo [also said] there would be no tanks',
    ]);
    expect(
      lines('The paper adds that opposition sources in Syria claim that the town suffered.').join(),
    ).not.toContain('Syria [');
  });

  it('is a paper with a day in its name, and the body whose statement it is', () => {
    expect(lines('It will be hard to open the port in winter, USA Today reported.')[0]).toMatch(
      /^USA Today /,
    );
    expect(
      lines('A statement from the ministry said ten crew were aboard. It said the plane had left.'),
    ).toEqual(['ministry [said] ten crew were aboard', 'ministry [said] the plane had left']);
    expect(
      lines('A statement attributed to the Harbour Group claimed a ship was hit in the storm.')[0],
    ).toMatch(/^Harbour Group /);
  });

  it('is not who was identified by an official', () => {
    expect(
      lines(
        'An intelligence official identified Marek and left. Marek carried false papers, said the official, who was in town.',
      ).at(-1),
    ).toBe('official [said] Marek carried false papers');
  });
});

describe('a noun that is in no list', () => {
  it('speaks where it is the subject of a verb of saying, and not where it is only spoken of', () => {
    expect(lines('The frontrunner wrote that the bridge was unsafe.')).toEqual([
      'frontrunner [wrote] the bridge was unsafe',
    ]);
    expect(lines('Two superdelegates said they support Reyes.')).toEqual([
      'Two superdelegates [said] they support Reyes',
    ]);
    expect(lines('The mayor is expected to sign the order on Monday.')).toEqual([
      '? [is expected] The mayor | to sign the order on Monday',
    ]);
    expect(lines('The talks seem to be stuck, and the envoy appears to have left.')).toEqual([]);
  });
});

describe('what is said', () => {
  it('keeps a "that" that is its subject, and ends where the main clause begins', () => {
    expect(lines('Mayor Ana Reyes said that is the highest bridge of the coast.')).toEqual([
      'Ana Reyes [said] that is the highest bridge of the coast',
    ]);
    expect(
      lines(
        'While the council has argued that it closed the port because of the storm, Reyes was accused of using it.',
      )[0],
    ).toBe('council [has argued] it closed the port because of the storm');
  });

  it('runs to its closing mark, over sentences and paragraphs', () => {
    expect(
      lines(
        'Harry Lund won the race. He said, "It felt good out there.\n\nWe could have run for hours and put it to bed early."',
      ),
    ).toEqual([
      'Harry Lund [said] It felt good out there.\n\nWe could have run for hours and put it to bed early.',
    ]);
  });

  it('is not who tells it, nor what a relative tells of a thing', () => {
    expect(
      lines('Experts note that the mayor has stepped up his plans for the coast, reports The Hill.'),
    ).toEqual(['Experts [note] the mayor has stepped up his plans for the coast']);
    expect(lines('The House passed an amendment Tuesday that blocks funding of the bridge.')).toEqual([]);
    expect(
      lines('They set a schedule that would allow the court to announce whether it would hear the case.'),
    ).toEqual([]);
  });

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

  it('is the whole clause of which a part is quoted, and what stands before "as"', () => {
    expect(
      lines(
        'The baker told the paper he had a letter from a neighbour who wanted a cake "at dawn on the quay."',
      ),
    ).toEqual(['baker [told] he had a letter from a neighbour who wanted a cake "at dawn on the quay."']);
    expect(
      lines(
        "Norland launched a new satellite on Friday, the country's space agency said, as the region grows uneasy.",
      ),
    ).toEqual(["country's space agency [said] Norland launched a new satellite on Friday"]);
    expect(
      lines('The bank said Friday, March 6, 2026, that two thirds of the sum are due to taxes.'),
    ).toEqual(['bank [said] two thirds of the sum are due to taxes']);
  });

  it('ends before what the outlet joins, and begins behind how it was said', () => {
    expect(
      lines(
        'The council denies any role in the attacks and multiple government investigations have cleared it of blame.',
      ),
    ).toEqual(['council [denies] any role in the attacks']);
    expect(
      lines(
        'At a meeting on Tuesday, the president claimed, without evidence, states will open everything in June.',
      ),
    ).toEqual(['president [claimed] states will open everything in June']);
    expect(
      lines('Mayor Ana Reyes announced Friday a short-term plan that will reopen the port for three weeks.'),
    ).toEqual(['Ana Reyes [announced Friday] a short-term plan that will reopen the port for three weeks']);
  });

  it('is nothing where nobody says it', () => {
    expect(lines('There are no rumors suggesting the firm plans to sell such things.')).toEqual([]);
  });

  it('is nothing where a thing was passed, watched or will be told', () => {
    expect(
      lines('The House passed a bill last week allowing shops whose owners are old to close early.'),
    ).toEqual([]);
    expect(lines('Omar Reza watched a tired pilot walk the workers to the plane.')).toEqual([]);
    expect(lines('The bank will likely report a loss for the last quarter of the year.')).toEqual([]);
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
    expect(lines('The weather does not suggest that the harbour will close.')).toEqual([]);
  });
});

it('leaves out lines that lead elsewhere', () => {
  expect(lines('More: Mayor Ana Reyes calls former aide a liar, triggering outrage')).toEqual([]);
});

it('leaves out the links that a page sets behind a name', () => {
  expect(
    lines(
      "The network will not air Mayor Reyes Ana Lund ReyesPia Strand calls for paper to suspend Reyes account Reza says he never had to tell MORE's planned show.",
    ),
  ).toEqual([]);
});
