import { gzipSync } from 'node:zlib';
import { type Answer, articlePage, bomb, endless, feedOf } from './server.ts';

/** Hosts of a local server as the web has them: well, ill and hostile ones. */

const WHOLE = ['The dock', 'The mill', 'The weir', 'The quay']
  .map(
    (what) =>
      `<p>${what} of Brede has fallen dry since the spring, its keeper told the council on Monday, and no ship has come up the river in the weeks since then.</p>`,
  )
  .join('');

/** A host whose feed lists one article that can be had. */
const good: Answer = (path, request, response) => {
  const host = request.headers.host!;
  if (path === '/rss' && request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
  else if (path === '/rss') response.setHeader('etag', '"1"').end(feedOf([`http://${host}/a`]));
  else if (path === '/a')
    response.setHeader('content-type', 'text/html').end(articlePage(host.split('.')[0]!));
  else response.writeHead(404).end();
};
/** As {@link good}, but for one path. */
const but =
  (at: string, answer: Answer): Answer =>
  (path, request, response) =>
    (path === at ? answer : good)(path, request, response);

const KINDS: Readonly<Record<string, Answer>> = {
  good,
  slow: (...asked) => setTimeout(() => good(...asked), 150),
  circle: but('/rss', (_, __, response) => response.writeHead(302, { location: '/rss' }).end()),
  inside: but('/rss', (_, __, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  ),
  busy: but('/rss', (_, __, response) => response.writeHead(429, { 'retry-after': '7200' }).end()),
  broken: but('/rss', (_, __, response) => response.writeHead(500).end()),
  gone: but('/rss', (_, __, response) => response.writeHead(410).end()),
  bomb: but('/rss', (_, __, response) => response.setHeader('content-encoding', 'gzip').end(bomb())),
  endless: but('/rss', (_, __, response) => endless(response, '<item>', 5)),
  silent: but('/rss', () => {}),
  cut: but('/rss', (_, { headers }, response) => {
    const text = feedOf([`http://${headers.host}/a`, `http://${headers.host}/b`]);
    response.end(text.slice(0, text.indexOf('/b')));
  }),
  utf16: but('/rss', (_, { headers }, response) =>
    response.end(Buffer.from(`\ufeff${feedOf([`http://${headers.host}/a`])}`, 'utf16le')),
  ),
  latin: but('/a', (_, __, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(Buffer.from(articlePage('Brod\u00e9'), 'latin1')),
  ),
  zipped: but('/rss', (_, { headers }, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(feedOf([`http://${headers.host}/a`]))),
  ),
  moved: but('/rss', (_, __, response) => response.writeHead(301, { location: '/new' }).end()),
  closed: but('/robots.txt', (_, __, response) => response.end('User-agent: *\nDisallow: /')),
  pages: but('/robots.txt', (_, __, response) => response.end('User-agent: broadsheet\nDisallow: /a\n')),
  failing: but('/robots.txt', (_, __, response) => response.writeHead(503).end()),
  // Their ports are the server's own, which is known once it runs.
  away: but('/a', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://closed.test:${portOf(headers.host)}/a` }).end(),
  ),
  short: but('/a', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://aim.test:${portOf(headers.host)}/b` }).end(),
  ),
  shift: but('/rss', (_, { headers }, response) =>
    response.writeHead(301, { location: `http://aim.test:${portOf(headers.host)}/rss` }).end(),
  ),
  ring: but('/rss', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://aim.test:${portOf(headers.host)}/ring` }).end(),
  ),
  index: (path, request, response) => {
    const { headers } = request;
    const today = new Date().toISOString();
    const page = (url: string) => `<url><loc>${url}</loc><lastmod>${today}</lastmod></url>`;
    const here = `http://${headers.host}`;
    const sitemap = (url: string, day: string) =>
      `<sitemap><loc>${url}</loc><lastmod>${day}</lastmod></sitemap>`;
    if (path === '/rss')
      response.end(
        `<sitemapindex>${sitemap(`${here}/2019.xml`, '2019-01-01')}${sitemap(`${here}/tag-sitemap.xml`, today)}${sitemap(`${here}/broken.xml`, today)}${sitemap(`${here}/rss`, today)}${sitemap(`${here}/latest.xml`, today)}</sitemapindex>`,
      );
    else if (path === '/latest.xml') response.end(`<urlset>${page(`${here}/a`)}</urlset>`);
    else good(path, request, response);
  },
  login: (path, { headers }, response) => {
    if (path === '/rss')
      response.end(
        feedOf(
          [],
          `<item><title>Dry harbour of Brede</title><link>http://${headers.host}/a</link><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>`,
        ),
      );
    else response.writeHead(path === '/a' ? 403 : 404).end();
  },
};

const portOf = (host: string | undefined): string => host!.split(':')[1]!;
/** Nobody follows it; others lead to it. */
const AIM: Answer = (path, request, response) => {
  if (path === '/b') response.setHeader('content-type', 'text/html').end(articlePage('aim'));
  else if (path === '/ring')
    response.writeHead(302, { location: `http://ring.test:${portOf(request.headers.host)}/rss` }).end();
  else good(path, request, response);
};

export const WILD_KINDS: readonly string[] = Object.keys(KINDS);

/** Kinds whose one article, at `/a`, can be had. */
export const GIVING: readonly string[] = [
  'good',
  'slow',
  'cut',
  'utf16',
  'latin',
  'zipped',
  'index',
  'login',
];

/** Plays a host by its kind: `bomb.test`, `bomb-7.test`. */
export const answerOfWild = (host: string): Answer | undefined =>
  host === 'aim.test' ? AIM : KINDS[host.replace(/(?:-\d+)?\.test$/, '')];
