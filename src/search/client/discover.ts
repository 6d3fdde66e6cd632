import { articleFolder } from '../../article-folder.ts';
import { direction } from '../../writing-systems.ts';
import type { ArticleText, SegmentEntry } from '../format.ts';
import { element } from './elements.ts';
import { dateFormat } from './formats.ts';
import { openArchive } from './search.ts';

/* Ways into the archive without a query, on the first page: any article, and those of this day in other years. */

/** Segments that are asked for articles of a day, newest first: each costs some ten kilobytes. */
const segmentsAsked = 8;

/** Articles that are shown of a day. */
const shownOfDay = 6;

interface Place {
  readonly entry: SegmentEntry;
  readonly ordinal: number;
}

const isThere = ({ entry, ordinal }: Place): boolean => !entry.removed.includes(ordinal);

async function textAt({ entry, ordinal }: Place): Promise<ArticleText> {
  const segment = await (await openArchive()).segment(entry);
  return segment.text(ordinal);
}

/** The address of any article, each as likely as any other; null where there is none. */
async function anyArticle(root: URL): Promise<string | null> {
  const { entries } = await openArchive();
  const places = entries.reduce((sum, { articles }) => sum + articles, 0);
  // Of a segment at most a quarter is struck out, so that this ends soon.
  for (let tries = 0; tries < 100 && places > 0; tries += 1) {
    const place = placeOf(entries, Math.floor(Math.random() * places));
    if (place && isThere(place)) return addressOf(await textAt(place), root);
  }
  return null;
}

function placeOf(entries: readonly SegmentEntry[], number: number): Place | null {
  let ordinal = number;
  for (const entry of entries) {
    if (ordinal < entry.articles) return { entry, ordinal };
    ordinal -= entry.articles;
  }
  return null;
}

const addressOf = ({ id }: ArticleText, root: URL): string =>
  new URL(`${articleFolder(id)}index.html`, root).href;

/** Articles of a day of the year, the newest first, of as many years as there is room for. */
async function articlesOf(month: number, day: number): Promise<ArticleText[]> {
  const archive = await openArchive();
  const byYear = new Map<number, Place>();
  for (const entry of archive.entries.slice(-segmentsAsked).toReversed()) {
    const { facts } = await archive.segment(entry);
    for (const ordinal of facts.living) {
      const date = facts.date(ordinal);
      const year = Math.floor(date / 10_000);
      if (date % 10_000 === month * 100 + day && !byYear.has(year)) byYear.set(year, { entry, ordinal });
    }
  }
  const newest = [...byYear].sort(([a], [b]) => b - a).slice(0, shownOfDay);
  return Promise.all(newest.map(([, place]) => textAt(place)));
}

function itemOf(article: ArticleText, root: URL): HTMLLIElement {
  const { title, language, published, publisher } = article;
  const locale = document.documentElement.lang;
  const link = {
    class: 'item-title',
    lang: language,
    dir: direction(language),
    href: addressOf(article, root),
  };
  const details = element('p', { class: 'item-details' });
  if (publisher) details.append(element('span', { lang: language }, publisher));
  if (published) {
    const day = published.slice(0, 10);
    const shown = dateFormat(locale, 'day').format(new Date(`${day}T00:00:00Z`));
    details.append(element('time', { datetime: day }, shown));
  }
  return element('li', { class: 'item' }, element('a', link, title), details);
}

/** Answers the two buttons of a panel of the first page. */
export async function answer(button: HTMLButtonElement): Promise<void> {
  const panel = button.closest<HTMLElement>('.discover');
  const list = panel?.querySelector('ul');
  const status = panel?.querySelector('[role=status]');
  if (!panel || !list || !status) return;
  const root = new URL('../', import.meta.url);
  try {
    if (button.name === 'random') {
      const address = await anyArticle(root);
      if (address) location.assign(address);
      return;
    }
    const now = new Date();
    const articles = await articlesOf(now.getMonth() + 1, now.getDate());
    status.textContent = articles.length > 0 ? '' : (panel.dataset.none ?? '');
    list.replaceChildren(...articles.map((article) => itemOf(article, root)));
  } catch {
    status.textContent = panel.dataset.unreachable ?? '';
  }
}
