import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Served {
  readonly url: string;
  /** Lets running answers end, then frees the port. */
  close(): Promise<void>;
}

/** Serves an app. Where the port is taken, on a free one: look at `url`. Fails where the host is none of this machine's. */
export async function serve(app: Hono, { port, host }: { port: number; host: string }): Promise<Served> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, port, host).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    await listen(server, 0, host);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeIdleConnections();
  });
}
