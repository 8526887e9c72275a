/** What is known of outlets, asked for by any host of theirs. */
export interface Directory<T> {
  get(host: string): T | undefined;
}

/** Hosts whose subdomains belong to whoever rents them: what is known of the platform is not known of its blogs. */
const PLATFORMS = new Set(
  `altervista.org beehiiv.com blogspot.com canalblog.com ghost.io github.io hatenablog.com hubpages.com hypotheses.org livejournal.com
   medium.com neocities.org netlify.app over-blog.com pages.dev squarespace.com substack.com tumblr.com typepad.com vercel.app
   weebly.com wixsite.com wordpress.com yahoo.com`.split(/\s+/),
);

/**
 * A directory of what is known by outlets' domains. A host that is not known itself (`edition.cnn.com`, `news.bbc.co.uk`) is looked up
 * by its alias, then by the longest end of it that is known: outlets keep editions, sections and languages on hosts of their own.
 * @param aliases hosts by which an outlet is known beside its domain.
 * @param own outlets: what is said of one is not said of another on a host below it (`folha.uol.com.br` is not `uol.com.br`).
 */
export function directoryOf<T>(
  known: ReadonlyMap<string, T>,
  aliases: ReadonlyMap<string, string>,
  own: Pick<ReadonlyMap<string, unknown>, 'has'> = known,
): Directory<T> {
  return {
    get(host) {
      for (let name = host; name.includes('.') && !(name !== host && PLATFORMS.has(name)); ) {
        const domain = aliases.get(name) ?? name;
        const found = known.get(name) ?? known.get(domain);
        if (found !== undefined || own.has(domain)) return found;
        name = name.slice(name.indexOf('.') + 1);
      }
      return undefined;
    },
  };
}
