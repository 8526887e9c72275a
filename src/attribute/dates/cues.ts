import { WEEKDAY } from './words.ts';

/** What a text must have for a time of a kind to be in it. Patterns of one cue stand in one group, so that each cue is looked for once. */
export const MONTHS = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
export const WEEKDAYS = new RegExp(WEEKDAY);
export const PARTED_NUMBERS = /\d[-/]\d/;
export const YEARS = /[12]\d{3}/;
export const DECADES = /\d0['’]?s/;
export const HOURS = /\d ?[ap]\.?m/i;
export const TODAY = /today|tonight|yesterday|tomorrow/i;
export const PARTS = /morning|afternoon|evening|night/i;
export const SEASONS = /spring|summer|autumn|fall|winter/i;
export const UNITS = /second|minute|hour|day|week|month|quarter|year|decade|centur/i;
export const PERIOD = /latest period/i;
export const HOLIDAYS = /Christmas |New Year|Thanksgiving/;
export const RATES = /(?:dai|week|month|year|hour)ly/i;
export const EACH = /every |each |per /i;
export const PRESENT = /now|current|moment|time|days|present/i;
export const PAST = /recent|late|past|former/i;
export const FUTURE = /future/i;
