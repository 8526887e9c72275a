import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 16;

/**
 * An id made of what the thing is, so that the same thing has the same id on every machine and adding twice changes nothing.
 * 80 bits of SHA-256 in base 32 (RFC 4648, lower case): 16 characters; the kind keeps an article and its text apart.
 */
export function contentId(kind: string, ...parts: readonly (string | number | null | Uint8Array)[]): string {
  const hash = createHash('sha256').update(kind);
  for (const part of parts) {
    hash.update('\u001f');
    hash.update(part instanceof Uint8Array ? part : String(part ?? '\u0000'));
  }
  const digest = hash.digest();
  let id = '';
  let bits = 0;
  let value = 0;
  for (let i = 0; id.length < LENGTH; i++) {
    value = (value << 8) | digest[i]!;
    bits += 8;
    while (bits >= 5 && id.length < LENGTH) {
      bits -= 5;
      id += ALPHABET[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return id;
}
