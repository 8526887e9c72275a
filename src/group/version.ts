/** Stamped on every record that group makes. */
export const MADE_BY = { stage: 'group', version: 6 } as const;
