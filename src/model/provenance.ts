/** Which stage in which version made a record: what it made is rebuilt when the version grows. */
export interface Provenance {
  readonly stage: 'clean' | 'group' | 'attribute' | 'compare';
  /** A whole number that grows with every change of what the stage gives for the same input. */
  readonly version: number;
}
