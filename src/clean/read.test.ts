import { describe, expect, it } from 'vitest';
import type { Origin } from '../model/snapshot.ts';
import { decodeBytes } from './decode.ts';
import { formatOf } from './format.ts';
import { readFormat } from './read.ts';

const LEAD = 'The harbour council of Tarn voted on Tuesday to close the old fish market.';
const SECOND = 'Mayor Ilse Brandt said the building was unsafe.';
const origin = (contentType: string | null = null): Origin => ({
  name: 'x',
  url: null,
  outlet: null,
  publishedAt: null,
  contentType,
});
const read = (text: string, contentType: string | null = null) => readFormat(text, origin(contentType));
const texts = (text: string, contentType: string | null = null) =>
  read(text, contentType).paragraphs.map((paragraph) => paragraph.text);

describe('Markdown', () => {
  const source = `---
title: "Tarn closes its fish market"
author: Jo Lind
date: 2026-03-04
---

${LEAD.replace('fish market', '[fish market](https://tarn.example/market)')}
It was **built** in 1901.

## What *traders* say

> Nobody asked us,
> said one.

- First, stalls.
- Second, _ice_.

![A market](m.jpg)
`;
  it('is read with its fields, its kinds and without its marks', () => {
    const draft = read(source, 'text/markdown');
    expect(draft.headline?.value).toBe('Tarn closes its fish market');
    expect(draft.byline?.value).toBe('Jo Lind');
    expect(draft.publishedAt?.value).toBe('2026-03-04');
    expect(draft.paragraphs).toEqual([
      { text: `${LEAD} It was built in 1901.`, kind: 'paragraph' },
      { text: 'What traders say', kind: 'crosshead' },
      { text: 'Nobody asked us, said one.', kind: 'quotation' },
      { text: 'First, stalls.', kind: 'list item' },
      { text: 'Second, ice.', kind: 'list item' },
    ]);
  });

  it('has its first heading as headline', () => {
    expect(read(`# Tarn closes its fish market\n\n${LEAD}\n`).headline?.value).toBe(
      'Tarn closes its fish market',
    );
  });
});

describe('a mail', () => {
  it('gives subject, date and the text of its richest part', () => {
    const mail = [
      'From: Jo Lind <jo@tarn.example>',
      'Subject: Fwd: =?utf-8?q?Tarn_closes_its_fish_market_=E2=80=93_at_last?=',
      'Date: Wed, 04 Mar 2026 18:30:00 +0100',
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `${LEAD.replace('closed', 'clo=\nsed')}`,
      '',
      'Caf=C3=A9 owners said they were glad that the council had decided at last=2E',
      '--b1--',
      '',
    ].join('\r\n');
    const draft = read(mail);
    expect(draft.headline?.value).toBe('Tarn closes its fish market – at last');
    expect(draft.publishedAt).toEqual({ value: '2026-03-04T18:30:00+01:00', witness: 'record' });
    expect(draft.byline).toBeNull();
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([
      LEAD,
      'Café owners said they were glad that the council had decided at last.',
    ]);
  });
});

describe('a mail that was pasted', () => {
  const head = 'From: Jo Lind <jo@tarn.example>\nSent: Wednesday, March 4, 2026 10:12 AM\nTo: Desk\n';

  it('is a mail in a plain text too, without the signature', () => {
    const draft = read(
      `${head}Subject: FW: Tarn closes its fish market\n\n${LEAD}\n\n${SECOND}\n\n-- \nJo Lind\nTarn Post`,
      'text/plain',
    );
    expect(draft.headline?.value).toBe('Tarn closes its fish market');
    expect(draft.publishedAt?.value).toBe('2026-03-04');
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([LEAD, SECOND]);
    const german = `Von: Jo Lind\nGesendet: Mittwoch, 4. März 2026 10:12\nBetreff: Fischmarkt schließt\n\n${LEAD}`;
    expect(read(german, 'text/plain').headline?.value).toBe('Fischmarkt schließt');
  });

  it('is the mail that it forwards, and its text without the marks of a quotation', () => {
    const inner = `---------- Forwarded message ---------\nFrom: Ida Holm <ida@x.example>\nDate: Tue, Mar 3, 2026 at 9:12 AM\nSubject: Tarn closes its fish market\nTo: Jo\n\n> ${LEAD}\n>\n> ${SECOND}\n`;
    const draft = read(`${head}Subject: look at this\n\nFYI\n\n${inner}`, 'message/rfc822');
    expect(draft.headline?.value).toBe('Tarn closes its fish market');
    expect(draft.publishedAt?.value).toBe('2026-03-03');
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([LEAD, SECOND]);
  });

  it('is none where a text begins with fields of its own, or with a sentence', () => {
    expect(formatOf(`Title: Tarn\nDate: 2026-03-04\n\n${LEAD}`, 'text/plain')).toBe('plain');
    expect(formatOf(`From: here to there\n\n${LEAD}`, 'text/plain')).toBe('plain');
    expect(formatOf(`${LEAD}\nFrom: x\nSubject: y\n\n`, 'text/plain')).toBe('plain');
  });
});

