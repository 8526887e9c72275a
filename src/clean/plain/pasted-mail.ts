/** Headers of a mail in the languages of its programs, by the names of RFC 5322. */
const NAMES: Readonly<Record<string, string>> = {
  from: 'from',
  von: 'from',
  de: 'from',
  da: 'from',
  van: 'from',
  subject: 'subject',
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
  oggetto: 'subject',
  assunto: 'subject',
  onderwerp: 'subject',
  date: 'date',
  sent: 'date',
  gesendet: 'date',
  datum: 'date',
  envoyé: 'date',
  enviado: 'date',
  fecha: 'date',
  inviato: 'date',
  data: 'date',
  verzonden: 'date',
};
const HEADER = /^\*?([\p{L}-]{2,15})\*? ?:\*? (.*)$/u;
const FORWARDED =
  /^[- ]{2,}(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d'origine)|mensaje (?:reenviado|original)|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)[- ]*$|^begin forwarded message:$/imu;
const MAX_HEADERS = 12;

/** The plain name of a mail's header, whatever the language: "Betreff" is subject. */
export const headerName = (name: string): string => NAMES[name.toLowerCase()] ?? name.toLowerCase();

/** Whether a text begins with a mail's head as programs show it: who it is from and what about, before the first blank line. */
export function looksLikeMail(text: string): boolean {
  const lines = text.trimStart().split('\n', MAX_HEADERS + 1);
  const end = lines.findIndex((line) => line.trim() === '');
  const headers = lines.slice(0, end).map((line) => HEADER.exec(line.trimEnd())?.[1]);
  if (end < 2 || headers.some((name) => name === undefined)) return false;
  const names = new Set(headers.map((name) => headerName(name!)));
  return names.has('from') && names.has('subject');
}

/** The mail that another forwards, from its head on; null if it forwards none. What was written above it is the sender's. */
export function forwardedIn(body: string): string | null {
  const found = FORWARDED.exec(body);
  if (!found) return null;
  const rest = body.slice(found.index + found[0].length).trimStart();
  return looksLikeMail(rest) ? rest : null;
}

/** A body without the sender's signature (RFC 3676, 4.3), and without the marks of a text that is quoted as a whole. */
export function plainBody(body: string): string {
  const signature = body.search(/^-- ?$/m);
  const text = signature > 0 ? body.slice(0, signature) : body;
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  const quoted = full.filter((line) => line.startsWith('>')).length;
  return quoted > 0.8 * full.length ? lines.map((line) => line.replace(/^(?:> ?)+/, '')).join('\n') : text;
}
