import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { postgresPrograms, type Server, startPostgres } from '../src/store/contract/server.ts';
import { ROOT } from './program.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
/** The instructions of the Dockerfile, each a word and the rest. */
const instructions = read('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => ({ word: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }));
const lastOf = (word: string): string => instructions.findLast((one) => one.word === word)!.rest;

describe('the image', () => {
  it('holds all that the package ships, and the program as its entry', () => {
    const { files, bin } = JSON.parse(read('package.json'));
    const copied = instructions.filter(({ rest }) => rest.startsWith('--from=build')).map(({ rest }) => rest);
    for (const name of [...files, 'package.json', 'node_modules'])
      expect(
        copied.some((rest) => rest.split(' ').includes(`/app/${name}`)),
        name,
      ).toBe(true);
    expect(lastOf('RUN')).toContain(`/app/${bin.broadsheet} /usr/local/bin/broadsheet`);
    expect(JSON.parse(lastOf('ENTRYPOINT'))).toEqual(['broadsheet']);
    expect(lastOf('USER')).toBe('node');
  });

  it('is built of files that are there and not left out', () => {
    const kept = read('.dockerignore').match(/(?<=^!).+$/gm)!;
    expect(kept.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    const needed = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'src'];
    const { files } = JSON.parse(read('package.json'));
    const built = files.filter((name: string) => name !== 'dist');
    expect([...needed, ...built].filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('runs on the Node that the program asks for', () => {
    const least = JSON.parse(read('package.json')).engines.node.replace('>=', '');
    for (const { word, rest } of instructions) if (word === 'FROM') expect(rest).toContain(`node:${least}-`);
  });
});

describe('the compose file', () => {
  it('names a database, a reader and workers, of one image', () => {
    const { database, reader, worker } = compose.services;
    expect(database!.image).toMatch(/^postgres:\d+/);
    expect([reader!.build, worker!.build]).toEqual(['.', '.']);
    expect(reader!.image).toBe(worker!.image);
    for (const service of [reader!, worker!]) expect(Object.keys(service.depends_on!)).toEqual(['database']);
    for (const volume of database!.volumes!)
      expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  });

  it('opens no port to the world and holds no password', () => {
    for (const { ports = [] } of Object.values(compose.services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    const { database, reader } = compose.services;
    expect(database!.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(reader!.environment.BROADSHEET_STORE).toContain(':${POSTGRES_PASSWORD:?');
  });
});

const programs = postgresPrograms();
describe.skipIf(programs === null && !process.env.CI)('its commands', () => {
  let server: Server;
  let location: string;
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-docker-'));
  beforeAll(async () => {
    server = await startPostgres(programs!, ['fsync=off']);
    location = await server.createDatabase();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the program as a container of this service would, but for the port, which must be free. */
  const run = (service: string, args = compose.services[service]!.command!): ChildProcess => {
    const { environment } = compose.services[service]!;
    expect(Object.keys(environment)).toEqual(['BROADSHEET_STORE']);
    const free = args.map((arg, i) => (args[i - 1] === '--port' ? '0' : arg));
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...free], {
      cwd: folder,
      env: { ...process.env, BROADSHEET_STORE: location },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const said = async (child: ChildProcess, words: RegExp): Promise<string> => {
    let out = '';
    for await (const data of child.stdout!.iterator({ destroyOnReturn: false })) {
      out += data;
      const found = words.exec(out);
      if (found) return found[0];
    }
    throw new Error(`It ended after: ${out}`);
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((done) => child.once('exit', (code) => done(code)));

  it('take pages in, read, group and draw them, and show them', async () => {
    const reader = run('reader');
    const url = await said(reader, /http:\/\/[\w.]+:\d+/);
    const worker = run('worker');
    await said(worker, /Working on clean, attribute, group, compare/);
    expect(await ended(run('worker', ['add', '--later', join(ROOT, 'examples/hallow-tunnel')]))).toBe(0);
    const page = url.replace('0.0.0.0', '127.0.0.1');
    let stories: readonly unknown[] = [];
    while (stories.length < 6) {
      await pause(200);
      stories = (await (await fetch(`${page}/api/stories`)).json()).items;
    }
    const stopped = ended(worker);
    worker.kill('SIGTERM');
    expect(await stopped).toBe(0);
  });
});
