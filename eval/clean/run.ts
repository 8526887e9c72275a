import type { Row } from '../row.ts';
import { bodyRows } from './body.ts';
import { metadataRows } from './metadata.ts';
import { speedRows } from './speed.ts';

/** Every measure of the clean stage, on pages that it may be tuned on. */
export const run = async (): Promise<Row[]> => [...speedRows(), ...metadataRows(), ...bodyRows()];
