import type { ArticleText } from '../../model/article.ts';

/** News agencies: the domains of their own sites, the first of which stands for them, and the names by which others credit them. */
const AGENCIES: readonly (readonly [domains: readonly string[], names: readonly string[]])[] = [
  [['reuters.com'], ['reuters', 'thomson reuters']],
  [
    ['apnews.com', 'ap.org'],
    ['ap', 'associated press', 'the associated press'],
  ],
  [['afp.com'], ['afp', 'agence france-presse', 'agence france presse']],
  [
    ['dpa.com', 'dpa-international.com'],
    ['dpa', 'deutsche presse-agentur'],
  ],
  [['apa.at'], ['apa', 'austria presse agentur']],
  [['keystone-sda.ch'], ['sda', 'keystone-sda']],
  [['efe.com'], ['efe', 'agencia efe']],
  [['europapress.es'], ['europa press', 'ep']],
  [['ansa.it'], ['ansa']],
  [['adnkronos.com'], ['adnkronos']],
  [['lusa.pt'], ['lusa', 'agência lusa']],
  [['anp.nl'], ['anp']],
  [['belga.be', 'belganewsagency.eu'], ['belga']],
  [['pap.pl'], ['pap']],
  [
    ['tass.com', 'tass.ru'],
    ['tass', 'тасс'],
  ],
  [
    ['interfax.com', 'interfax.ru'],
    ['interfax', 'интерфакс'],
  ],
  [['ria.ru'], ['ria novosti', 'риа новости']],
  [['interfax.com.ua'], ['interfax-ukraine', 'інтерфакс-україна']],
  [
    ['ukrinform.net', 'ukrinform.ua'],
    ['ukrinform', 'укрінформ'],
  ],
  [['aa.com.tr'], ['aa', 'anadolu', 'anadolu agency', 'anadolu ajansı']],
  [
    ['xinhuanet.com', 'news.cn'],
    ['xinhua', '新华社', '新华网'],
  ],
  [
    ['kyodonews.net', 'kyodonews.jp'],
    ['kyodo', 'kyodo news', '共同通信'],
  ],
  [['jiji.com'], ['jiji', 'jiji press', '時事通信']],
  [
    ['yna.co.kr', 'yonhapnews.co.kr'],
    ['yonhap', '연합뉴스'],
  ],
  [['ptinews.com'], ['pti', 'press trust of india']],
  [['aninews.in'], ['ani']],
  [['ians.in'], ['ians']],
  [['pa.media'], ['pa', 'pa media', 'press association']],
  [['thecanadianpress.com'], ['cp', 'canadian press', 'the canadian press']],
  [['aap.com.au'], ['aap']],
  [['upi.com'], ['upi', 'united press international']],
  [['bloomberg.com'], ['bloomberg', 'bloomberg news']],
];

const byDomain = new Map(AGENCIES.flatMap(([domains]) => domains.map((one) => [one, domains[0]!] as const)));
const byName = new Map(
  AGENCIES.flatMap(([[domain], names]) => names.map((name) => [name, domain!] as const)),
);

/** Units of a text in which its dateline stands. */
const HEAD = 120;
/** "KARROW, March 3 (Reuters) -": an agency in round or square brackets, before a dash. */
const DATELINE = /[([]([\p{L} .-]{2,40})[)\]] ?[-–—:]/u;

/** The agency whose own site an outlet is, null if none: by the agency's domain. */
export const agencyAt = (outlet: string | null): string | null =>
  outlet === null ? null : (byDomain.get(outlet) ?? null);

/** The agency that an article says it has its text from: by its credit or its dateline; null if it names none. */
export function creditedAgency({ credit, text }: Pick<ArticleText, 'credit' | 'text'>): string | null {
  const named = credit ?? DATELINE.exec(text.slice(0, HEAD))?.[1] ?? null;
  return named === null ? null : (byName.get(named.trim().toLowerCase()) ?? null);
}
