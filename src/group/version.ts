/** Stamped on every record that group makes. */
export const MADE_BY = { stage: 'group', version: 2 } as const;
