const face = (set: string, style: string, range: string): string => `
@font-face {
  font-family: 'Newsreader';
  font-style: ${style};
  font-weight: 200 800;
  font-display: swap;
  src: url(/assets/newsreader-${set}-opsz-${style}.woff2) format('woff2');
  unicode-range: ${range};
}`;

/** As the font's own style sheet cuts its files. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const LATIN_EXT =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

const LIGHT = `
  color-scheme: light;
  --paper: #faf7f0; --tint: #f1ecdf; --ink: #1b1915; --soft: #5a544a; --hair: #cdc5b4; --lit: #f7e6a6;
  --left: #2b5a88; --center: #6d6348; --right: #a3392c; --mark: #faf7f0;`;
const DARK = `
  color-scheme: dark;
  --paper: #161512; --tint: #211f1a; --ink: #ece7da; --soft: #aea697; --hair: #403c33; --lit: #4d4216;
  --left: #7db0e0; --center: #c9ba8c; --right: #ec8f7f; --mark: #161512;`;

/** Paper, ink, type and rhythm. One line is 1.5rem; every distance is a part of it. */
export const GROUND = `
${face('latin', 'normal', LATIN)}${face('latin', 'italic', LATIN)}${face('latin-ext', 'normal', LATIN_EXT)}${face('latin-ext', 'italic', LATIN_EXT)}
:root {${LIGHT}
  --line: 1.5rem; --gap: 2.25rem; --measure: 34rem;
}
@media (prefers-color-scheme: dark) { :root {${DARK}} }
:root[data-theme='light'] {${LIGHT}}
:root[data-theme='dark'] {${DARK}}

*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3rem; }
body {
  margin: 0 auto; padding: 0 clamp(1rem, 3.5vw, 3rem) 4rem; max-width: 86rem;
  background: var(--paper); color: var(--ink);
  font: 400 1.0625rem/1.5rem 'Newsreader', 'Iowan Old Style', 'Palatino Linotype', Georgia, serif;
  font-optical-sizing: auto; font-variant-numeric: lining-nums; font-kerning: normal;
  text-rendering: optimizeLegibility; overflow-wrap: break-word;
}
html { background: var(--paper); }
h1, h2, h3, p, ol, ul, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1, h2, h3 { font-weight: 500; text-wrap: balance; }
p { text-wrap: pretty; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-decoration-color: var(--hair); text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: 1px; }
q { quotes: '“' '”'; }
b, strong { font-weight: 600; }
code { font: .84em/1 ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; }
mark { color: inherit; background: none; }
summary { cursor: pointer; }
button, input, select { font: inherit; color: inherit; }

.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 9; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.unknown { font-style: italic; color: var(--soft); }
.note { color: var(--soft); font-size: .9375rem; }
.notice { border-block: 1px solid var(--hair); padding-block: .75rem; font-style: italic; max-width: var(--measure); }

/* Labels: small, spaced capitals. */
.label, .kicker, .act, .motto, .sections a, .theme button, .contents a, .counts thead th, .card dt, .tag, h2.label, .pager, .why summary, .dispute h3, .stances h4, .exhibit .act {
  font-size: .75rem; line-height: 1rem; font-weight: 550; letter-spacing: .075em; text-transform: uppercase;
}
.kicker { color: var(--soft); margin-bottom: .75rem; }
.kicker > a:not(.outlet) { text-transform: none; letter-spacing: 0; font-size: 1rem; font-style: italic; font-weight: 400; }
.kicker > * + * { margin-left: .75em; }

/* A row of facts, parted by dots; the dot before the first fact of a line falls outside and is clipped. */
.facts, .line-foot, .byline { color: var(--soft); font-size: .9375rem; line-height: 1.375rem; }
.facts, .line-foot, .byline { overflow-x: clip; }
.facts > *, .line-foot > *, .byline > * { display: inline-block; position: relative; margin-right: .75em; }
.facts > *::before, .line-foot > *::before, .byline > *::before { content: '·'; position: absolute; left: -.64em; color: var(--soft); }
.facts strong { color: var(--ink); }
.facts, table { font-variant-numeric: lining-nums tabular-nums; }
.credit { font-size: .875rem; font-style: italic; color: var(--soft); white-space: nowrap; }
.pager { margin-top: var(--line); display: flex; gap: 1.5rem; align-items: baseline; }
.head { margin-bottom: var(--line); }
`;
