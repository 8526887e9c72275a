/** Reads a stream of bytes by lines and lengths, holding only what was asked for and the piece it stands in. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();
  #at = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** A line without its end, as Latin-1; null at the end of the stream. One longer than `max` is cut, the rest passed over. */
  async line(max: number): Promise<string | null> {
    let line = '';
    let isAny = false;
    while (await this.#fill()) {
      isAny = true;
      const end = this.#piece.indexOf(10, this.#at);
      const stop = end < 0 ? this.#piece.length : end;
      const part = this.#piece.subarray(this.#at, Math.min(stop, this.#at + max - line.length));
      line += Buffer.from(part).toString('latin1');
      this.#at = end < 0 ? stop : stop + 1;
      if (end >= 0) break;
    }
    return isAny ? line.replace(/\r$/, '') : null;
  }

  /** The next `length` bytes; null if the stream ends before. */
  async bytes(length: number): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      if (!(await this.#fill())) return null;
      const part = this.#piece.subarray(this.#at, this.#at + length - filled);
      bytes.set(part, filled);
      filled += part.length;
      this.#at += part.length;
    }
    return bytes;
  }

  /** Passes over `length` bytes; false if the stream ends before. */
  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > 0) {
      if (!(await this.#fill())) return false;
      const step = Math.min(left, this.#piece.length - this.#at);
      this.#at += step;
      left -= step;
    }
    return true;
  }

  async #fill(): Promise<boolean> {
    while (this.#at >= this.#piece.length) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#piece = value;
      this.#at = 0;
    }
    return true;
  }
}
