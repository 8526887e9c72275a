/** The front page: a lead, its neighbours, and columns of briefs. */
export const FRONT = `
.story h2 a { text-decoration: none; }
.story h2 a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.story .facts { margin-top: .375rem; }
.story-coverage { margin-top: .75rem; }
.lede { margin-top: .5rem; }

.lead h2 { font-size: clamp(2.125rem, 4.6vw, 3.75rem); line-height: 1.06; letter-spacing: -.018em; font-weight: 500; }
.lead .lede { font-size: 1.3125rem; line-height: 1.875rem; max-width: 40rem; margin-top: 1rem; }
.second h2 { font-size: 1.5rem; line-height: 1.75rem; letter-spacing: -.008em; }
.brief h2 { font-size: 1.25rem; line-height: 1.5rem; }
.second + .second { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--hair); }
.top:has(.seconds:empty) { display: block; }

.under:not(:empty) { margin-top: var(--line); padding-top: 1rem; border-top: 1px solid var(--hair); display: grid; gap: var(--line) var(--gap); }
/* Each brief has its rule above it; that of the first row falls outside and is clipped, however many columns there are. */
.more:not(:empty) { margin-top: var(--gap); border-top: 1px solid var(--ink); display: grid; gap: var(--line) calc(2 * var(--line)); overflow-y: clip; }
.more .brief { margin-top: -1px; padding-top: 1rem; border-top: 1px solid var(--hair); }
.lead .sides .lede { font-size: 1.0625rem; line-height: 1.5rem; margin: 0; }
.empty { max-width: var(--measure); margin: 3rem auto; text-align: center; }
.empty h2 { font-size: 2rem; line-height: 2.5rem; margin-bottom: .75rem; }

@media (max-width: 61.99rem) {
  .seconds:not(:empty) { margin-top: var(--line); padding-top: var(--line); border-top: 1px solid var(--ink); }
}
@media (min-width: 44rem) {
  .more, .under { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .under .brief:only-child { grid-column: 1 / -1; }
}
@media (min-width: 62rem) {
  .top { display: grid; grid-template-columns: minmax(0, 2.1fr) minmax(0, 1fr); grid-template-rows: auto 1fr; column-gap: calc(2 * var(--gap)); position: relative; }
  .seconds { position: relative; grid-column: 2; grid-row: 1 / 3; }
  .under { align-self: start; }
  .seconds::before { content: ''; position: absolute; left: calc(-1 * var(--gap)); top: 0; bottom: 0; border-left: 1px solid var(--hair); }
  .more:has(> :nth-child(3)):not(:has(> :nth-child(4):last-child)) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
`;
