import { describe, expect, it } from 'vitest';
import { backPath, outsideHref, statementPath } from './paths.ts';

describe('addresses', () => {
  it('encode ids', () => {
    expect(statementPath('a/b', 'c&d')).toBe('/articles/a%2Fb?statement=c%26d#lit');
  });

  it('lead outside by http and https alone', () => {
    expect(outsideHref('https://a.example/x')).toBe('https://a.example/x');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not a url', null])
      expect(outsideHref(url)).toBeNull();
  });

  it('lead back into this server alone', () => {
    expect(backPath('/stories/a?page=2')).toBe('/stories/a?page=2');
    for (const path of ['//a.example', '/\\a.example', 'https://a.example', '/a\nb', 7, undefined])
      expect(backPath(path)).toBe('/');
  });
});
