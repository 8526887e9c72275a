const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request calls this server by a local name. A page elsewhere can lead a browser here under its own name, by a name
 * that resolves to this machine; it cannot make the browser call it `localhost`.
 */
export const isCalledLocally = ({ url }: Request): boolean => LOCAL_NAMES.has(new URL(url).hostname);

/** Why a request may not use the desk, for a person: only pages of this server and programs of this machine may. Null if it may. */
export function refusalOf(request: Request): string | null {
  if (!isCalledLocally(request))
    return 'Adding and correcting are open only on the machine that serves, as localhost.';
  if (request.method === 'GET' || request.method === 'HEAD' || isFromHere(request)) return null;
  return 'It was sent by a page of another site.';
}

/** Browsers say where a form comes from; what says nothing is no browser that a foreign page could misuse. */
function isFromHere({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || origin === new URL(url).origin;
}
