import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The last step of each kind that a writer was told to be safe, 0 for none. */
export interface Told {
  readonly saved: number;
  readonly grouped: number;
  readonly drawn: number;
}

/** It ends what hangs: a start takes a fraction of a second, on a busy machine many. */
const START_MS = 240_000;

/** A writer in a process of its own. */
export interface Victim {
  readonly child: ChildProcess;
  /** Resolves with the writer's process id when it has opened the store. */
  readonly opened: Promise<number>;
  /** Resolves with what it was told when the process has ended. */
  readonly ended: Promise<Told>;
  /** How often it has said that something is safe. */
  said(): number;
}

/** @param before a program, with arguments, under which the writer runs. */
export function startWriter(
  location: string,
  writer: number,
  first: number,
  before: readonly string[] = [],
): Victim {
  const script = join(import.meta.dirname, 'writer.ts');
  const [program, ...args] = [...before, process.execPath, script, location, String(writer), String(first)];
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, trouble] = ['', ''];
  child.stderr.on('data', (data) => {
    trouble = `${trouble}${data}`.slice(-2000);
  });
  const opened = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += data;
      const pid = /^open (\d+)\n/.exec(out)?.[1];
      if (pid) resolve(Number(pid));
    });
    child.once('exit', () => reject(new Error(`The writer ended before it opened the store: ${trouble}`)));
    setTimeout(() => reject(new Error('The writer did not open the store.')), START_MS).unref();
  });
  const ended = new Promise<Told>((resolve) => child.once('close', () => resolve(toldIn(out, first))));
  const said = (): number => out.split('\n').length - 2;
  return { child, opened, ended, said };
}

/** Only whole lines count: half of one was never said. */
function toldIn(out: string, first: number): Told {
  const told = { saved: first - 1, grouped: first - 1, drawn: first - 1 };
  for (const line of out.slice(0, out.lastIndexOf('\n')).split('\n')) {
    const [kind, step] = line.split(' ');
    if (kind === 'saved' || kind === 'grouped' || kind === 'drawn') told[kind] = Number(step);
  }
  return told;
}

/** Lets a writer work for a while and kills it: nothing in it gets to run again. */
export async function killAfter(victim: Victim, milliseconds: number): Promise<Told> {
  const pid = await victim.opened;
  await pause(milliseconds);
  process.kill(pid, 'SIGKILL');
  return victim.ended;
}