describe('agency records', () => {
  it('reads NewsML-G2 with NITF inside', () => {
    const xml = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><provider><name>Tarn News Agency</name></provider><firstCreated>2026-03-04T18:30:00+01:00</firstCreated></itemMeta>
<contentMeta><by>By Jo Lind</by><headline>Tarn closes its fish market</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML><nitf><body><body.content><p>${LEAD}</p><p>${SECOND} &amp; more.</p>
<media><media-caption>A market.</media-caption></media></body.content></body></nitf></inlineXML></contentSet></newsItem>`;
    const draft = read(xml);
    expect(draft).toMatchObject({
      headline: { value: 'Tarn closes its fish market', witness: 'record' },
      byline: { value: 'Jo Lind', witness: 'record' },
      credit: 'Tarn News Agency',
      publishedAt: { value: '2026-03-04T18:30:00+01:00' },
      language: 'en',
    });
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([LEAD, `${SECOND} & more.`]);
  });

  it('expands no entity that a document declares', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "boom">]><newsItem><inlineXML><p>&e;&e; is no word.</p></inlineXML></newsItem>`;
    expect(texts(xml)).toEqual(['&e;&e; is no word.']);
  });

  it('reads ninjs, JSON-LD and lines of its own', () => {
    const bodies = {
      ninjs: {
        uri: 'https://tarn.example/1',
        headline: 'Tarn',
        byline: 'Jo Lind',
        body_xhtml: `<p>${LEAD}</p><p>${SECOND}</p>`,
      },
      ninjs2: { uri: 'x', headlines: [{ value: 'Tarn' }], bodies: [{ value: `${LEAD}\n${SECOND}` }] },
      linked: {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Tarn',
        articleBody: `${LEAD}\n\n${SECOND}`,
      },
      own: { id: '1', headline: 'Tarn', text: `${LEAD}\n\n${SECOND}` },
    };
    for (const record of Object.values(bodies)) {
      const draft = read(JSON.stringify(record));
      expect(draft.headline?.value).toBe('Tarn');
      expect(draft.paragraphs.map(({ text }) => text)).toEqual([LEAD, SECOND]);
    }
  });

  it('finds no article in other JSON, and no JSON in a text with brackets', () => {
    expect(read('{"a": [1, 2, 3]}').paragraphs).toEqual([]);
    expect(texts(`[Corrected] ${LEAD} [ends]`)).toEqual([`[Corrected] ${LEAD} [ends]`]);
  });
});

describe('the format of a text', () => {
  it('is told by the text', () => {
    expect(formatOf('<p>One.</p>', null)).toBe('page');
    expect(formatOf('a < b and c > d', null)).toBe('plain');
    expect(formatOf('<!doctype html><p>One.', 'text/plain')).toBe('page');
    expect(formatOf('See [this](https://x.example).', 'text/plain')).toBe('plain');
  });
});

describe('the encoding of bytes', () => {
  const latin = Uint8Array.from([0x43, 0x61, 0x66, 0xe9]);
  it('is what browsers take', () => {
    expect(decodeBytes(latin, null).text).toBe('Café');
    expect(decodeBytes(latin, 'text/html; charset=iso-8859-2').text).toBe('Café');
    expect(decodeBytes(Uint8Array.from([0xff, 0xfe, 0x41, 0]), null).text).toBe('A');
    expect(decodeBytes(new TextEncoder().encode('<meta charset="windows-1252">Café'), null).text).toContain(
      'Café',
    );
    const cyrillic = Uint8Array.from([
      ...new TextEncoder().encode('<meta charset="windows-1251">'),
      0xcf,
      0xf0,
    ]);
    expect(decodeBytes(cyrillic, null).text).toContain('Пр');
  });
});
