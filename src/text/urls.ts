/** No browser and no server we know of takes more; a longer one is data, not an address. */
const MAX_URL_LENGTH = 8192;

/** Query parameters that say how a reader came, not what is read. Each is set by the service named; families end in an asterisk. */
const TRACKING = [
  'utm_*', // Urchin, Google Analytics
  'mtm_*', // Matomo
  'pk_*', // Piwik
  'at_*', // AT Internet
  'hsa_*', // HubSpot ads
  '_hs*', // HubSpot mail
  'fbclid', // Facebook
  'gclid', // Google Ads
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid', // Microsoft
  'yclid', // Yandex
  'twclid', // X
  'ttclid', // TikTok
  'igshid', // Instagram
  'igsh',
  'mc_cid', // Mailchimp
  'mc_eid',
  'mkt_tok', // Marketo
  'vero_id',
  '_ga',
  '_gl',
  'ocid', // MSN, BBC
  'ncid', // AOL, HuffPost
  'smid', // New York Times shares
  'cmpid',
  'cmp',
  'xtor',
  'wt_mc',
  'guccounter', // Yahoo consent
  'guce_referrer',
  'guce_referrer_sig',
  'itm_*', // on-site campaigns
  'fb_action_ids', // Facebook
  'fb_action_types',
  'fb_ref',
  'fb_source',
  '__twitter_impression', // X
  'srsltid', // Google Merchant
  's_kwcid', // Adobe
  '_openstat', // Openstat
  'dicbo', // Outbrain
  'ns_campaign', // comScore
  'ns_mchannel',
  'ns_source',
  'ns_linkname',
  'oly_anon_id', // Omeda
  'oly_enc_id',
  'vero_conv', // Vero
  'wickedid', // Wicked Reports
] as const;
const FAMILIES = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
const NAMES = new Set<string>(TRACKING);

const isTracking = (name: string): boolean =>
  NAMES.has(name) || FAMILIES.some((family) => name.startsWith(family));

/**
 * One spelling for an address: absolute http(s), host in lower case without closing dot, no default port, no user, no
 * fragment, no tracking parameters; path and other parameters stay as they are. Null for what is no web address.
 * Applying it twice changes nothing.
 */
export function normalizeUrl(raw: string | null | undefined, base?: string | null): string | null {
  const text = (raw ?? '').trim();
  if (text === '' || text.length > MAX_URL_LENGTH) return null;
  const url = URL.parse(text, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const kept = inCache(url);
  if (kept !== null) return normalizeUrl(kept);
  url.username = '';
  url.password = '';
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  const pairs = url.search.slice(1).split('&');
  url.search = pairs.filter((pair) => pair !== '' && !isTracking(nameOf(pair))).join('&');
  return url.href;
}

/** The address of the page of which Google's or the AMP project's cache keeps a copy; null for any other address. */
function inCache({ hostname, pathname, search }: URL): string | null {
  const isGoogle = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname);
  const isProject = /^[a-z\d-]+\.cdn\.ampproject\.org$/.test(hostname);
  const path = isGoogle
    ? /^\/amp\/(s\/)?(.+)$/.exec(pathname)
    : isProject
      ? /^\/[cv]\/(s\/)?(.+)$/.exec(pathname)
      : null;
  // Without a host after it, it is a page of the cache's own.
  if (!path || !/^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/:]|$)/i.test(path[2]!)) return null;
  return `${path[1] ? 'https' : 'http'}://${path[2]}${search}`;
}

/** What an address adds for the AMP form of a page: at the end of its path, or in its query. */
const AMP_PATH = /(?<=.)\/amp(?=\/?$)|\.amp(?=(?:\.html?)?$)/i;
const AMP_QUERY = /^(?:amp(?:=(?:1|true|y|yes)?)?|outputtype=amp)$/i;
/** Hosts of the mobile and AMP forms; what remains must be a domain. */
const AMP_HOST = /^(?:www\.)?(?:m|mobile|amp)\.(?=[^.]+\.[^.])/;

/**
 * The address of the whole page of which this may be the mobile or AMP form, by the habits of content systems: for a page that does
 * not name it itself. Any other address stays as it is. Applying it twice changes nothing.
 * @param address normalized.
 */
export function wholePageOf(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(AMP_PATH, '');
  const pairs = url.search.slice(1).split('&');
  url.search = pairs.filter((pair) => !AMP_QUERY.test(pair)).join('&');
  url.hostname = url.hostname.replace(AMP_HOST, 'www.');
  return url.href === address ? address : wholePageOf(url.href);
}

const nameOf = (pair: string): string => pair.split('=', 1)[0]!.toLowerCase();

/** What remains must be a domain: `m.example.com`, not `amp.dev`. */
const EDITION = /^(?:m|mobile|amp)\.(?=[^.]+\.[^.])/;

/** The outlet's id in an address: the host in lower case without `www.`, and without the name of its mobile or AMP edition; null for what is no web address. */
export function outletOf(url: string | null): string | null {
  const host = url === null ? '' : (URL.parse(url)?.hostname ?? '');
  return host === ''
    ? null
    : host
        .replace(/^www\d?\./, '')
        .replace(EDITION, '')
        .replace(/\.$/, '');
}

/** The day that an address names, as in `/2026/03/14/` or `/2026-03-14-`: `YYYY-MM-DD` unchecked, or null. */
export function dayInUrl(url: string | null): string | null {
  const path = url === null ? '' : (URL.parse(url)?.pathname ?? '');
  const found = /[/-]((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/\-_.]|$)/.exec(path);
  return found ? `${found[1]}-${found[3]}-${found[4]}` : null;
}
