/** A linear-chain conditional random field in the making (Lafferty 2001): log-likelihood, AdaGrad (Duchi 2011), features dropped at random. */
export interface Chain {
  readonly labels: number;
  readonly tokenTable: Float32Array;
  readonly tokenSquares: Float32Array;
  readonly edgeTable: Float32Array;
  readonly edgeSquares: Float32Array;
}

/** One sequence: `perToken` and `perEdge` features for each place, already folded into the tables' rows. */
export interface Sequence {
  readonly gold: Uint8Array;
  readonly tokenFeatures: Int32Array;
  readonly edgeFeatures: Int32Array;
  /** How much it counts, 1 for all by default. */
  readonly weight: number;
}

export const createChain = (labels: number, tokenBits: number, edgeBits: number): Chain => ({
  labels,
  tokenTable: new Float32Array(labels << tokenBits),
  tokenSquares: new Float32Array(labels << tokenBits).fill(1e-3),
  edgeTable: new Float32Array((labels * labels) << edgeBits),
  edgeSquares: new Float32Array((labels * labels) << edgeBits).fill(1e-3),
});

export interface Pace {
  readonly rate: number;
  /** Share of the features that each visit leaves out. */
  readonly drop: number;
  readonly random: () => number;
}

/** One step on one sequence. Gives its negative log-likelihood. */
export function learn(chain: Chain, sequence: Sequence, { rate, drop, random }: Pace): number {
  const { labels: L, tokenTable, edgeTable } = chain;
  const { gold, weight } = sequence;
  const n = gold.length;
  const perToken = sequence.tokenFeatures.length / n;
  const perEdge = sequence.edgeFeatures.length / n;
  // What is left out goes to row -1.
  const tokens = thinned(sequence.tokenFeatures, drop, random);
  const edges = thinned(sequence.edgeFeatures, drop, random);
  const unary = new Float64Array(n * L);
  const pairs = new Float64Array(n * L * L);
  const keep = 1 / (1 - drop);
  sumRows(tokenTable, tokens, perToken, L, keep, unary);
  sumRows(edgeTable, edges, perEdge, L * L, keep, pairs);
  const alpha = new Float64Array(n * L);
  const beta = new Float64Array(n * L);
  for (let y = 0; y < L; y++) alpha[y] = unary[y]! + pairs[y]!;
  for (let i = 1; i < n; i++)
    for (let y = 0; y < L; y++) {
      let sum = -Infinity;
      for (let x = 0; x < L; x++) sum = logAdd(sum, alpha[(i - 1) * L + x]! + pairs[i * L * L + x * L + y]!);
      alpha[i * L + y] = sum + unary[i * L + y]!;
    }
  for (let i = n - 2; i >= 0; i--)
    for (let x = 0; x < L; x++) {
      let sum = -Infinity;
      for (let y = 0; y < L; y++)
        sum = logAdd(
          sum,
          beta[(i + 1) * L + y]! + unary[(i + 1) * L + y]! + pairs[(i + 1) * L * L + x * L + y]!,
        );
      beta[i * L + x] = sum;
    }
  let total = -Infinity;
  for (let y = 0; y < L; y++) total = logAdd(total, alpha[(n - 1) * L + y]!);
  const tokenGrads = new Float64Array(L);
  const edgeGrads = new Float64Array(L * L);
  let score = 0;
  for (let i = 0; i < n; i++) {
    const right = gold[i]!;
    const before = i > 0 ? gold[i - 1]! : 0;
    score += unary[i * L + right]! + pairs[i * L * L + before * L + right]!;
    edgeGrads.fill(0);
    for (let y = 0; y < L; y++) {
      tokenGrads[y] = Math.exp(alpha[i * L + y]! + beta[i * L + y]! - total);
      if (i === 0) edgeGrads[y] = tokenGrads[y]!;
      else
        for (let x = 0; x < L; x++)
          edgeGrads[x * L + y] = Math.exp(
            alpha[(i - 1) * L + x]! +
              pairs[i * L * L + x * L + y]! +
              unary[i * L + y]! +
              beta[i * L + y]! -
              total,
          );
    }
    tokenGrads[right]! -= 1;
    edgeGrads[before * L + right]! -= 1;
    step(tokenTable, chain.tokenSquares, tokens, i * perToken, perToken, tokenGrads, rate, weight * keep);
    step(edgeTable, chain.edgeSquares, edges, i * perEdge, perEdge, edgeGrads, rate, weight * keep);
  }
  return total - score;
}

function thinned(rows: Int32Array, drop: number, random: () => number): Int32Array {
  if (drop === 0) return rows;
  const left = rows.slice();
  for (let k = 0; k < left.length; k++) if (random() < drop) left[k] = -1;
  return left;
}

function sumRows(
  table: Float32Array,
  rows: Int32Array,
  per: number,
  width: number,
  keep: number,
  out: Float64Array,
): void {
  for (let i = 0, k = 0; k < rows.length; i += width)
    for (let end = k + per; k < end; k++) {
      const row = rows[k]!;
      if (row < 0) continue;
      for (let c = 0; c < width; c++) out[i + c] = out[i + c]! + table[row * width + c]! * keep;
    }
}

function step(
  table: Float32Array,
  squares: Float32Array,
  rows: Int32Array,
  from: number,
  count: number,
  grads: Float64Array,
  rate: number,
  weight: number,
): void {
  const width = grads.length;
  for (let k = from; k < from + count; k++) {
    const row = rows[k]!;
    if (row < 0) continue;
    for (let c = 0; c < width; c++) {
      const grad = grads[c]! * weight;
      if (grad < 1e-4 && grad > -1e-4) continue;
      const at = row * width + c;
      squares[at] = squares[at]! + grad * grad;
      table[at] = table[at]! - (rate * grad) / Math.sqrt(squares[at]!);
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
}
