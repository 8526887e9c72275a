/** The sheet on paper: ink on white, no controls, everything open, outlets' addresses spelled out. */
export const PRINT = `
@media print {
  :root, :root[data-theme] { --paper: #fff; --tint: #fff; --ink: #000; --soft: #333; --hair: #999; --lit: #eee; --mark: #fff; --left: #333; --center: #777; --right: #000; }
  @page { margin: 16mm 14mm; }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; }
  .theme, .masthead .sections, .skip, .contents, .search-form, .pager, .filters, .colophon, .rater-switch, .correct-link, .rater-notice button, .why-link, .speaker-form, .back-link { display: none; }
  .inner .masthead { justify-content: center; }
  a { text-decoration: none; }
  .dispute, .line, .story, .articles li, .counts { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details > *:not(summary) { display: block; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .head h1 { font-size: 2.75rem; }
  .sheet-top { grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); column-gap: 2rem; }
  .counts thead th { font-size: .6875rem; }
  .sheet-lists, .articles-section { display: block; }
  .account.all { font-size: 1.1875rem; line-height: 1.6875rem; }
  .sides { grid-template-columns: repeat(3, 1fr); }
  .pair { grid-template-columns: repeat(2, 1fr); }
  .beside { display: none; }
}
`;
