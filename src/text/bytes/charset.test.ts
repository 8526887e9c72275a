import { describe, expect, it } from 'vitest';
import { decoderOf, isStateful, transportCharset } from './charset.ts';

describe('a charset', () => {
  it('is told by a media type, known or not', () => {
    expect(transportCharset('text/html; charset="ISO-8859-2"')).toBe('iso-8859-2');
    expect(transportCharset('text/html')).toBeNull();
    expect(decoderOf('latin1')?.encoding).toBe('windows-1252');
    expect(decoderOf('klingon')).toBeNull();
    expect(['iso-2022-jp', 'hz-gb-2312', 'utf-8', null].map(isStateful)).toEqual([true, true, false, false]);
  });
});
