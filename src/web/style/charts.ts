/** Sides and charts. A side is told by its word, its pattern and its colour. */
export const CHARTS = `
.patterns { position: absolute; }
.fill-left { fill: var(--left); } .fill-center { fill: var(--center); } .fill-right { fill: var(--right); } .fill-unrated { fill: var(--paper); }
.pattern-mark { stroke: var(--mark); stroke-width: 1.1; stroke-linecap: round; fill: none; }
#pattern-center .pattern-mark { stroke-width: 1.8; }

.bias-bar { display: block; overflow: visible; }
.bar-ground { fill: none; stroke: var(--ink); stroke-width: 1; }
.bar-cut { stroke: var(--paper); stroke-width: 2; }

.swatch { display: inline-block; width: .6875em; height: .6875em; margin-right: .4em; border: 1px solid transparent; }
.swatch.left { background: repeating-linear-gradient(135deg, var(--mark) 0 1px, var(--left) 1px 4px); border-color: var(--left); }
.swatch.center { background: radial-gradient(circle at 50% 50%, var(--mark) 0 .9px, transparent 1.3px) 0 0 / 4px 4px, var(--center); border-color: var(--center); }
.swatch.right { background: repeating-linear-gradient(90deg, var(--right) 0 2.5px, var(--mark) 2.5px 3.5px); border-color: var(--right); }
.swatch.unrated { border-color: var(--soft); }
.side { white-space: nowrap; }

.bias-legend { display: flex; flex-wrap: wrap; gap: 0 1.125rem; margin-top: .375rem; font-size: .9375rem; line-height: 1.5rem; color: var(--soft); font-variant-numeric: lining-nums tabular-nums; }
.bias-legend b { color: var(--ink); }
`;
