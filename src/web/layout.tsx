import type { Child, FC } from 'hono/jsx';
import { CLIENT_PATH, FONT_PATHS, ICON_PATH, STYLE_PATH } from './assets.ts';
import { Patterns } from './parts/patterns.tsx';
import { RaterNotice } from './parts/raters.tsx';
import { THEMES, type Theme } from './theme.ts';
import { capital } from './words.ts';

/** What every page needs to know of its request. */
export interface View {
  readonly theme: Theme;
  /** The rater whose sides are shown, `NO_RATER` for none; null for those that sheets are drawn with. */
  readonly rater: string | null;
  /** Whether whoever asks may add and correct. */
  readonly canChange: boolean;
  /** The page's own path with its query, to come back to. */
  readonly path: string;
}

interface PageProps {
  readonly view: View;
  readonly title: string;
  /** The front page wears the whole masthead, the others a small one. */
  readonly front?: boolean;
  /** A line of the masthead, like the day of the latest account. */
  readonly ear?: string;
  /** Address of a feed of what the page shows. */
  readonly feed?: string;
  /** Seconds after which a browser without script asks again. */
  readonly askAgain?: number | undefined;
  readonly children?: Child;
}

export const Page: FC<PageProps> = ({ view, title, front = false, ear, feed, askAgain, children }) => (
  <html lang="en" data-theme={view.theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {askAgain !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(askAgain)} />
        </noscript>
      )}
      <title>{front ? title : `${title} – Broadsheet`}</title>
      <link rel="preload" href={FONT_PATHS[0]} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={STYLE_PATH} />
      <script type="module" src={CLIENT_PATH} />
      {(feed ?? front) && (
        <link
          rel="alternate"
          type="application/atom+xml"
          href={feed ?? '/feeds/stories.atom'}
          title={title}
        />
      )}
      <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
    </head>
    <body class={front ? 'front' : 'inner'}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Patterns />
      <Masthead view={view} front={front} ear={ear} />
      <RaterNotice view={view} />
      <main id="main">{children}</main>
      <Colophon />
    </body>
  </html>
);

const Masthead: FC<{ view: View; front: boolean; ear: string | undefined }> = ({ view, front, ear }) => (
  <header class="masthead">
    {front && (
      <div class="ears">
        <span>{ear ?? 'No account yet'}</span>
        <span class="motto">Every outlet’s account, on one sheet</span>
        <ThemeForm view={view} />
      </div>
    )}
    <p class="nameplate">
      <a href="/">Broadsheet</a>
    </p>
    <nav class="sections" aria-label="Sections">
      <ul>
        <li>
          <a href="/">Front page</a>
        </li>
        <li>
          <a href="/search">Search</a>
        </li>
        <li>
          <a href="/outlets">Outlets</a>
        </li>
        {view.canChange && (
          <li>
            <a href="/add">Add</a>
          </li>
        )}
        <li>
          <a href="/issues">Issues</a>
        </li>
      </ul>
      {!front && <ThemeForm view={view} />}
    </nav>
  </header>
);

/** Works without script: each button sends the reader back to the page in another light. */
const ThemeForm: FC<{ view: View }> = ({ view }) => (
  <form class="theme" method="post" action="/theme" aria-label="Light">
    <input type="hidden" name="back" value={view.path} />
    {THEMES.map((theme) => (
      <button type="submit" name="theme" value={theme} aria-pressed={theme === view.theme ? 'true' : 'false'}>
        {capital(theme)}
      </button>
    ))}
  </form>
);

const Colophon: FC = () => (
  <footer class="colophon">
    <p>
      Every line on these pages stands on a sentence that somebody published; follow it to read the sentence
      in its place. Agreement and disagreement are found by rule. What is true is yours to judge.
    </p>
  </footer>
);
