/** The parts of a sheet between account and ledger: a title that hangs beside its matter where there is room. */
export const PARTS = `
.part-head { margin-bottom: 1rem; }
.part-head h2 { margin-bottom: .25rem; }
.part-head .note { max-width: 30rem; line-height: 1.25rem; }

.proposal + .proposal, .utterance + .utterance { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--hair); }
.proposal h3 { font-size: 1.25rem; line-height: 1.5rem; }
.proposal h3::first-letter { text-transform: uppercase; }
.stances { display: grid; gap: .75rem var(--gap); margin-top: .5rem; }
.stances h4 { margin: 0 0 .25rem; color: var(--soft); }
.whole-line { white-space: nowrap; }
.stances li { line-height: 1.5rem; }
.history { vertical-align: middle; margin: -.375rem 0 -.125rem .5rem; }

.number-list { display: grid; gap: var(--line) var(--gap); }
.number h3, .utterance h3 { font-size: 1.0625rem; font-weight: 600; line-height: 1.5rem; }
.number li { line-height: 1.375rem; font-variant-numeric: lining-nums tabular-nums; }
.number ul { margin-top: .375rem; }

.fullest { font-size: 1.1875rem; line-height: 1.625rem; max-width: 40rem; }
.fullest a { text-decoration: none; }
.utterance li { margin-top: .5rem; padding-left: 1.25rem; border-left: 1px solid var(--hair); max-width: 42rem; }
.wording { transition: border-color .15s; }
.wording.lit { border-left-color: var(--ink); }
.fullest del { background: var(--lit); color: var(--ink); }
del { color: var(--soft); text-decoration-thickness: 1px; }
ins { text-decoration: underline; text-decoration-thickness: 2px; font-weight: 500; }

.omissions { display: grid; gap: 1rem var(--gap); }
.words ul { columns: 2; column-gap: 1rem; }
.cites { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 2fr) minmax(0, 5fr); column-gap: .625rem; font-size: .9375rem; }
.cites ul { display: flex; flex-direction: column; }
.cites li { flex: 1; display: flex; align-items: center; min-height: 1.5rem; }
.cites li > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.cites ul:first-child li { justify-content: flex-end; }
.cites svg { width: 100%; height: 100%; min-height: 100%; }

.depths { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: .75rem 0 .25rem; font-size: .9375rem; color: var(--soft); }
.depths b { color: var(--ink); }

.blindspot { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--hair); }
.raters-beside { margin-top: 1rem; }
.raters-beside h3 { font-size: 1.0625rem; font-weight: 600; }
.raters-beside li { margin-top: .375rem; }
.coverage > .note { display: block; margin-top: .75rem; }

@media (min-width: 44rem) {
  .cites { grid-template-columns: minmax(0, 5fr) minmax(0, 8fr) minmax(0, 5fr); }
  .stances, .number-list { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .omissions { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 68rem) {
  .part { display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: var(--gap); }
}
`;
