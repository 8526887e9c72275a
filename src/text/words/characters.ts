/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;
export const HIGH_SURROGATE = 5;
export const OTHER = 6;

const CLASSES = new Uint8Array(0x10000);

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH_SURROGATE;
  const character = String.fromCharCode(unit);
  if (/[\s\u200b\ufeff]/u.test(character)) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  return OTHER;
}

/** The class of a code unit; the table fills itself, so that no unit is looked at twice. NaN (past the end) is a space. */
export function classOf(unit: number): number {
  if (!(unit >= 0)) return SPACE;
  const known = CLASSES[unit]!;
  if (known !== 0) return known;
  const found = classify(unit);
  CLASSES[unit] = found;
  return found;
}

export const isWordUnit = (unit: number): boolean => {
  const found = classOf(unit);
  return found === LETTER || found === DIGIT || found === MARK;
};

const LOWER = new Uint16Array(0x10000);

/** Lower case of one code unit; a unit whose lower case is longer stays as it is. Curly apostrophes become straight. */
export function lowerOf(unit: number): number {
  const known = LOWER[unit]!;
  if (known !== 0 || unit === 0) return known;
  const lower = unit === 0x2019 ? "'" : String.fromCharCode(unit).toLowerCase();
  const found = lower.length === 1 ? lower.charCodeAt(0) : unit;
  LOWER[unit] = found;
  return found;
}

export const isUpper = (unit: number): boolean =>
  unit < 128 ? unit >= 65 && unit <= 90 : classOf(unit) === LETTER && lowerOf(unit) !== unit;

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
