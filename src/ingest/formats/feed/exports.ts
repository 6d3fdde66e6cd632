import type { StatedItem } from '../../stated/item.ts';

/*
 * Reads what the software of blogs writes into feeds in elements of its own: the address behind a proxy's, and in an export of
 * a whole blog what kind of thing an entry is and whether anybody may read it.
 */

/** Entries of an export that are no articles, or none that were published. */
const notArticles: ReadonlySet<string> = new Set(
  'attachment nav_menu_item revision custom_css customize_changeset wp_block wp_navigation wp_template wp_global_styles wp_template_part oembed_cache user_request settings template comment'.split(
    ' ',
  ),
);

/** Whether a feed is an export of a whole blog, in which entries that nobody published stand too. */
export const isExport = (text: string): boolean =>
  /<wp:post_type|\/blogger\/2008\/kind#|<blogger:status>/u.test(text);

/** Why an entry of an export is no published article; null for what is one. */
export function withheldKind(entry: string): string | null {
  const kind =
    wordsIn(entry, 'wp:post_type') ??
    /\/blogger\/2008\/kind#(\w+)/u.exec(entry)?.[1] ??
    wordsIn(entry, 'blogger:type')?.toLowerCase();
  if (kind === undefined) return 'entry of no kind';
  if (notArticles.has(kind)) return kind;
  const status = wordsIn(entry, 'wp:status');
  if (status !== undefined && status !== 'publish') return status;
  // Google Takeout writes exports of Blogger in elements of its own since 2024.
  const state = wordsIn(entry, 'blogger:status')?.toLowerCase();
  if (state !== undefined && state !== 'live') return state;
  if (wordsIn(entry, 'app:draft')?.toLowerCase() === 'yes') return 'draft';
  return wordsIn(entry, 'wp:post_password') ? 'password' : null;
}

/** Elements of an entry that tell of those who commented, with their mail and IP addresses, and of the blog's insides. */
const privateElements = ['wp:comment', 'wp:postmeta'];

/**
 * An entry without what is nobody's to read; null where it has nothing of that.
 * @param accounts What its writers are called: the names with which they log in are nobody's to know.
 */
export function withoutPrivate(entry: string, accounts: ReadonlyMap<string, string>): string | null {
  const names = isOfBlogger(entry) ? [...privateElements, 'email'] : privateElements;
  const bare = names.reduce(withoutElement, entry);
  const named = isOfWordPress(entry) ? withNames(bare, accounts) : bare;
  return named === entry ? null : named;
}

function withoutElement(text: string, name: string): string {
  const [first = '', ...others] = text.split(new RegExp(String.raw`<${name}(?:\s[^<>]*)?>`, 'u'));
  const rests = others.map((part) => part.split(`</${name}>`).slice(1).join(''));
  return [first, ...rests.map((rest) => rest.replace(/^\s+/u, ''))].join('');
}

const isOfBlogger = (entry: string): boolean => /\/blogger\/2008\/kind#|<blogger:/u.test(entry);

const isOfWordPress = (entry: string): boolean => entry.includes('<wp:post_type>');

const creator = /<dc:creator(?:\s[^<>]*)?>(?:\s*<!\[CDATA\[)?(.{0,300}?)(?:\]\]>\s*)?<\/dc:creator>\s*/gsu;

/** An entry that calls its writers as readers know them, or not at all. */
const withNames = (entry: string, accounts: ReadonlyMap<string, string>): string =>
  entry.replace(creator, (element: string, login: string) => {
    const name = accounts.get(login.trim());
    if (name === login.trim()) return element;
    return name === undefined ? '' : `<dc:creator><![CDATA[${inData(name)}]]></dc:creator>`;
  });

/** Words as they stand between the marks of CDATA, whose end would end them. */
const inData = (words: string): string => words.replaceAll(']]>', ']]]]><![CDATA[>');

/** The address of an article whose link in the feed only counts readers. */
function originOf(entry: string): string | null {
  const address = wordsIn(entry, 'feedburner:origLink')?.replaceAll('&amp;', '&');
  return address !== undefined && /^https?:\/\/\S+$/u.test(address) ? address : null;
}

/** The names that an export gives to the accounts of its authors. */
export function namesOfAccounts(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!text.includes('<wp:author_login')) return names;
  for (const author of text.split('<wp:author>').slice(1)) {
    const [login, name] = [wordsIn(author, 'wp:author_login'), wordsIn(author, 'wp:author_display_name')];
    if (login && name) names.set(login, name);
  }
  return names;
}

/** The words of the first element of a name, near the beginning of a text; undefined where it has none. */
function wordsIn(text: string, name: string): string | undefined {
  const [opening] = new RegExp(String.raw`<${name}(?:\s[^<>]*)?>`, 'u').exec(text) ?? [];
  if (opening === undefined) return undefined;
  const from = text.indexOf(opening) + opening.length;
  const to = text.indexOf(`</${name}>`, from);
  const words = to < 0 ? '' : text.slice(from, to).trim();
  const [, data] = /^<!\[CDATA\[([\s\S]*)\]\]>$/u.exec(words) ?? [];
  return (data?.replaceAll(']]]]><![CDATA[>', ']]>') ?? words).trim() || undefined;
}

/** An item with what its own piece of the file says beside the feed's own words. */
export function withExport(
  item: StatedItem,
  entry: string,
  accounts: ReadonlyMap<string, string>,
): StatedItem {
  const isExport = isOfWordPress(entry);
  return {
    ...item,
    link: originOf(entry) ?? item.link,
    authors: isExport ? item.authors.flatMap((login) => accounts.get(login) ?? []) : item.authors,
    texts: isExport ? item.texts.map((words) => ({ ...words, value: asWritten(words.value) })) : item.texts,
  };
}

/** WordPress keeps a text as it was typed: paragraphs by blank lines, captions in codes. */
function asWritten(text: string): string {
  const captioned = text.replace(
    /\[caption[^\]]{0,300}\]([\s\S]{0,3000}?)\[\/caption\]/gu,
    (_, inside: string) => {
      const picture = /^\s*(?:<a\s[^>]*>\s*)?<img\s[^>]*>\s*(?:<\/a>)?/iu.exec(inside)?.[0] ?? '';
      return `\n\n<figure>${picture}<figcaption>${inside.slice(picture.length).trim()}</figcaption></figure>\n\n`;
    },
  );
  if (/<(?:p|div)[\s>]/iu.test(captioned)) return captioned;
  return captioned
    .split(/\n\s*\n/u)
    .map((words) =>
      /^\s*<(?:figure|h[1-6]|ul|ol|blockquote|table|pre)/iu.test(words) ? words : `<p>${words}</p>`,
    )
    .join('\n');
}
