/** The sentence view. The lit statement: a tinted ground, a different line for each part, and each part's name. */
export const READING = `
.reading .text { max-width: var(--measure); font-size: 1.1875rem; line-height: 1.75rem; }
.reading .text p + p { margin-top: .875rem; }
.reading .head h1 { font-size: clamp(2rem, 4vw, 3.125rem); line-height: 1.08; }
.has-lit { position: relative; }
.has-lit::before { content: ''; position: absolute; left: -1rem; top: .25rem; bottom: .25rem; border-left: 3px solid var(--ink); }

.said { text-decoration: underline dotted var(--soft); text-decoration-thickness: 1px; text-underline-offset: .22em; }
.lit { scroll-margin-top: 30vh; }
.lit.content, .lit.sentence { background: var(--lit); box-shadow: 0 .1em var(--lit), 0 -.1em var(--lit); }
.lit.speaker, .lit.via { font-weight: 650; border-bottom: 3px double currentColor; }
.lit.cue { font-style: italic; border-bottom: 2px solid currentColor; }
.lit.hedge { border-bottom: 2px dashed currentColor; }
.tag { font-style: normal; letter-spacing: .05em; font-size: .625rem; line-height: 1; vertical-align: .45em; margin-right: .3em; padding: .1em .35em; border: 1px solid currentColor; background: var(--paper); user-select: none; white-space: nowrap; }

.beside { margin-top: var(--gap); padding-top: 1rem; border-top: 1px solid var(--ink); }
.beside h2 { font-size: 1.25rem; line-height: 1.75rem; margin-bottom: .375rem; }
.card { margin-bottom: var(--line); padding: 1rem 1.25rem 1.125rem; background: var(--tint); }
.card dl > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .75rem; padding: .25rem 0; }
.card dl > div + div { border-top: 1px solid var(--hair); }
.card dt { color: var(--soft); line-height: 1.5rem; }
.statement-list li a { display: block; padding: .5rem 0; border-top: 1px solid var(--hair); text-decoration: none; font-size: 1rem; line-height: 1.375rem; }
.speaker-form { margin-bottom: var(--line); }
.speaker-form p { margin-top: .75rem; }
.speaker-form .buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
.why-here { margin-top: var(--gap); padding-top: .75rem; border-top: 1px solid var(--ink); }
.why-here h2:not(:first-child) { margin-top: var(--line); }
.why-here p + p { margin-top: .375rem; }
.terms { margin-top: .25rem; columns: 2; column-gap: 1.5rem; }
.terms li { break-inside: avoid; display: flex; justify-content: space-between; gap: .5rem; border-top: 1px solid var(--hair); line-height: 1.75rem; }
.statement-list li a:hover .gist { text-decoration: underline; text-decoration-thickness: 1px; }
.statement-list a[aria-current] { box-shadow: -.75rem 0 var(--paper), -1rem 0 var(--ink); }
.gist { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; color: var(--soft); }

@media (max-width: 70rem) { .has-lit::before { left: -.75rem; } }
@media (min-width: 64rem) {
  .reading { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 25rem); column-gap: calc(2 * var(--gap)); align-items: start; }
  .reading .head { grid-column: 1 / -1; border-bottom: 1px solid var(--ink); padding-bottom: .75rem; }
  .beside { margin-top: 0; padding-top: 0; border-top: 0; position: relative; }
  .beside::before { content: ''; position: absolute; left: calc(-1 * var(--gap)); top: 0; bottom: 0; border-left: 1px solid var(--hair); }
}
`;
