/** The head of every page: whole on the front page, one line elsewhere. */
export const MASTHEAD = `
.nameplate { font-weight: 600; letter-spacing: -.028em; }
.nameplate a { text-decoration: none; }
.ears { display: grid; grid-template-columns: 1fr auto 1fr; gap: 1rem; align-items: center; padding-top: .75rem; font-size: .9375rem; color: var(--soft); }
.ears .theme { justify-self: end; }
.ears > span { white-space: nowrap; }
.sections ul { display: flex; flex-wrap: wrap; }
.sections a { display: block; padding: .625rem .875rem; text-decoration: none; }
.sections a:hover { text-decoration: underline; text-decoration-thickness: 1px; }

.front .nameplate { text-align: center; font-size: clamp(3.5rem, 10.5vw, 7.5rem); line-height: 1; padding: .1em 0 .17em; font-weight: 560; }
.front .sections { border-top: 3px double var(--ink); border-bottom: 1px solid var(--ink); }
.front .sections ul { justify-content: center; }
.front main { padding-top: var(--line); }

.inner .masthead { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 1.5rem; border-bottom: 3px double var(--ink); padding-top: .625rem; }
.inner .nameplate { font-size: 2rem; line-height: 2.5rem; }
.inner .sections { flex: 1; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; }
.inner main { padding-top: 2.25rem; }

.theme { display: flex; gap: .125rem; }
.theme button { border: 0; background: none; padding: .375rem .5rem; cursor: pointer; color: var(--soft); min-height: 1.75rem; }
.theme button[aria-pressed='true'] { color: var(--ink); box-shadow: inset 0 -1px var(--ink); }
.theme button:hover { color: var(--ink); }


.rater-notice { padding: .375rem 0; border-bottom: 1px solid var(--hair); font-size: .9375rem; font-style: italic; color: var(--soft); }
.rater-notice button { border: 0; border-bottom: 1px solid var(--soft); background: none; padding: 0; margin-left: .75rem; font-style: normal; color: var(--ink); cursor: pointer; }
.colophon { margin-top: 4.5rem; border-top: 3px double var(--ink); padding-top: .75rem; color: var(--soft); font-size: .9375rem; font-style: italic; }
.colophon p { max-width: 44rem; }

@media (max-width: 52rem) {
  .ears { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding-top: .375rem; }
  .ears .motto { display: none; }
  .inner .sections { flex-basis: 100%; }
  .sections a { padding-inline: 0; margin-right: 1.125rem; }
  .sections ul { column-gap: .875rem; }
  .inner .sections a { margin-right: 0; letter-spacing: .02em; }
  .front .sections a { margin: 0 .625rem; }
}
`;
