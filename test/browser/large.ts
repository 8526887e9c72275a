import type { WireSheet } from '../../src/wire/sheet.ts';
import { fixtureSheet } from './fixture.ts';

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const FILLER =
  ' and the committee, which met again that evening, put it to a vote before the gates were closed for the night';

/** A sheet of a hundred articles that has much of everything, each line with words of its own. */
export function largeSheet(): WireSheet {
  const sheet = fixtureSheet(100);
  const ledger = sheet.ledger.map((line, i) => ({
    ...line,
    content: line.content.map((span) => ({ ...span, text: `${span.text} (${i})${FILLER}` })),
    sentence: { ...line.sentence, text: `${line.sentence.text}${FILLER}${FILLER} (${i})` },
  }));
  const id = (i: number): string => ledger[i % ledger.length]!.id;
  const [counts] = sheet.timeline.map(({ statements }) => statements).slice(2);
  const sentences = times(5, (i) => ({
    ...sheet.summaries.all[i % 3]!,
    text: `${sheet.summaries.all[i % 3]!.text}${FILLER}`,
  }));
  return {
    ...sheet,
    ledger,
    articles: sheet.articles.map((article, i) => ({
      ...article,
      headline: `${article.headline}${FILLER.slice(0, 60)} ${i}`,
    })),
    summaries: { all: sentences, left: sentences, center: sentences, right: sentences },
    disputes: times(60, (i) => ({
      ...sheet.disputes[0]!,
      statement: id(2 * i),
      contradicts: id(2 * i + 1),
      firm: i % 3 > 0,
    })),
    changes: times(20, (i) => ({ ...sheet.changes[0]!, earlier: id(i), later: id(i + 7) })),
    quotationFlags: times(20, (i) => ({ ...sheet.quotationFlags[0]!, statement: id(i), other: id(i + 9) })),
    utterances: times(20, (i) => ({
      statement: id(i),
      origins: 9,
      wordings: times(8, (j) => ({ ...sheet.utterances[0]!.wordings[0]!, statement: id(i + j) })),
    })),
    proposals: times(20, (i) => ({ ...sheet.proposals[0]!, id: `p${i}`, name: `proposal of ${i} words` })),
    positions: times(20 * 12, (i) => ({
      ...sheet.positions[i % 2]!,
      proposal: `p${i % 20}`,
      history: times(12, (j) => sheet.positions[0]!.history[j % 2]!),
    })),
    numbers: times(12, () => ({
      ...sheet.numbers[0]!,
      points: times(20, (i) => sheet.numbers[0]!.points[i % 2]!),
    })),
    timeline: times(120, (i) => ({
      day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
      articles: counts!,
      statements: counts!,
    })),
    sourcing: {
      ...sheet.sourcing,
      citations: times(600, (i) => ({
        ...sheet.sourcing.citations[i % 4]!,
        articleId: sheet.articles[i % 100]!.id,
        actorName: `Speaker number ${i % 40} of the council`,
      })),
    },
    wording: times(90, (i) => ({ ...sheet.wording[i % 2]!, word: `word${i}` })),
    omissions: times(40, (i) => ({ ...sheet.omissions[0]!, statement: id(i) })),
  };
}
