import { createApi } from '../../src/api/api.ts';
import { createApp } from '../../src/web/app.tsx';
import { type Served, serve } from '../../src/web/serving/serve.ts';
import { fixtureReader } from './fixture.ts';

/** The pages and the API of the fixture on a free port of this machine. */
export function serveFixture(): Promise<Served> {
  const reader = fixtureReader();
  return serve(createApp(reader, { api: createApi(reader) }), { port: 0, host: '127.0.0.1' });
}
