/** Sides and charts. A side is told by its word, its pattern and its colour. */
export const CHARTS = `
.patterns { position: absolute; }
.fill-left { fill: var(--left); } .fill-center { fill: var(--center); } .fill-right { fill: var(--right); } .fill-unrated { fill: var(--paper); }
.pattern-mark { stroke: var(--mark); stroke-width: 1.1; stroke-linecap: round; fill: none; }
#p-center .pattern-mark { stroke-width: 1.8; }

.bias-bar { display: block; overflow: visible; }
.bar-ground { fill: none; stroke: var(--ink); stroke-width: 1; }
.bar-cut { stroke: var(--paper); stroke-width: 2; }

.axis { stroke: var(--soft); stroke-width: 1; }
/* Only the columns of a chart of days. */
.timeline rect { stroke: var(--ink); stroke-width: .5; }
.chart-text { font-size: .8125rem; fill: var(--soft); font-variant-numeric: lining-nums tabular-nums; }
.chart-text.strong { fill: var(--ink); font-weight: 550; }
.dot { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
.dot.hollow { fill: var(--paper); }
.span { stroke: var(--ink); stroke-width: 3; }
.stories-chart { display: block; overflow: visible; margin: 1.25rem 0 .5rem; }
.branch { stroke: var(--soft); stroke-dasharray: 3 3; }
.stem { stroke: var(--hair); }
.history path { fill: none; stroke: var(--ink); stroke-linecap: round; }
.history .dots { stroke-width: 8; }
.history .holes { stroke: var(--paper); stroke-width: 4.5; }
.link { stroke: var(--ink); opacity: .62; }
.link.office { stroke-dasharray: 9 4; } .link.unnamed { stroke-dasharray: 2 4; } .link.second-hand { stroke-dasharray: 9 3 2 3; }
.timeline, .series, .sourcing-chart { display: block; overflow: visible; }

.swatch { display: inline-block; width: .6875em; height: .6875em; margin-right: .4em; border: 1px solid transparent; }
.swatch.left { background: repeating-linear-gradient(135deg, var(--mark) 0 1px, var(--left) 1px 4px); border-color: var(--left); }
.swatch.center { background: radial-gradient(circle at 50% 50%, var(--mark) 0 .9px, transparent 1.3px) 0 0 / 4px 4px, var(--center); border-color: var(--center); }
.swatch.right { background: repeating-linear-gradient(90deg, var(--right) 0 2.5px, var(--mark) 2.5px 3.5px); border-color: var(--right); }
.swatch.unrated { border-color: var(--soft); }
.side { white-space: nowrap; }

.bias-legend { display: flex; flex-wrap: wrap; gap: 0 1.125rem; margin-top: .375rem; font-size: .9375rem; line-height: 1.5rem; color: var(--soft); font-variant-numeric: lining-nums tabular-nums; }
.bias-legend b { color: var(--ink); }
`;
