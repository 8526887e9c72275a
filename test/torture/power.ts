import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a writer asked of the disk, in order. */
export type Call =
  | { readonly kind: 'open'; readonly fd: number; readonly path: string }
  | { readonly kind: 'write'; readonly fd: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly fd: number; readonly size: number }
  | { readonly kind: 'sync'; readonly fd: number }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'said'; readonly line: string };

export function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The command under which a program's calls to the disk are written down, bytes and all. */
export const tracer = (log: string): string[] => [
  ...['strace', '-f', '-qq', '-xx', '-s', '200000000', '-o', log],
  ...['-e', 'trace=openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,close', '-e', 'signal=none'],
];

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** Reads the log of {@link tracer}. Calls that did not finish are left out: nobody was told that they did. */
export function readCalls(log: string): Call[] {
  const calls: Call[] = [];
  for (const line of readFileSync(log, 'latin1').split('\n')) {
    const match = /^\d+\s+(\w+)\((.*)\)\s+= (\d+)/s.exec(line);
    if (!match) continue;
    const [, name, args, result] = match as unknown as [string, string, string, string];
    const call = toCall(name, args, Number(result));
    if (call) calls.push(call);
  }
  return calls;
}

function toCall(name: string, args: string, result: number): Call | null {
  const fd = Number.parseInt(args, 10);
  if (name === 'openat') return { kind: 'open', fd: result, path: unhex(quoted(args)).toString() };
  if (name === 'unlink') return { kind: 'unlink', path: unhex(quoted(args)).toString() };
  if (name === 'pwrite64') {
    const offset = Number(args.slice(args.lastIndexOf(',') + 1));
    return { kind: 'write', fd, offset, bytes: unhex(quoted(args)) };
  }
  if (name === 'ftruncate') return { kind: 'cut', fd, size: Number(args.split(',')[1]) };
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'sync', fd };
  if (name === 'write' && fd === 1) return { kind: 'said', line: unhex(quoted(args)).toString().trim() };
  return null;
}

const quoted = (args: string): string => args.slice(args.indexOf('"') + 1, args.lastIndexOf('"'));

type Change = Extract<Call, { kind: 'write' | 'cut' }>;

/** A file as it was at its last sync, and what was asked of it since. */
interface Disk {
  /** Longer than the file, so that it need not be moved whenever the file grows. */
  safe: Buffer;
  size: number;
  pending: Change[];
}

/**
 * The files as a disk may hold them that lost its power after the first `count` calls: what came before a file's last sync is
 * there, and of what came after it any part. What was said by then is what a person could have read.
 * @param survives whether a change that was not synced is there all the same.
 */
export function afterPowerLoss(
  calls: readonly Call[],
  count: number,
  survives: () => boolean,
): { files: Map<string, Buffer>; said: string[] } {
  const disks = new Map<string, Disk>();
  const open = new Map<number, string>();
  const said: string[] = [];
  for (const call of calls.slice(0, count)) {
    if (call.kind === 'open') open.set(call.fd, call.path);
    else if (call.kind === 'said') said.push(call.line);
    else if (call.kind === 'unlink') disks.delete(call.path);
    else {
      const path = open.get(call.fd);
      if (path === undefined) continue;
      const disk = disks.get(path) ?? { safe: Buffer.alloc(1 << 16), size: 0, pending: [] };
      disks.set(path, disk);
      if (call.kind === 'sync') settle(disk);
      else disk.pending.push(call);
    }
  }
  for (const disk of disks.values()) {
    disk.pending = disk.pending.filter(survives);
    settle(disk);
  }
  return {
    files: new Map([...disks].map(([path, { safe, size }]) => [basename(path), safe.subarray(0, size)])),
    said,
  };
}

function settle(disk: Disk): void {
  for (const change of disk.pending) {
    if (change.kind === 'cut') {
      disk.safe.fill(0, Math.min(change.size, disk.safe.length));
      disk.size = change.size;
    } else disk.size = Math.max(disk.size, change.offset + change.bytes.length);
    if (disk.size > disk.safe.length) {
      const longer = Buffer.alloc(disk.size * 2);
      disk.safe.copy(longer);
      disk.safe = longer;
    }
    if (change.kind === 'write') change.bytes.copy(disk.safe, change.offset);
  }
  disk.pending = [];
}

export function writeFiles(files: ReadonlyMap<string, Buffer>, folder: string, names: RegExp): void {
  for (const [name, bytes] of files) if (names.test(name)) writeFileSync(join(folder, name), bytes);
}
