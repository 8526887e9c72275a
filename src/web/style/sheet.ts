/** The story sheet. */
export const SHEET = `
.head h1 { font-size: clamp(2.125rem, 4.8vw, 4rem); line-height: 1.05; letter-spacing: -.02em; max-width: 22em; margin-bottom: .75rem; }
.sheet > .head { border-bottom: 1px solid var(--ink); padding-bottom: .25rem; }
.contents { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: .75rem; border-top: 1px solid var(--hair); }
.contents a { text-decoration: none; padding: .625rem 0; font-variant-numeric: lining-nums; }
.contents a:hover { text-decoration: underline; }

.sheet section > h2, .part-head h2 { font-size: 1.625rem; line-height: 2rem; letter-spacing: -.01em; margin-bottom: .75rem; }
.sheet-top, .part, .sheet-lists { padding-bottom: var(--gap); }
.sheet-top { display: grid; gap: var(--gap) calc(2 * var(--gap)); }

.account.all { max-width: 40rem; font-size: 1.25rem; line-height: 1.875rem; }
.account.all p + p { margin-top: .5rem; }
.account.all > p:first-child:not(.unknown)::first-letter { float: left; font-size: 4.35rem; line-height: 3.4rem; padding: .28rem .3rem 0 0; font-weight: 500; }
.sides { display: grid; gap: var(--line) calc(2 * var(--line)); }
.lead .sides { margin-top: var(--line); padding-top: 1rem; border-top: 1px solid var(--hair); }
.side-accounts { border-top: 1px solid var(--ink); padding: 1rem 0 var(--gap); }
.sides h3 { font-size: 1rem; font-weight: 600; margin-bottom: .375rem; }
.sides .account { position: relative; }
.sides .account p + p { margin-top: .5rem; }


.rater-switch { display: flex; flex-wrap: wrap; gap: .125rem .875rem; align-items: baseline; margin-bottom: 1.125rem; font-size: .9375rem; }
.rater-switch .label { color: var(--soft); flex-basis: 100%; }
.rater-switch button { border: 0; border-bottom: 1px solid transparent; background: none; padding: .125rem 0; color: var(--soft); cursor: pointer; }
.rater-switch button:hover, .rater-switch button[aria-pressed='true'] { color: var(--ink); border-bottom-color: var(--ink); }
.disagreements { margin-top: .5rem; }
.disagreements dl > div { padding: .25rem 0; border-top: 1px solid var(--hair); }
.disagreements dd { color: var(--soft); font-size: .9375rem; line-height: 1.375rem; }
.lean { margin-bottom: .75rem; }
.lean strong { display: block; font-size: 3rem; line-height: 3rem; font-weight: 500; letter-spacing: -.02em; margin-bottom: .375rem; font-variant-numeric: lining-nums; }
.counts { width: 100%; margin-top: 1rem; border-collapse: collapse; table-layout: fixed; border-bottom: 1px solid var(--ink); }
.counts caption { text-align: left; caption-side: bottom; padding-top: .5rem; font-size: .875rem; line-height: 1.25rem; color: var(--soft); font-style: italic; }
.counts th { text-align: left; font-weight: inherit; }
.counts thead th { padding: .25rem 0; border-bottom: 1px solid var(--ink); letter-spacing: .02em; text-transform: none; font-size: .8125rem; vertical-align: bottom; }
.counts .unit { padding-top: .5rem; font-weight: 600; line-height: 1.25rem; }
.counts .unit .note { font-weight: 400; font-style: italic; font-size: .875rem; }
.counts tbody + tbody .unit { border-top: 1px solid var(--hair); }
.counts td { padding: 0 .25rem .5rem 0; vertical-align: top; line-height: 1.375rem; }
.counts td b { display: block; font-size: 1.25rem; font-weight: 500; }
.shares { display: block; font-size: .8125rem; line-height: 1rem; color: var(--soft); }

.part, .sheet-lists { border-top: 1px solid var(--ink); padding-top: 1rem; }
.dispute { padding: 0 0 1rem; }
.dispute + .dispute { border-top: 1px solid var(--hair); padding-top: 1rem; }
.dispute h3 { margin-bottom: .5rem; font-weight: 600; }
.pair { display: grid; gap: 1.25rem calc(2 * var(--gap)); }
.exhibit { position: relative; }
.exhibit blockquote { font-size: 1.3125rem; line-height: 1.75rem; margin: .25rem 0 .375rem; max-width: var(--measure); }
.exhibit blockquote a, .line-content a { text-decoration: none; }
.exhibit blockquote a:hover, .line-content a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.said-part { background: linear-gradient(var(--lit), var(--lit)) 0 92% / 100% .42em no-repeat; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.speaker { font-weight: 600; }
.speaker.unknown { font-weight: 500; }
.act { color: var(--soft); margin-left: .25em; }
.caution { font-size: .875rem; font-style: italic; color: var(--soft); border-bottom: 1px dotted var(--soft); margin-left: .375em; line-height: 1.1; }
.why { margin-top: .625rem; color: var(--soft); font-size: .9375rem; }
.why ul { list-style: disc; padding-left: 1.25rem; margin-top: .25rem; }
.possible > summary { padding: .625rem 0; border-top: 1px solid var(--hair); font-style: italic; }

@media (min-width: 44rem) {
  .sides { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .sides .account + .account::before, .pair .exhibit + .exhibit::before { content: ''; position: absolute; top: .25rem; bottom: 0; border-left: 1px solid var(--hair); }
  .sides .account + .account::before { left: calc(-1 * var(--line)); }
  .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .pair .exhibit + .exhibit::before { left: calc(-1 * var(--gap)); }
}
@media (min-width: 68rem) {
  .sheet-top { grid-template-columns: minmax(0, 1.9fr) minmax(20rem, 1fr); }
  .sheet-top .coverage { position: relative; }
  .sheet-top .coverage::before, .articles-section::before { content: ''; position: absolute; left: calc(-1 * var(--gap)); top: 0; bottom: 0; border-left: 1px solid var(--hair); }
  .sheet-lists { display: grid; grid-template-columns: minmax(0, 1.9fr) minmax(20rem, 1fr); column-gap: calc(2 * var(--gap)); }
  .articles-section { position: relative; }
}
@media (max-width: 44rem) { .contents { gap: 0 1.125rem; } .contents a { padding: .25rem 0; } }
@media (max-width: 67.99rem) {
  .articles-section { margin-top: var(--gap); padding-top: 1rem; border-top: 1px solid var(--ink); }
}
`;
