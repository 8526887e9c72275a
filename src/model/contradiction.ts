export const CONTRADICTION_KINDS = ['denial', 'negation', 'number', 'time', 'attribution'] as const;
/** denial: one replies to the other; negation: both cannot be true; number, time, attribution: they differ in that. */
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Two statements that cannot both stand. Mechanical and auditable; it says nothing about who is right. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  /** Id of the statement that contradicts. */
  readonly statementId: string;
  /** Id of the statement that it contradicts. */
  readonly contradictsId: string;
  /** False where the pair needs a premise that the texts do not give; shown apart as possible. */
  readonly firm: boolean;
  /** The features that fired, each a short phrase a reader can check. */
  readonly why: readonly string[];
}

export const CHANGE_KINDS = ['superseded', 'changed position'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Two statements of one actor that differ because time has passed between them: no contradiction. */
export interface Change {
  readonly kind: ChangeKind;
  readonly earlierId: string;
  readonly laterId: string;
  readonly why: readonly string[];
}
