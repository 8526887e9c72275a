import { createGunzip, type Gunzip } from 'node:zlib';

/** So many bytes go in at a time: what comes out at once is bounded (deflate makes at most 1,032 bytes of one), and damage costs few members. */
const STEP = 4 * 1024;

/** A file was given up, since it is all damage. */
export class TooDamaged extends Error {}

/** Damaged places after which a file is given up: one that is all damage would cost an attempt at every few bytes. */
const MOST_DAMAGE = 1000;

/**
 * Unpacks a stream of gzip members, or gives bytes that are not packed as they are. Each segment is a run of bytes without damage; one
 * ends with an error where its data are damaged or break off, and the next begins at the next member that can be read. Segments must
 * be read one after the other, each to its end.
 */
export async function* unzipped(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const source = new Source(stream);
  if (!(await source.startsMember())) {
    yield source.rest();
    return;
  }
  for (let damage = 0; await source.findMember(); damage++) {
    if (damage > MOST_DAMAGE) {
      yield givenUp();
      return;
    }
    yield unzip(source);
  }
}

// biome-ignore lint/correctness/useYield: a segment that holds nothing but its error.
async function* givenUp(): AsyncGenerator<Uint8Array> {
  throw new TooDamaged(`more than ${MOST_DAMAGE} damaged places; the rest was not read`);
}

async function* unzip(source: Source): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const out: Uint8Array[] = [];
  // Node ends in silence at bytes that are no member, too; only a file that has been given whole has ended there.
  const stopped = new Promise<Error | null>((resolve) =>
    gunzip
      .on('data', (bytes: Uint8Array) => out.push(bytes))
      .once('error', resolve)
      .once('end', () => resolve(null)),
  );
  try {
    for (let piece = await source.take(); piece !== null; piece = await source.take()) {
      const before = gunzip.bytesWritten;
      const isWritten = await Promise.race([written(gunzip, piece), stopped.then(() => false)]);
      yield* out.splice(0);
      const read = gunzip.bytesWritten - before;
      if (isWritten && read === piece.length) continue;
      // At least one byte is passed over, lest the same member be tried for ever.
      source.putBack(piece.subarray(Math.max(1, read)));
      throw (await stopped) ?? new Error('bytes that are no member');
    }
    gunzip.end();
    const error = await stopped;
    yield* out;
    if (error) throw error;
  } finally {
    gunzip.destroy();
  }
}

const written = (gunzip: Gunzip, piece: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => gunzip.write(piece, (error) => resolve(!error)));

/** A stream of bytes in small pieces, of which the last can be given back. */
class Source {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();
  /** What was given back may begin with the head of the member that failed. */
  #isDamaged = false;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  async take(): Promise<Uint8Array | null> {
    if (!(await this.#fill(1))) return null;
    const piece = this.#piece.subarray(0, STEP);
    this.#piece = this.#piece.subarray(piece.length);
    return piece;
  }

  putBack(piece: Uint8Array): void {
    this.#piece = Buffer.concat([piece, this.#piece]);
    this.#isDamaged = true;
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    for (let piece = await this.take(); piece !== null; piece = await this.take()) yield piece;
  }

  /** Whether a gzip member begins here (RFC 1952, 2.3.1): its magic, deflate, no reserved flag. */
  async startsMember(): Promise<boolean> {
    return (await this.#fill(4)) && isMember(this.#piece, 0);
  }

  /** Passes over bytes up to where a member begins; false if none does. Only damage is passed over. */
  async findMember(): Promise<boolean> {
    if (!this.#isDamaged) return this.startsMember();
    this.#isDamaged = false;
    while (await this.#fill(4)) {
      for (let at = 0; at + 4 <= this.#piece.length; at++) {
        if (!isMember(this.#piece, at)) continue;
        this.#piece = this.#piece.subarray(at);
        return true;
      }
      this.#piece = this.#piece.subarray(this.#piece.length - 3);
    }
    return false;
  }

  /** Reads on until at least `length` bytes are held; false if the stream ends before. */
  async #fill(length: number): Promise<boolean> {
    while (this.#piece.length < length) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#piece = this.#piece.length === 0 ? value : Buffer.concat([this.#piece, value]);
    }
    return true;
  }
}

const isMember = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3]! & 0xe0) === 0;
