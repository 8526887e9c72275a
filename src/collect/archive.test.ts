import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from './collect.ts';
import { writeWarc } from './warc/write-warc.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (url: string, contentType: string, text = '<p>Text.</p>') => ({
  url,
  contentType,
  bytes: new TextEncoder().encode(text),
  fetchedAt: null,
  outlet: null,
  publishedAt: null,
});

async function collectAll(path: string) {
  const origins: unknown[] = [];
  const codes: string[] = [];
  for await (const { value, issues } of collect([path])) {
    if (value?.kind === 'snapshot') origins.push(value.snapshot.origin);
    codes.push(...issues.map(({ code }) => code));
  }
  return { origins, codes };
}

describe('collect of a web archive', () => {
  it('takes its pages that can hold an article, plain and from a folder', async () => {
    const parts: Uint8Array[] = [];
    const pages = [
      page('https://a.example/1', 'text/html'),
      page('https://a.example/p.png', 'image/png'),
      page('https://a.example/robots.txt', 'text/plain'),
      { ...page('urn:broadsheet:snapshot:x', 'text/plain'), outlet: 'b.example', publishedAt: '2026-03-03' },
      page('https://a.example/empty', 'text/html', ' '),
    ];
    const info = { software: 'test', writtenAt: '2026-03-03T00:00:00Z' };
    for await (const part of writeWarc(pages, info)) parts.push(part);
    await writeFile(join(folder, 'a.warc.gz'), Buffer.concat(parts));
    const { origins, codes } = await collectAll(folder);
    expect(origins).toMatchObject([
      { name: 'https://a.example/1', url: 'https://a.example/1', contentType: 'text/html' },
      { name: 'urn:broadsheet:snapshot:x', url: null, outlet: 'b.example', publishedAt: '2026-03-03' },
    ]);
    expect(codes).toEqual(['file-empty']);
  });

  it('says what is wrong with the file', async () => {
    expect((await collectAll(join(folder, 'none.warc'))).codes).toEqual(['path-missing']);
    await writeFile(join(folder, 'bad.warc'), 'no archive');
    expect((await collectAll(join(folder, 'bad.warc'))).codes).toEqual(['warc-invalid']);
  });
});
