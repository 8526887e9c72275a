/** A language tag (BCP 47) in lower case; null for what is none. */
export function readLanguage(raw: string): string | null {
  const language = raw.slice(0, 100).trim().toLowerCase().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/.test(language) ? language : null;
}
