import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { isJsonArticle } from '../table/json-shape.ts';

/** A file that a scraper wrote of one article. */
export const jsonArticle: Container = {
  name: 'json-article',
  description: 'One article as JSON, as trafilatura, newspaper, Webz.io or schema.org have it.',
  claims: isJsonArticle,
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { articlesIn } = await import('../table/articles.ts');
    for await (const entry of articlesIn(opened, 'sequence')) yield { ...entry, isOnly: true };
  },
};
