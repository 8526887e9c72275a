import { tidyLine } from '../../text/words/paragraphs.ts';
import { decodeEntities } from './linked-data.ts';

const BY =
  /^(?:(?:written|words|story|text|reported|posted|published|ein kommentar|eine analyse|artikel|opinion|analysis|news)\s+)?(?:by|von|par|por|di|door|af|av|od|przez|автор|автори|авторы|yazan|texto?|autore?|auteur|author|reporter)\s*[:\s]\s*/iu;
/** Who is named behind a colon where the Chinese press signs, at the head or the foot: author, reporter, editor in charge. */
const BY_COLON =
  /^[（(]?(?:作者|文|撰文|记者|記者|责编|责任编辑|責任編輯)\s*[:：]\s*([^:：（）()]{2,40})[）)]?$/u;
const AND =
  /\s*[;|•·\n]\s*|\s*\/\s*(?=\p{Lu})|\s+(?:and|und|et|y|e|en|og|och|i|&|and by)\s+(?=\p{Lu})|\s*[,，、]\s*(?=[\p{Lu}\p{Lo}])/u;
/** A job, a shorthand, a handle or an address after the name. */
const AFTER_NAME = /\s*[([][^()[\]]{0,40}[)\]]|\s+@\w+|\s*\S+@\S+\.\S+|\s+(?:기자|記者)$/gu;
const NO_NAME =
  /^(?:https?:|www\.|@|\/)|^\d+$|facebook\.com|^(?:admin|administrator|editor|unknown|anonymous|none|null|n\/a|user|webmaster|name ?\*?)$/i;
const ADDRESS = /^(?:https?:|www\.)/i;
const MAX_NAME = 80;
const MAX_LINE = 200;

/** Two to four words with a capital. */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]{1,20}){0,2} \p{Lu}[\p{L}.'’-]+$/u;
const HAN_PERSON = /^\p{Script=Han}{2,4}$/u;
/** A house that signs with its letters. */
const LETTERS = /^\p{Lu}{2,5}$/u;

/** International and national agencies by the names that they sign with. */
const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france[- ]presse|dpa(?:[-/].*)?|deutsche presse[- ]agentur|sid|epd|kna|apa|sda|keystone[- ]sda|efe|europa press|ansa|adnkronos|lusa|anp|belga|tt|ntb|ritzau|stt|pap|čtk|ctk|mti|tass|тасс|interfax|интерфакс|риа новости|ria novosti|ukrinform|укринформ|укрінформ|anadolu(?: ajansı| agency)?|aa|xinhua|新华社|kyodo|共同通信|時事通信|yonhap|연합뉴스|pti|ani|ians|bernama|antara|pa media|press association|canadian press|the canadian press|aap|upi|bloomberg|dow jones|tanjug|hina|agerpres|bta|ana-mpa)$/iu;

export const isAgency = (name: string): boolean => AGENCY.test(name);

/** Whether a name has the shape of a person's in full, in letters that have capitals. */
export const isPerson = (name: string): boolean => PERSON.test(name);

/** Whether a line begins with "By" in some language. */
export const hasBy = (line: string): boolean => BY.test(line);

/** The agency among those who sign, null if there is none. */
export const agencyOf = (byline: string | null): string | null =>
  byline?.split(', ').find((name) => isAgency(name)) ?? null;

/** The names in a line, without what stands around them. */
export function splitNames(raw: string): string[] {
  const line = tidyLine(decodeEntities(raw)).replace(BY, '');
  if (ADDRESS.test(line)) return [];
  return line
    .split(AND)
    .map((part) =>
      part
        .replace(BY, '')
        .replace(AFTER_NAME, '')
        .replace(/[,;:]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= MAX_NAME && !NO_NAME.test(name));
}

/**
 * Those who sign in a line that says so: "By A and B", alone or before a comma, a bar or a dot with a day or a section behind it. None
 * where one of the names is neither a person's in full nor an agency's nor the letters of a house.
 */
export function signersOf(line: string): string[] {
  if (line.length > MAX_LINE) return [];
  const colon = BY_COLON.exec(line);
  if (colon) return splitNames(colon[1]!).filter((name) => HAN_PERSON.test(name) || isPerson(name));
  for (const part of line.split(/\s*[|•·–—]\s*/)) {
    if (part.length > MAX_NAME || !BY.test(part)) continue;
    const names = splitNames(part.replace(/, (?:in|aus|from|at) .*$/, ''));
    if (names.length > 0 && names.every(canSign)) return names;
  }
  return [];
}

/** Whether a line names its author behind a colon, as colophons do. */
export const isColophon = (line: string): boolean => line.length <= MAX_NAME && BY_COLON.test(line);

/** Whether a line does nothing but sign. */
export const isSignature = (line: string): boolean => line.length <= MAX_NAME && signersOf(line).length > 0;

/** The persons that are all a line names, as over texts that are signed without a word; none where it says anything else. */
export function onlyPersons(line: string): string[] {
  const names = line.length <= MAX_NAME ? splitNames(line) : [];
  return names.every(isPerson) ? names : [];
}

const canSign = (name: string): boolean => isPerson(name) || isAgency(name) || LETTERS.test(name);
