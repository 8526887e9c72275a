import { describe, expect, it } from 'vitest';
import { isPublicAddress, parseUrl, whyForbidden } from './address.ts';
import { guardedLookup } from './lookup.ts';

const isForbidden = (text: string, allowed: readonly string[] = []): boolean => {
  const url = parseUrl(text);
  return url === null || whyForbidden(url, allowed) !== null;
};

describe('what may be fetched', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://10.0.0.8/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://router.lan/',
    'http://metadata.google.internal/',
    'http://intranet/',
    'http://user:word@example.org/',
    'http://example.org:22/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http:\\\\127.0.0.1',
    'http:///127.0.0.1',
    'http://１２７.0.0.1/',
    '//example.org/',
    '',
  ])('is not %s', (text) => expect(isForbidden(text)).toBe(true));

  it.each([
    'https://example.org/story?id=1',
    'http://8.8.8.8/',
    'http://[2606:4700::1111]/',
    'https://news.example.org:8443/',
  ])('is %s', (text) => expect(isForbidden(text)).toBe(false));

  it('is a private host that was allowed by name, and no other', () => {
    expect(isForbidden('http://news.intranet/', ['news.intranet'])).toBe(false);
    expect(isForbidden('http://news.intranet/', ['*.intranet'])).toBe(false);
    expect(isForbidden('http://badnews.intranet/', ['news.intranet'])).toBe(true);
    expect(isForbidden('http://127.0.0.1:9/', ['127.0.0.1'])).toBe(false);
  });

  it('is nothing that is no address', () => {
    for (const text of ['', 'example.org', '1.2.3', '::1%eth0']) expect(isPublicAddress(text)).toBe(false);
  });
});

describe('the lookup of a connection', () => {
  const ask = (addresses: readonly string[], allowed: readonly string[] = []): Promise<unknown> =>
    new Promise((done) =>
      guardedLookup(async () => addresses, allowed)('Name.Example.', { all: true }, (error, found) =>
        done(error ?? found),
      ),
    );

  it('gives public addresses', async () =>
    expect(await ask(['8.8.8.8', '2606:4700::1111'])).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]));
  it('fails where one of several is private, since a name may point anywhere', async () => {
    expect(await ask(['8.8.8.8', '10.0.0.1'])).toBeInstanceOf(Error);
    expect(await ask([])).toBeInstanceOf(Error);
    expect(await ask(['10.0.0.1'], ['name.example'])).toEqual([{ address: '10.0.0.1', family: 4 }]);
  });
});
