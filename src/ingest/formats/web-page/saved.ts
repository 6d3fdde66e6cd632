/** The traces that saving left in a page: where it was saved from, and by way of whom. */
interface Saved {
  readonly html: string;
  /** The page's own address; null where saving left none. */
  readonly address: string | null;
  /** The web archive that the page was saved from. */
  readonly mirror: { readonly name: string; readonly url: string } | null;
  /** Words that the web archive added to the page. */
  readonly added: readonly string[];
}

/** Comments in which browsers and savers note where a page comes from. */
const notes: readonly RegExp[] = [
  // Internet Explorer, Chrome, Edge: the number is the address's length.
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu,
  // SingleFile, SingleFileZ.
  /<!--\s*Page saved with SingleFile[^>]*?\burl:\s*(\S+)/iu,
  // HTTrack.
  /<!--\s*Mirrored from (\S+) by HTTrack/iu,
  // Firefox's Save Page WE, ScrapBook.
  /<meta\s[^>]*name="?savepage-url"?\s[^>]*content="?([^"\s>]+)/iu,
  /<html\s[^>]*data-scrapbook-source="([^"]+)"/iu,
];

const archiveToday = 'archive.today';

/** Web archives that keep the original's address in their own. */
const archives: readonly { readonly name: string; readonly address: RegExp }[] = [
  { name: 'web.archive.org', address: /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(.+)$/u },
  {
    name: archiveToday,
    address: /^https?:\/\/archive\.(?:today|is|ph|md|li|vn|fo)\/(?:o\/\w+|[\d.-]{8,20})\/(.+)$/u,
  },
];

const toolbar = /<!--\s*BEGIN WAYBACK TOOLBAR INSERT\s*-->[\s\S]*?<!--\s*END WAYBACK TOOLBAR INSERT\s*-->/giu;
const rewritten = /(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/gu;

/** The bar that archive.today puts over a page. */
const ownHeader = /<div id="HEADER"[\s\S]*?(?=<div id="(?:SOLID|CONTENT)")/iu;

const wordsOf = (markup: string): string =>
  markup
    .replace(/<(script|style)(?:(?!<\1)[\s\S])*?<\/\1>|<[^<>]*>/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** @param stated The address that the file's frame states, as an MHTML file's does. */
export function readSaved(html: string, stated: string | null): Saved {
  const head = html.slice(0, 200_000);
  const noted = notes.map((note) => note.exec(head)?.[1]).find(Boolean);
  const address = httpOrNull(stated) ?? httpOrNull(noted ? decodeEntities(noted) : null) ?? archivedIn(head);
  const archived = address === null ? null : originalOf(address);
  const added: string[] = [];
  if (archived?.mirror.name === archiveToday) {
    const bare = withoutOwnHead(html).replace(ownHeader, (whole) => {
      added.push(wordsOf(whole));
      return '';
    });
    return { ...archived, html: bare, added };
  }
  if (archived?.mirror.name !== 'web.archive.org') return { html, address, mirror: null, added, ...archived };
  const bare = html.replace(toolbar, (whole) => {
    added.push(wordsOf(whole));
    return '';
  });
  return { ...archived, html: bare.replace(rewritten, ''), added };
}

/** The original of a page in a web archive; null where the address is no archive's. */
export function originalOf(
  address: string,
): (Pick<Saved, 'address'> & { mirror: { name: string; url: string } }) | null {
  for (const { name, address: pattern } of archives) {
    const original = pattern.exec(address)?.[1];
    if (original === undefined) continue;
    const full = /^https?:\/\//u.test(original) ? original : `http://${original}`;
    return { address: full, mirror: { name, url: address } };
  }
  return null;
}

/** That archive writes a head of its own: what it states is the capture's name and day, not the article's. */
const withoutOwnHead = (html: string): string => {
  const end = html.search(/<\/head|<body/iu);
  const head = html.slice(0, Math.max(0, end));
  const own = head.replace(
    /<meta\s[^<>]*(?:property|itemprop|name)=[^<>]*>|<link\s[^<>]*rel="?(?:canonical|bookmark)[^<>]*>/giu,
    '',
  );
  return own + html.slice(head.length);
};

/** A page that was fetched from an archive names itself only in the archive's own scripts, comments and links. */
function archivedIn(head: string): string | null {
  return (
    /<link\s[^<>]*rel="bookmark"\s[^<>]*href="(https?:\/\/archive\.today\/\d{14}\/[^"]+)"/u.exec(head)?.[1] ??
    /(?:__wm\.wombat\(|FILE ARCHIVED ON [^\n]*\n?[\s\S]{0,200}?|"canonical" href=)"(https?:\/\/web\.archive\.org\/web\/\d{14}\/[^"]+)"/u.exec(
      head,
    )?.[1] ??
    null
  );
}

const httpOrNull = (address: string | null): string | null =>
  address !== null && /^https?:\/\/\S+$/u.test(address) ? address : null;

const decodeEntities = (address: string): string => address.replaceAll('&amp;', '&');
