/** Writes bits into halves one after the other, the highest of each half first. */
export interface BitWriter {
  put(value: number, bits: number): void;
  /** A number from 0 on in the code of Rice (1971): small ones take `low` bits and one, each further `2 ** low` one more. */
  putRice(value: number, low: number): void;
  /** Gives the half after the last that was begun. */
  end(): number;
}

/** As much of a half as is not yet written stands in the writer: one is at work at a time. */
export function createBitWriter(halves: Uint16Array, from: number): BitWriter {
  let at = from;
  let [held, count] = [0, 0];
  const put = (value: number, bits: number): void => {
    held = (held << bits) | value;
    count += bits;
    if (count < 16) return;
    count -= 16;
    halves[at++] = held >>> count;
    held &= (1 << count) - 1;
  };
  return {
    put,
    putRice(value, low) {
      for (let left = value >>> low; left > 0; left -= 8)
        put(left >= 8 ? 255 : (1 << left) - 1, Math.min(8, left));
      put(0, 1);
      put(value & ((1 << low) - 1), low);
    },
    end() {
      if (count > 0) put(0, 16 - count);
      return at;
    },
  };
}

/** Reads what was written: `from` is the half at which it begins. */
export interface BitReader {
  begin(halves: Uint16Array, from: number): void;
  get(bits: number): number;
  getRice(low: number): number;
}

export function createBitReader(): BitReader {
  let halves: Uint16Array = new Uint16Array();
  let at = 0;
  /** Bits that were read but not given, the first of them highest. */
  let [held, count] = [0, 0];
  const fill = (): void => {
    while (count <= 16) {
      held |= (at < halves.length ? halves[at]! : 0) << (16 - count);
      at++;
      count += 16;
    }
  };
  const skip = (bits: number): void => {
    held = bits === 32 ? 0 : held << bits;
    count -= bits;
  };
  const get = (bits: number): number => {
    if (bits === 0) return 0;
    fill();
    const value = held >>> (32 - bits);
    skip(bits);
    return value;
  };
  return {
    begin(from, start) {
      halves = from;
      at = start;
      held = 0;
      count = 0;
    },
    get,
    getRice(low) {
      let high = 0;
      for (;;) {
        fill();
        const ones = Math.min(count, Math.clz32(~held));
        high += ones;
        if (ones < count) {
          skip(ones + 1);
          return (high << low) | get(low);
        }
        skip(ones);
      }
    },
  };
}
