import { CHARTS } from './charts.ts';
import { FRONT } from './front.ts';
import { GROUND } from './ground.ts';
import { LISTS } from './lists.ts';
import { MASTHEAD } from './masthead.ts';
import { PARTS } from './parts.ts';
import { PRINT } from './print.ts';
import { READING } from './reading.ts';
import { SHEET } from './sheet.ts';

/** The whole style sheet. Source of the one file that every page links. */
export const STYLE = [GROUND, MASTHEAD, CHARTS, FRONT, SHEET, PARTS, LISTS, READING, PRINT].join('\n');
