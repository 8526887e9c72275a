/** Stamped on every record that group makes. */
export const MADE_BY = { stage: 'group', version: 5 } as const;
