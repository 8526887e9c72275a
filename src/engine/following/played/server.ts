import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How a host of the local server answers; a request that it does not take up is a 404. */
export type Answer = (path: string, request: IncomingMessage, response: ServerResponse) => void;

/** A local server that plays any number of hosts, told apart by their name. */
export interface PlayedServer {
  readonly port: number;
  /** All requests as `host path`. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

export async function startPlayedServer(
  answerOf: (host: string) => Answer | undefined,
): Promise<PlayedServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    asked.push(`${host} ${path}`);
    response.on('error', () => {});
    const answer = answerOf(host);
    if (answer) answer(path, request, response);
    if (!answer) response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export const feedOf = (links: readonly string[], more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${more}${links
    .map((link) => `<item><title>Report</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`;

export const articlePage = (words: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Council of ${words} closes bridge</title></head><body><article>
<h1>Council of ${words} closes bridge</h1>
<p>The council of ${words} said on Monday that the old bridge would be closed for three weeks, because its piers need stone.</p>
<p>“We have no choice,” said the mayor, Ilse Brandt, who wants the bridge open again before the winter comes to ${words}.</p>
</article></body></html>`;

/** A body that never ends, at some speed. */
export function endless(response: ServerResponse, chunk: string, everyMs: number): void {
  const timer = setInterval(() => response.write(chunk), everyMs);
  response.on('close', () => clearInterval(timer));
}

/** 64 MiB of blanks in 64 KiB, packed before anybody asks: packing them takes a second. */
const BOMB = gzipSync(Buffer.alloc(64 << 20, 0x20));
export const bomb = (): Buffer => BOMB;
