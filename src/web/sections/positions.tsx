import { portion } from '../budget.ts';
import { Proposals } from '../parts/proposals.tsx';
import type { Section } from './section.ts';

/** Actors of one column. */
const ACTORS_SHOWN = 8;

export const POSITIONS: Section = {
  key: 'positions',
  title: 'Where they stand',
  note: 'Each actor’s latest first-hand word on a proposal, with its history: up is for, down is against.',
  count: ({ proposals, positions }) =>
    proposals.filter(({ id }) => positions.some(({ proposal }) => proposal === id)).length,
  shown: 4,
  Body: ({ sheet: { proposals, positions }, lines, shown, share }) => (
    <Proposals
      proposals={proposals}
      positions={positions}
      lines={lines}
      shown={shown}
      actors={portion(ACTORS_SHOWN, share)}
    />
  ),
};
