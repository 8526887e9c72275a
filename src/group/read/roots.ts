import { SEED, step } from '../../text/bytes/hash.ts';
import { foldOf } from './fold.ts';

/** Letters of a root, and of the shortest word that has one. */
const [ROOT, SHORTEST] = [5, 4];

/** Cyrillic, Greek and Arabic letters, folded, each before the Latin one that a name is mostly written with; a dash is none. */
const SCRIPTS = `
аa бb вv гg дd еe жs зs иi кk лl мm нn оo пp рr сs тt уu фf хh цk шs щs чc ъ- ь- ыi эe юu яa єe іi ґg ђd јi љl њn ћc џd
αa βv γg δd εe ζs ηi θt ιi κk λl μm νn ξk οo πp ρr σs ςs τt υi φf χh ψp ωo
اa بb تt ثt جi حh خh دd ذs رr زs سs شs صs ضd طt ظs عa غg فf قk كk لl مm نn هh وu يi ىa ةa ء-
`;

const LATIN = new Uint16Array(0x700);
for (const [letter, latin] of SCRIPTS.trim().split(/\s+/))
  LATIN[letter!.charCodeAt(0)] = latin!.charCodeAt(0);

const [C, E, F, H, I, K, P, Q, S, T, U, Y] = [...'cefhikpqstuy'].map((letter) => letter.charCodeAt(0));
const [DASH, APOSTROPHE] = [0x2d, 0x27];

/**
 * What related words of related languages mostly begin with alike, as one hash: the first letters, in Latin script, each sound in one
 * spelling ("medal", "medalla", "médaille", "медаль"). Null for a word too short to have one.
 */
export function rootOf(text: string, start: number, end: number): number | null {
  if (end - start < SHORTEST) return null;
  let hash = SEED;
  let length = 0;
  let last = 0;
  let letter = letterOf(text.charCodeAt(start));
  let next = 0;
  for (let at = start; at < end && length < ROOT; at++, letter = next) {
    if (letter === APOSTROPHE) break;
    next = at + 1 < end ? letterOf(text.charCodeAt(at + 1)) : 0;
    if (letter === DASH || (letter === H && length === 0)) continue;
    const sound = soundOf(letter, next);
    const isPair = next === H ? letter === P || letter === T : letter === Q && next === U;
    if (isPair && ++at < end) next = at + 1 < end ? letterOf(text.charCodeAt(at + 1)) : 0;
    if (sound === last) continue;
    hash = step(hash, sound);
    last = sound;
    length++;
  }
  return length < SHORTEST ? null : hash;
}

/** By code unit, as they are met; 0 is not yet known. */
const LETTERS = new Uint16Array(0x10000);

function letterOf(unit: number): number {
  const known = LETTERS[unit]!;
  if (known !== 0) return known;
  const folded = foldOf(unit);
  LETTERS[unit] = LATIN[folded] || folded;
  return LETTERS[unit]!;
}

/** Letters that sound like another whatever follows. */
const SOUNDS = Uint8Array.from({ length: 128 }, (_, letter) => letter);
for (const [letter, sound] of ['ji', 'yi', 'qk', 'wv', 'zs'])
  SOUNDS[letter!.charCodeAt(0)] = sound!.charCodeAt(0);

function soundOf(letter: number, next: number): number {
  if (letter === C) return next === H ? C! : next === E || next === I || next === Y ? S! : K!;
  if (letter === P && next === H) return F!;
  return letter < 128 ? SOUNDS[letter]! : letter;
}
