import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../model/issue.ts';
import { readWarc, type WarcPage } from './read-warc.ts';
import { writeWarc } from './write-warc.ts';

/** Pieces of a few bytes, so that every seam is met. */
async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array): Promise<{ pages: WarcPage[]; issues: Issue[] }> {
  const pages: WarcPage[] = [];
  const issues: Issue[] = [];
  for await (const outcome of readWarc(pieces(bytes), 'a.warc')) {
    if (outcome.value) pages.push(outcome.value);
    issues.push(...outcome.issues);
  }
  return { pages, issues };
}

function response(url: string, head: string, body: Uint8Array | string): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)]);
  const headers = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-03-03T08:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(headers), block, Buffer.from('\r\n\r\n')]);
}

const text = (page: WarcPage | undefined): string => new TextDecoder().decode(page?.bytes);
const ONE = response('https://a.example/1', '200 OK\r\nContent-Type: text/html', '<p>one</p>');
const TWO = response('https://a.example/2', '404 Not Found', 'two');

describe('readWarc', () => {
  it('reads responses, plain, gzipped as a whole and by record', async () => {
    const both = Buffer.concat([ONE, TWO]);
    for (const bytes of [both, gzipSync(both), Buffer.concat([gzipSync(ONE), gzipSync(TWO)])]) {
      const { pages, issues } = await read(bytes);
      expect(issues).toEqual([]);
      expect(pages.map(({ url, status }) => [url, status])).toEqual([
        ['https://a.example/1', 200],
        ['https://a.example/2', 404],
      ]);
      expect(pages[0]).toMatchObject({ contentType: 'text/html', fetchedAt: '2026-03-03T08:00:00Z' });
      expect(text(pages[0])).toBe('<p>one</p>');
    }
  });

  it('undoes chunks and compression, and takes bodies that were stored without them', async () => {
    const chunked = '200 OK\r\nTransfer-Encoding: chunked';
    const bodies = [
      response('https://a.example/', chunked, '5\r\nhello\r\n1;x=y\r\n!\r\n0\r\n\r\n'),
      response('https://a.example/', chunked, 'hello!'),
      response('https://a.example/', '200 OK\r\nContent-Encoding: gzip', gzipSync('hello!')),
      response('https://a.example/', '200 OK\r\nContent-Encoding: gzip', 'hello!'),
      response('https://a.example/', '200 OK\r\ncontent-encoding: br', brotliCompressSync('hello!')),
    ];
    const { pages, issues } = await read(Buffer.concat(bodies));
    expect(issues).toEqual([]);
    expect(pages.map(text)).toEqual(Array(5).fill('hello!'));
  });

  it('keeps what was complete where the file breaks off', async () => {
    const whole = Buffer.concat([ONE, TWO]);
    const members = Buffer.concat([gzipSync(ONE), gzipSync(TWO)]);
    for (const bytes of [whole.subarray(0, -8), members.subarray(0, -20)]) {
      const { pages, issues } = await read(bytes);
      expect(pages.map(({ url }) => url)).toEqual(['https://a.example/1']);
      expect(issues.map(({ code }) => code)).toEqual(['warc-invalid']);
    }
  });

  it('goes on with the next member after damage inside one', async () => {
    const numbered = (i: number) =>
      response(`https://a.example/${i}`, '200 OK', `<p>${'word '.repeat(200)}${i}</p>`);
    const members = [1, 2, 3, 4].map((i) => gzipSync(numbered(i)));
    for (const at of [12, 30, members[1]!.length - 6]) {
      const damaged = Uint8Array.from(members[1]!);
      damaged[at]! ^= 0xff;
      damaged[at + 1]! ^= 0xff;
      const { pages, issues } = await read(Buffer.concat([members[0]!, damaged, members[2]!, members[3]!]));
      const urls = pages.map(({ url }) => url);
      expect(urls[0]).toBe('https://a.example/1');
      expect(urls.slice(-2)).toEqual(['https://a.example/3', 'https://a.example/4']);
      expect(issues.map(({ code }) => code)).toEqual(['warc-invalid']);
    }
  });

  it('finds the next record after a wrong length', async () => {
    const wrong = Buffer.from(ONE.toString().replace(/Content-Length: \d+/, 'Content-Length: 3'));
    const { pages, issues } = await read(Buffer.concat([wrong, TWO]));
    expect(pages.at(-1)!.url).toBe('https://a.example/2');
    expect(issues.length).toBeGreaterThan(0);
  });

  it('refuses pages that unpack to more than any page', async () => {
    const bomb = response(
      'https://a.example/',
      '200 OK\r\nContent-Encoding: gzip',
      gzipSync(Buffer.alloc(20_000_000)),
    );
    const { pages, issues } = await read(Buffer.concat([bomb, ONE]));
    expect(pages.map(({ url }) => url)).toEqual(['https://a.example/1']);
    expect(issues.length).toBe(1);
  });

  it('gives up a file that is all damage, and says so', async () => {
    const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff]);
    const { pages, issues } = await read(Buffer.concat(Array.from({ length: 50_000 }, () => head)));
    expect(pages).toEqual([]);
    expect(issues).toHaveLength(2);
    expect(issues[1]!.detail).toMatch(/more than 1000 damaged places/);
  });

  it('gives nothing but an issue for other bytes', async () => {
    expect((await read(Buffer.from('hello\nworld'))).issues.length).toBe(1);
    expect(await read(Buffer.alloc(0))).toEqual({ pages: [], issues: [] });
  });
});

describe('writeWarc', () => {
  it('writes what readWarc reads, and nothing that ends a header', async () => {
    const page = {
      url: 'https://a.example/1\r\nWARC-Type: warcinfo',
      fetchedAt: '2026-03-03T08:00:00Z',
      contentType: 'text/html',
      bytes: Buffer.from('<p>é</p>'),
      outlet: 'a.example',
      publishedAt: null,
    };
    const parts: Uint8Array[] = [];
    const info = { software: 'test/1', writtenAt: '2026-04-04T00:00:00Z' };
    for await (const part of writeWarc([page, { ...page, fetchedAt: null }], info)) parts.push(part);
    const { pages, issues } = await read(Buffer.concat(parts));
    expect(issues).toEqual([]);
    expect(pages.map(text)).toEqual(['<p>é</p>', '<p>é</p>']);
    expect(pages[0]).toMatchObject({
      url: 'https://a.example/1 WARC-Type: warcinfo',
      status: 200,
      outlet: 'a.example',
    });
    expect(pages[1]!.fetchedAt).toBe('2026-04-04T00:00:00Z');
  });
});
