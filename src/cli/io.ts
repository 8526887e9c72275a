import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Issue, issueLine } from '../model/issue.ts';

/** A caller's mistake: told in one line, exit 2. */
export class UsageError extends Error {}

export const EXIT = { fine: 0, inputFailed: 1, usage: 2 } as const;

/** One line on standard error for each. */
export function tellIssues(issues: readonly Issue[]): void {
  for (const issue of issues) process.stderr.write(`${issueLine(issue)}\n`);
}

/** Writes one JSON line and waits where the reader is slower, so that a pipe of any length needs no memory. */
export async function writeLine(value: unknown): Promise<void> {
  await write(`${JSON.stringify(value)}\n`);
}

export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((done) => process.stdout.once('drain', done));
}

export interface NumberedLine {
  /** `FILE line 12`, or `line 12` of standard input. */
  readonly name: string;
  readonly text: string;
}

/** Lines that hold something, of a file or of standard input (`-`, the default). */
export async function* linesOf(file = '-'): AsyncGenerator<NumberedLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() !== '') yield { name: `${file === '-' ? '' : `${file} `}line ${number}`, text };
  }
}

/** All bytes of standard input, at most `limit` and one more, by which the caller sees that there were too many. */
export async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

/** "1 article", "2 articles". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
