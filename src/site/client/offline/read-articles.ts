import { cachesOf } from './caches.ts';

/** An article that was read, as its kept page has it. */
interface ReadArticle {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
}

/** So many are listed. */
const most = 100;

/** The articles that are kept as they were read, the last first. */
export async function readArticles(root: string): Promise<ReadArticle[]> {
  const cache = await caches.open(cachesOf(root).read);
  const pages = (await cache.keys()).filter(({ url }) =>
    /^a\/[^/]+\/[^/]+\/index\.html$/u.test(url.slice(root.length)),
  );
  const articles = pages
    .reverse()
    .slice(0, most)
    .map(async ({ url }): Promise<ReadArticle> => {
      const text = (await (await cache.match(url))?.text()) ?? '';
      const page = new DOMParser().parseFromString(text, 'text/html');
      const heading = page.querySelector('h1');
      const lang = heading?.closest('[lang]')?.getAttribute('lang') ?? '';
      return { href: url, title: heading?.textContent?.trim() || page.title, lang };
    });
  return Promise.all(articles);
}
