import { hashOf, mix } from '../../text/bytes/hash.ts';

/** More features than a block can have. */
const CAPACITY = 1024;

/** A list of hashed features in the making, reused from block to block. */
export interface Emitter {
  readonly features: Int32Array;
  count: number;
}

export const createEmitter = (): Emitter => ({ features: new Int32Array(CAPACITY), count: 0 });

/** Adds the feature "template has this value". */
export function emit(emitter: Emitter, template: number, value: number): void {
  if (emitter.count < CAPACITY) emitter.features[emitter.count++] = mix(template, value);
}

const templates = new Map<string, number>();

/** The number of a feature template by its name. */
export function template(name: string): number {
  const found = templates.get(name) ?? hashOf(name);
  templates.set(name, found);
  return found;
}

/** The number of the first bound that a value lies below. */
export function bin(value: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && value >= bounds[at]!) at++;
  return at;
}
