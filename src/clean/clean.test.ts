import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnapshot, type Origin } from '../model/snapshot.ts';
import { clean } from './clean.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOTHING: Origin = { name: 'x', url: null, outlet: null, publishedAt: null, contentType: null };

const cleanText = (text: string, origin: Partial<Origin> = {}) =>
  clean(createSnapshot({ ...NOTHING, ...origin }, bytesOf(text)));
const revisionOf = (text: string, origin: Partial<Origin> = {}) => cleanText(text, origin).value!.revision;
const codesOf = (text: string, origin: Partial<Origin> = {}) =>
  cleanText(text, origin).issues.map(({ code }) => code);

const LEAD =
  'The harbour council of Tarn voted on Tuesday to close the old fish market, after a debate that lasted six hours.';
const SECOND =
  'Mayor Ilse Brandt said the building was unsafe, and that traders would be offered stalls in the new hall.';
const THIRD = '"Nobody asked us," said Piet Maran, who has sold herring there for thirty years.';

describe('clean, on plain text', () => {
  it('takes a first line without a stop for the headline, and only such a line', () => {
    expect(revisionOf(`Tarn closes its fish market\n\n${LEAD}\n\n${SECOND}`)).toMatchObject({
      headline: 'Tarn closes its fish market',
      text: `${LEAD}\n\n${SECOND}`,
    });
    expect(revisionOf(`${LEAD}\n${SECOND}`)).toMatchObject({ headline: null, text: `${LEAD}\n\n${SECOND}` });
  });

  it('makes the publication day of a date that is glued to the text', () => {
    expect(revisionOf(` date 2026-03-04 ${LEAD}\n\n${SECOND}`)).toMatchObject({
      publishedAt: { value: '2026-03-04', witness: 'text' },
      text: `${LEAD}\n\n${SECOND}`,
    });
  });

  it('keeps repeated paragraphs once, with the crosshead among them', () => {
    const repeated = `${SECOND}\nA market with a past\n${THIRD}`;
    expect(revisionOf(`${LEAD}\n${repeated}\n${repeated}`).text.split('\n\n')).toEqual([
      LEAD,
      SECOND,
      'A market with a past',
      THIRD,
    ]);
  });

  it('drops a list of links under its heading, and lets the text go on behind it', () => {
    const list = 'You may also like\nFerry strike enters second week\nWhy is herring so dear?';
    expect(revisionOf(`${LEAD}\n${list}`).text).toBe(LEAD);
    expect(revisionOf(`${LEAD}\n${list}\n${SECOND}`).text).toBe(`${LEAD}\n\n${SECOND}`);
  });

  it('drops a reader’s comment with its controls', () => {
    expect(
      revisionOf(`${LEAD}\n${SECOND}\nThey will never reopen it, mark my words.\nReplyDelete`).text,
    ).toBe(`${LEAD}\n\n${SECOND}`);
  });

  it('drops a panel of coverage with its summaries', () => {
    const panel =
      'Coverage Details\nTotal News Sources14\nLeft3\nRight5\nCenter4\nBias Distribution36% Right';
    expect(revisionOf(`${LEAD}\n\n${panel}\n\nTarn shuts market. Traders protest.`).text).toBe(LEAD);
  });

  it('drops prompts between paragraphs', () => {
    const text = `${LEAD}\nADVERTISEMENT\n${SECOND}\nRead more: Ferry strike enters second week\n${THIRD}`;
    expect(revisionOf(text).text).toBe(`${LEAD}\n\n${SECOND}\n\n${THIRD}`);
  });

  it('drops what the outlet offers its reader, and keeps what a source offers', () => {
    const offer =
      'Start the day with our briefing. Sign up for the free newsletter that comes to your inbox.';
    const quoted = '"We will send it to your inbox," said the mayor of the newsletter that the town plans.';
    expect(revisionOf(`${LEAD}\n${offer}\n${quoted}\n${SECOND}`).text).toBe(
      `${LEAD}\n\n${quoted}\n\n${SECOND}`,
    );
  });

  it('drops the plea of an outlet to pay for it, and keeps one that a source makes', () => {
    const plea =
      'The Fen Letter lives by its readers. To get each new letter, become a free or paid subscriber.';
    const told = 'The mayor said she would become a paid subscriber of the choir.';
    expect(revisionOf(`${LEAD}\n${plea}\n${told}\n${SECOND}`).text).toBe(`${LEAD}\n\n${told}\n\n${SECOND}`);
  });

  it('tells the dateline, which stays, and the agency in it or below the text, which goes', () => {
    expect(revisionOf(`TARN, March 4 (Reuters) - ${LEAD}\n${SECOND}`)).toMatchObject({
      dateline: 'TARN, March 4 (Reuters)',
      credit: 'Reuters',
      text: `TARN, March 4 (Reuters) - ${LEAD}\n\n${SECOND}`,
    });
    expect(revisionOf(`${LEAD}\n${SECOND}\n(dpa/afp)`)).toMatchObject({
      dateline: null,
      credit: 'dpa',
      text: `${LEAD}\n\n${SECOND}`,
    });
  });

  it('joins lines that a machine broke', () => {
    const broken = `${LEAD} ${SECOND}`.replace(/(.{60,72}) /g, '$1\n');
    expect(revisionOf(`${broken}\n\n${broken.replaceAll('Tarn', 'Holm')}`).text.split('\n\n')[0]).toBe(
      `${LEAD} ${SECOND}`,
    );
  });
});

