import { tidyLine } from '../../text/words/paragraphs.ts';

/** Who signs, as a feed names them. */
export interface Person {
  readonly name: string | null;
  readonly email: string | null;
}

/** No name with its address is longer; more is no name, and is not searched. */
const MAX_LENGTH = 300;
const EMAIL = /[^\s()<>[\]"',;:]{1,64}@[^\s()<>[\]"',;:]{1,190}/;

/** Reads `a@b.example (Name)`, `Name (a@b.example)`, `Name <a@b.example>` or either alone; null for nothing. */
export function readPerson(raw: string): Person | null {
  const text = tidyLine(raw.slice(0, MAX_LENGTH));
  const email = EMAIL.exec(text)?.[0] ?? null;
  const rest = email === null ? text : text.replace(email, ' ').replace(/mailto:/i, ' ');
  const name = tidyLine(email === null ? rest : rest.replace(/[()<>[\]"]/g, ' '));
  return name === '' && email === null ? null : { name: name || null, email };
}
