import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBitReader, createBitWriter } from './bits.ts';

it('read back what was written, however far apart the numbers are', () => {
  const reader = createBitReader();
  const numbers = fc.array(fc.tuple(fc.nat(14), fc.nat(32_767), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.nat(5), (drawn, from) => {
      const halves = new Uint16Array(200_000);
      const writer = createBitWriter(halves, from);
      for (const [low, value, flag] of drawn) {
        writer.putRice(value, low);
        writer.put(flag ? 1 : 0, 1);
      }
      const end = writer.end();
      reader.begin(halves.subarray(0, end), from);
      for (const [low, value, flag] of drawn) {
        expect(reader.getRice(low)).toBe(value);
        expect(reader.get(1)).toBe(flag ? 1 : 0);
      }
    }),
    { numRuns: 60 },
  );
});
