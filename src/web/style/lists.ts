/** The ledger, lists of articles, search and issues. */
export const LISTS = `
.list-page .head { border-bottom: 1px solid var(--ink); padding-bottom: .75rem; }
.list-page .head h1 { font-size: 2.5rem; line-height: 1.1; }

.day-title { font-size: 1rem; line-height: 1.5rem; font-style: italic; color: var(--soft); font-variant-numeric: oldstyle-nums; }
.day + .day { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--hair); }
.line { padding-bottom: .875rem; scroll-margin-top: 2rem; }
.line:last-child { padding-bottom: 0; }
.line-content { max-width: var(--measure); }
.line-head { line-height: 1.375rem; }
.line:target { background: var(--tint); box-shadow: -.75rem 0 var(--tint), .75rem 0 var(--tint); }

.articles li { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; padding-bottom: .75rem; }
.articles li + li { border-top: 1px solid var(--hair); padding-top: .75rem; }
.article-headline { font-size: 1.125rem; line-height: 1.375rem; font-weight: 500; }
.article-headline a { text-decoration: none; }
.article-headline a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.articles .line-foot { grid-row: 2; margin-top: .125rem; }
.relevancy { grid-row: 1 / 3; grid-column: 2; text-align: right; font-variant-numeric: lining-nums tabular-nums; }
.list-label { text-align: right; color: var(--soft); margin-top: -1.25rem; margin-bottom: .75rem; }
.relevancy b { font-size: 1.25rem; font-weight: 500; }

.section-link { margin: -.5rem 0 1rem; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; align-items: end; margin-bottom: var(--line); }
.filters .label { display: block; color: var(--soft); margin-bottom: .125rem; }
.filters select, .filters input { height: 2.375rem; }
.ledger .notice { margin-bottom: 1rem; max-width: none; border-top: 0; }
.chain > li { padding-bottom: 1.25rem; }
.turn { font-style: italic; margin-bottom: .25rem; }
.chain > li > :not(.day-title) { grid-column: 2; }
.chain > li + li { border-top: 1px solid var(--hair); padding-top: 1.25rem; }
.ratings li { padding: .4375rem 0; border-top: 1px solid var(--hair); }
.rating { margin-left: .5em; font-style: italic; }
.narrowing dl > div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); padding: .25rem 0; border-top: 1px solid var(--hair); }
.narrowing .note { padding-top: .5rem; border-top: 1px solid var(--hair); }
.outlet-page h2, .narrowing h2, .list-title { font-size: 1.375rem; line-height: 2rem; margin: var(--line) 0 .375rem; }
.head + .list-title, .head + h2 { margin-top: 1rem; }
.railed > * > :first-child { margin-top: 0; }
.rail + .main, .main + .rail { margin-top: var(--gap); padding-top: 1rem; border-top: 1px solid var(--ink); }
.stands li { padding: .5rem 0; border-top: 1px solid var(--hair); }
.stands h3 { font-size: 1.125rem; line-height: 1.5rem; }
.stands .history { flex: none; margin-left: 0; }
.stands .trail { display: flex; gap: .625rem; align-items: center; }
.line-head > .act:first-child { margin-left: 0; }
.affair-positions > .note { margin-bottom: 1rem; }
.missed li > .note { display: block; }
.missed li { padding: .3125rem 0; border-top: 1px solid var(--hair); }
.missed .note { margin-bottom: .375rem; }
.articles.plain li { display: block; }
.at { outline: 1px solid var(--soft); outline-offset: .375rem; }
.keys { border: 1px solid var(--ink); background: var(--paper); color: var(--ink); padding: 1.25rem 1.5rem; min-width: 17rem; }
.keys::backdrop { background: rgb(0 0 0 / .35); }
.keys h2 { font-size: 1.375rem; margin-bottom: .5rem; }
.keys dl > div { display: flex; gap: 1rem; padding: .25rem 0; border-top: 1px solid var(--hair); }
.keys dt { width: 2rem; }
.keys kbd { font: inherit; font-weight: 600; }
.keys button { margin-top: .75rem; border: 1px solid var(--ink); background: none; padding: .25rem .875rem; cursor: pointer; }

.search-form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem .75rem; margin-bottom: var(--line); }
.search-form label { grid-column: 1 / -1; color: var(--soft); font-style: italic; }
input[type='search'], input[type='date'], input[type='text'], select, textarea { border: 1px solid var(--soft); border-radius: 0; background: var(--paper); padding: .4375rem .625rem; min-width: 0; width: 100%; }
button[type='submit']:not(.theme *, .rater-switch *, .rater-notice *, .drop *) { border: 1px solid var(--ink); background: var(--ink); color: var(--paper); padding: .4375rem 1.125rem; cursor: pointer; }
.add-form { max-width: 44rem; padding: 1rem 1.25rem 1.25rem; margin-bottom: 1rem; background: var(--tint); border: 1px solid transparent; }
.add-form.over { border: 1px dashed var(--ink); }
.add-form p + p { margin-top: 1rem; }
.add-form label { display: block; margin-bottom: .25rem; font-style: italic; color: var(--soft); }
.add-form textarea { font: inherit; line-height: 1.5rem; resize: vertical; }
.import-summary progress { appearance: none; display: block; width: 100%; height: .375rem; margin: .5rem 0 1.25rem; border: 1px solid var(--ink); background: none; }
.import-summary progress::-webkit-progress-bar { background: none; }
.import-summary progress::-webkit-progress-value { background: var(--ink); }
.import-summary progress::-moz-progress-bar { background: var(--ink); }
.import-item { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 1rem; padding: .625rem 0; border-top: 1px solid var(--hair); }
.import-item .state { font-style: italic; color: var(--soft); }
.import-item.failed .state { color: var(--ink); font-weight: 600; }
.outlet-list { columns: 17rem; column-gap: var(--gap); }
.outlet-list li { padding: .125rem 0; break-inside: avoid; }
input::file-selector-button { font: inherit; border: 1px solid var(--ink); background: var(--paper); color: var(--ink); padding: .25rem .75rem; margin-right: .75rem; cursor: pointer; }
.feeds-of { padding-top: .75rem; border-top: 1px solid var(--hair); margin-top: .75rem; }
.feeds-of h2 { font-size: 1.125rem; line-height: 1.5rem; font-weight: 600; }
.feeds-of li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem; padding: .25rem 0; }
.feeds-of .drop button { border: 0; border-bottom: 1px solid var(--soft); background: none; color: var(--ink); padding: 0; }
.failing { color: var(--ink); font-style: italic; }
.notice li + li { margin-top: .375rem; }
.revisions .head h1 a { text-decoration: none; }
.revision { margin-top: var(--line); padding-top: 1rem; border-top: 1px solid var(--ink); }
.revision h2 { font-size: 1.125rem; font-weight: 600; }
.revision h3 { font-size: 1.5rem; line-height: 1.9rem; margin: .75rem 0 .375rem; }
.whole { white-space: pre-line; max-width: var(--measure); }
.revision ins { background: var(--lit); }
.statement-changes { margin-top: .5rem; padding: .75rem 1rem; background: var(--tint); }
.statement-changes > div + div { margin-top: .625rem; }
.statement-changes dt { font-style: italic; }
.correction { margin-top: var(--line); padding-top: 1rem; border-top: 1px solid var(--ink); }
.correction h2 { font-size: 1.375rem; margin-bottom: .5rem; }
.correction label { display: block; }
.correction p label { font-style: italic; color: var(--soft); }
.correct-page input[type='text'], .speaker-form input { display: block; max-width: 26rem; }
.correct-page form > p { margin-top: 1rem; }
.correction button { margin-top: .75rem; }
.choices li { padding: .3125rem 0; border-top: 1px solid var(--hair); }
.choices label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75rem; cursor: pointer; }
.inline { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem; align-items: start; padding: .5rem 0; border-top: 1px solid var(--hair); }
.inline button { margin-top: 0; }
.correct-link { margin-top: .75rem; }
.hits li { padding: .875rem 0; border-top: 1px solid var(--hair); }
.hits p { max-width: var(--measure); }
.hits h2 { font-size: 1.3125rem; line-height: 1.625rem; }
.hits h2 a { text-decoration: none; }

.issues section { padding: .75rem 0; border-top: 1px solid var(--hair); }
.issues section h2 { font-size: 1.125rem; margin-bottom: .375rem; }
.issues li { padding: .25rem 0; }
.subject { overflow-wrap: anywhere; }
.problem h1 { font-size: 3rem; line-height: 1.1; margin-bottom: 1rem; }

@media (min-width: 44rem) {
  .day { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.5rem; }
  .day-title { text-align: right; }
  .chain > li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.5rem; }
  .chain .day-title { padding-top: .125rem; }
}
@media (min-width: 68rem) {
  /* What a page is for on the left, what is to be known beside it on the right, as on the sheet. */
  .railed:has(> .rail) { display: grid; grid-template-columns: minmax(0, 1.9fr) minmax(18rem, 1fr); column-gap: calc(2 * var(--gap)); }
  .railed > .main { grid-column: 1; grid-row: 1; margin-top: 0; padding-top: 0; border-top: 0; }
  .railed > .rail { grid-column: 2; grid-row: 1; margin-top: 0; padding-top: 0; border-top: 0; position: relative; }
  .railed > .rail::before { content: ''; position: absolute; left: calc(-1 * var(--gap)); top: 0; bottom: 0; border-left: 1px solid var(--hair); }
  #filtered .lines, .issues ul { columns: 2; column-gap: var(--gap); }
  .line, .issues li { break-inside: avoid; }
}
`;
