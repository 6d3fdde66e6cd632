import { decodeTitle } from '../../html/entities.ts';
import { elements, textOf } from '../../html/tree.ts';
import { wordsOf } from './json-ld.ts';
import type { Sources } from './sources.ts';

interface TitleRead {
  readonly title: string | null;
  /** The words beside the title in the page's head: the paper's name. */
  readonly site: string | null;
  /** Which part of a longer article the page says that it is. */
  readonly part: string | null;
}

/** Between a title and the name of its paper, at either's end. */
const divider = String.raw`(?:\s+[|｜‖•·»«–—―:-]+\s+|\s*[|｜_]\s*|\s+-|-\s+)`;
const siteAfter = new RegExp(`^${divider}(.+)$`, 'u');
const siteBefore = new RegExp(`^(.+?)${divider}$`, 'u');
const anyDivider = new RegExp(divider, 'gu');

/** Longer than the name of any paper with its motto. */
const longestSite = 50;

/**
 * The title: as the page's data states it, without the paper's name; as the heading writes it where the data cut it
 * short or states none.
 */
export function titleOf(sources: Sources, publisher: string | null): TitleRead {
  const { things, article, meta } = sources;
  const headings = headingsOf(sources, ['h1']);
  const named = meta.first('og:title', 'twitter:title', 'itemprop:headline', 'dc.title', 'dcterms.title');
  const cited = meta.first('citation_title', 'parsely-title', 'sailthru.title');
  const head = divided(plain(headTitle(sources)), sources, publisher);
  const stated = [wordsOf(article, 'headline', things)[0], named, cited]
    .map((title) => divided(plain(title ?? ''), sources, publisher).title)
    .concat(head.title)
    .filter((title) => title !== '' && !sameWords(title, publisher ?? ''));
  const whole = plain(headTitle(sources));
  const confirmed = headings.find(
    (one) =>
      !sameWords(one, publisher ?? '') &&
      [named, cited, head.title, whole].some((other) => confirms(plain(other ?? ''), one)),
  );
  const best = confirmed ?? stated[0];
  const title = best === undefined ? headings.find((one) => !sameWords(one, publisher ?? '')) : best;
  return {
    title: headings.find((one) => best && isWholeOf(best, one)) ?? title ?? null,
    site: head.site,
    part: partIn(whole),
  };
}

/** Whether another statement says what a heading says, but for what stands behind a divider or in brackets. */
function confirms(stated: string, heading: string): boolean {
  if (sameWords(stated, heading)) return true;
  const rest = stated.startsWith(heading) && heading.length >= 15 ? stated.slice(heading.length) : '';
  return /^\s*[(|‖–—•·]|^\s+\S+\s+[|–—-]\s/u.test(rest);
}

/** `Page 2 of 3`, in the languages of the larger archives. */
const partOfWhole =
  /(?:page|part|seite|teil|página|parte|pagina|strana|část|страница|часть|стр\.|第)\s*(\d{1,3})\s*(?:of|von|de|di|z|ze|из|\/|页|頁|頁，?共)\s*(\d{1,3})?/iu;

const partIn = (title: string): string | null => partOfWhole.exec(title)?.[0] ?? null;

/** The head's own title: a drawing's inside the page is not the page's. */
function headTitle({ page }: Sources): string {
  const head = elements(page, 'head').next().value;
  const title = head && elements(head, 'title').next().value;
  return title ? textOf(title) : '';
}

const headingsOf = ({ page }: Sources, names: readonly string[]): string[] =>
  [...elements(page, ...names)]
    .map((heading) => textOf(heading).replace(/\s+/gu, ' ').trim())
    .filter((words) => words.length > 3 && words.length < 300);

const plain = (title: string): string => decodeTitle(title).replace(/\s+/gu, ' ').trim();

const sameWords = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A title and the paper's name beside it, which are told apart by a heading of the page or by the name. */
function divided(
  title: string,
  sources: Sources,
  publisher: string | null,
): { title: string; site: string | null } {
  if (title === '') return { title, site: null };
  const headings = headingsOf(sources, ['h1', 'h2', 'h3', 'b', 'strong', 'font']);
  // Blogs write `Blog: Title`; a colon alone divides a title in itself.
  const colon = /^(.+?)[:：]\s*(.+)$/u.exec(title);
  if (colon?.[1] && colon[2] && headings.includes(colon[1]) && headings.includes(colon[2]))
    return { title: colon[2], site: colon[1] };
  for (const heading of headings) {
    const after = title.startsWith(heading) ? siteAfter.exec(title.slice(heading.length))?.[1] : undefined;
    if (after !== undefined) return { title: heading, site: siteIn(after) };
    const before = title.endsWith(heading)
      ? siteBefore.exec(title.slice(0, -heading.length))?.[1]
      : undefined;
    if (before !== undefined)
      return { title: heading, site: /[:：]/u.test(title[before.length + 1] ?? '') ? null : siteIn(before) };
  }
  return { title: withoutName(title, publisher), site: null };
}

/** These stand beside a title and are no paper's name: a part, a rubric, a way to show the page. */
const noPaper = new RegExp(
  `^(?:${[
    '(?:page|part|seite|teil|página|parte|pagina|strana|část|страница|часть) ?\\d.*|第?\\d+[页頁部]?',
    'opinions?|comments?|editorials?|news|sports?|politics|business|world|culture|home(?: ?page)?|blog|article|analysis|features?|video|photos?|gallery',
    '(?:printable|print|mobile|text) version|print|amp|live|latest news|breaking news|start(?:seite)?|aktuell(?:es)?|nachrichten|politik|wirtschaft|kultur|meinung|artikel',
    'actualités?|accueil|opinión|noticias|notícias|inicio|zprávy|domů|úvod|новости|главная|мнение|新闻|新聞|首页|首頁|正文|评论',
  ].join('|')})$`,
  'iu',
);

/** Of `Section | Paper` the last. */
function siteIn(words: string): string | null {
  const site = words.split(anyDivider).at(-1)?.trim() ?? '';
  return site !== '' && site.length <= longestSite && !noPaper.test(site) && !/[,.!?]\s/u.test(site)
    ? site
    : null;
}

function withoutName(title: string, publisher: string | null): string {
  const parts = title.split(anyDivider);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || publisher === null) return title;
  if (sameWords(last, publisher))
    return title
      .slice(0, title.lastIndexOf(last))
      .replace(/(?<![\s|｜‖•·»«–—―:_-])[\s|｜‖•·»«–—―:_-]+$/u, '');
  if (sameWords(first, publisher)) return title.slice(first.length).replace(/^[\s|｜‖•·»«–—―:_-]+/u, '');
  return title;
}

/** Whether the data's title is the beginning of the heading, cut short for search engines. */
const isWholeOf = (title: string, heading: string): boolean => {
  const cut = title.replace(/(?<!\s)\s*(?:…|\.{3})$/u, '');
  const isCut = cut !== title || title.length >= 100;
  return cut.length >= 15 && heading.length > title.length && isCut && heading.startsWith(cut);
};