describe('clean, on what the world gives', () => {
  it('tells an empty file, a binary, a file without text and one that is too large', () => {
    expect(codesOf('')).toEqual(['file-empty']);
    expect(codesOf('\u0000\u0001\u0002')).toEqual(['file-binary']);
    expect(codesOf('<html><body><nav><a href="/">Home</a></nav></body></html>')).toEqual(['text-missing']);
    expect(codesOf(' \n\n ')).toEqual(['file-empty']);
    expect(codesOf('x'.repeat(9 * 1024 * 1024))).toEqual(['file-too-large']);
  });

  it('makes the article of a page with an impossible date, without the date', () => {
    const page = `<html><head><meta property="article:published_time" content="12025-08-27"></head><body><article><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></article></body></html>`;
    expect(codesOf(page)).toEqual(['date-implausible']);
    expect(revisionOf(page).publishedAt).toBeNull();
    expect(codesOf(`Date: 12025-08-27\n\n${LEAD}`)).toEqual(['date-implausible']);
  });

  it('tells an encoding that does not exist and reads the page all the same', () => {
    const page = `<html><head><meta charset="klingon"></head><body><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></body></html>`;
    expect(codesOf(page)).toEqual(['encoding-unknown']);
    expect(revisionOf(page).text).toContain('fish market');
  });

  it('lets an index supply what the text lacks, and not overrule it', () => {
    const beside = { url: 'https://www.tarnpost.example/a/1?utm_source=x', publishedAt: '2026-01-01' };
    const { article, revision } = cleanText(LEAD, beside).value!;
    expect(article).toMatchObject({ url: 'https://www.tarnpost.example/a/1', outlet: 'tarnpost.example' });
    expect(revision.publishedAt).toEqual({ value: '2026-01-01', witness: 'index' });
    expect(revisionOf(`Date: 2026-03-04\n${LEAD}`, beside).publishedAt?.value).toBe('2026-03-04');
  });

  it('ends on a head that never ends', () => {
    expect(codesOf('Date: 2026-03-04\n'.repeat(100_000), { contentType: 'text/plain' }).length).toBeLessThan(
      2,
    );
  });

  it('gives the same article for the same bytes', () => {
    expect(cleanText(`${LEAD}\n${SECOND}`)).toEqual(cleanText(`${LEAD}\n${SECOND}`));
  });
});

describe('clean, twice', () => {
  const line = fc.oneof(
    fc.constantFrom(
      LEAD,
      SECOND,
      THIRD,
      'A crosshead',
      'You may also like',
      'Ferry strike enters second week',
      'ReplyDelete',
      'Advertisement',
      'By Ilse Brandt',
      'Date: 2026-03-04',
      ' date 2026-03-04 and more',
      'Left12',
      'Right9',
      'Center4',
      '3 comments',
      'March 4, 2026',
      '(dpa)',
      'TARN, March 4 (Reuters) - The market is shut.',
      'Reporting by Jo Lind',
      'Updated at 14:03',
      'From: Jo Lind',
      'Subject: Tarn',
      '-- ',
      '',
    ),
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.lorem({ maxCount: 12 }),
  );

  it('is clean once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const once = cleanText(lines.join('\n')).value?.revision.text;
        if (once === undefined) return;
        expect(revisionOf(once, { contentType: 'text/plain' }).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    const type = fc.constantFrom(null, 'text/html', 'text/markdown', 'message/rfc822', 'application/json');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), type, (bytes, contentType) => {
        const { value, issues } = clean(createSnapshot({ ...NOTHING, contentType }, bytes));
        expect(value !== null || issues.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('clean, on texts without end', () => {
  it('reads up to its bounds and says so', () => {
    const line = `${LEAD} ${SECOND}`;
    const long = Array.from({ length: 12_000 }, (_, i) => `${line} That was meeting ${i}.`).join('\n');
    const { value, issues } = cleanText(long, { contentType: 'text/plain' });
    expect(issues.map(({ code }) => code)).toEqual(['page-unparsable']);
    expect(value!.revision.text.length).toBeLessThanOrEqual(2_000_000 + 2 * 12_000);
    expect(value!.revision.text.endsWith('.')).toBe(true);
    const page = `<html><body><article>${long.replaceAll('\n', '</p><p>')}</article></body></html>`;
    expect(codesOf(page)).toEqual(['page-unparsable']);
    const short = Array.from({ length: 30_000 }, (_, i) => `Line ${i}.`).join('\n');
    expect(codesOf(short)).toEqual(['page-unparsable']);
  });
});
