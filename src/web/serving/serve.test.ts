import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { serve } from './serve.ts';

const app = new Hono().get('/', (c) => c.text('here'));

describe('serving', () => {
  it('answers on the address that it gives', async () => {
    const { url, close } = await serve(app, { port: 0, host: '127.0.0.1' });
    expect(await (await fetch(url)).text()).toBe('here');
    await close();
  });

  it('takes a free port where the wanted one is taken', async () => {
    const first = await serve(app, { port: 0, host: '127.0.0.1' });
    const second = await serve(app, { port: Number(new URL(first.url).port), host: '127.0.0.1' });
    expect(second.url).not.toBe(first.url);
    expect(await (await fetch(second.url)).text()).toBe('here');
    await first.close();
    await second.close();
  });

  it('fails on a host that is not this machine’s', async () => {
    await expect(serve(app, { port: 0, host: '203.0.113.7' })).rejects.toThrow();
  });
});
