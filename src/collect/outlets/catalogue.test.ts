import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTLET_KINDS, STATE_CONTROLS } from '../../model/outlet.ts';
import { parseRating } from '../../model/rating.ts';
import { webAddress } from '../web-address.ts';
import { catalogue, outletFiles, raterFiles } from './catalogue.ts';

const FIELDS = [
  'domain',
  'name',
  'country',
  'language',
  'kind',
  'owner',
  'stateControl',
  'feeds',
  'provenance',
];
const SOURCES = Object.keys(
  JSON.parse(readFileSync(new URL('../../../outlets/provenance.json', import.meta.url), 'utf8')),
);
const files = outletFiles();

describe('the outlets that ship with the program', () => {
  it('are many, of many countries, each once', () => {
    expect(files.length).toBeGreaterThanOrEqual(150);
    expect(new Set(files.map(({ country }) => country)).size).toBeGreaterThanOrEqual(40);
    expect(catalogue().outlets.size).toBe(files.length);
  });

  it('keep to the schema', () => {
    for (const file of files) {
      const { domain } = file;
      expect(Object.keys(file), domain).toEqual(FIELDS);
      expect(domain).toMatch(/^(?!www\.)[a-z0-9.-]+\.[a-z]{2,}$/);
      expect(file.name, domain).not.toBe('');
      expect(file.country, domain).toMatch(/^[A-Z]{2}$/);
      expect(file.language, domain).toMatch(/^[a-z]{2}$/);
      expect(OUTLET_KINDS, domain).toContain(file.kind);
      expect([...STATE_CONTROLS, null], domain).toContain(file.stateControl);
      for (const feed of file.feeds) expect(webAddress(feed), domain).not.toBeNull();
    }
  });

  it('say where each fact is from', () => {
    for (const { provenance, domain, ...facts } of files) {
      const filled = Object.entries(facts)
        .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([field]) => field);
      expect(Object.keys(provenance).sort(), domain).toEqual(filled.sort());
      for (const source of Object.values(provenance)) expect(SOURCES, domain).toContain(source);
    }
  });

  it('have other domains that are no outlet of their own', () => {
    const { aliases, outlets } = catalogue();
    for (const [other, domain] of aliases) {
      expect(outlets.has(domain), domain).toBe(true);
      expect(outlets.has(other), other).toBe(false);
    }
    expect([...aliases.keys()]).toEqual([...aliases.keys()].toSorted());
  });

  it('stand in the folder of their country, under their domain', () => {
    for (const { domain, country } of files) {
      const path = `../../../outlets/${country!.toLowerCase()}/${domain}.json`;
      expect(existsSync(new URL(path, import.meta.url)), path).toBe(true);
    }
  });
});

describe('the raters that ship with the program', () => {
  it.each(raterFiles().map((file) => [file.name, file] as const))('%s is dated and known', (_, file) => {
    expect(file.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(webAddress(file.url)).not.toBeNull();
    expect(file.licence).not.toBe('');
    const domains = Object.keys(file.ratings);
    expect(domains).toEqual(domains.toSorted());
    for (const domain of domains) expect(catalogue().outlets.has(domain), domain).toBe(true);
    for (const rating of Object.values(file.ratings)) expect(parseRating(rating)).toBe(rating);
  });
});
