import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { directoryOf } from './directory.ts';

const { get } = directoryOf(
  new Map([
    ['ledger.example', 'Ledger'],
    ['money.ledger.example', 'Ledger Money'],
    ['wordpress.com', 'a platform'],
  ]),
  new Map([['ledger.co.example', 'ledger.example']]),
);

it('finds an outlet by any host of its own, the longest known first', () => {
  for (const host of [
    'ledger.example',
    'edition.ledger.example',
    'en.news.ledger.example',
    'news.ledger.co.example',
  ])
    expect(get(host), host).toBe('Ledger');
  expect(get('us.money.ledger.example')).toBe('Ledger Money');
  expect(get('wordpress.com')).toBe('a platform');
});

it('knows nothing of strangers, nor of who rents a host of a platform', () => {
  for (const host of ['example', 'otherledger.example', 'somebody.wordpress.com', ''])
    expect(get(host), host).toBeUndefined();
});

it('knows the editions of what ships', () => {
  const { outlets, aliases } = catalogue();
  const shipped = directoryOf(outlets, aliases);
  for (const host of ['edition.cnn.com', 'amp.cnn.com', 'arabic.cnn.com'])
    expect(shipped.get(host)?.domain).toBe('cnn.com');
  for (const host of ['bbc.co.uk', 'news.bbc.co.uk']) expect(shipped.get(host)?.domain).toBe('bbc.com');
});
