import type { Container } from '../container.ts';
import { isFolder } from '../open-folder.ts';
import { entriesOfText } from '../shared/whole.ts';

/** Classes that only the pages of press databases have: Factiva's and Europresse's. */
const signs: readonly RegExp[] = [
  /class="article (?:[a-z]{2}|[a-z]{2}-?[a-z]{2})Article(?: deduplicatedArticle)?"|class="articleParagraph [a-z]{2}articleParagraph"/u,
  /class="(?:[^"]* )?(?:titreArticle(?:Visu)?|DocPublicationName|rdp__DocPublicationName|docOcurrContainer)(?: [^"]*)?"/u,
];

/** Pages on which press databases put all that was chosen there. */
export const pressPage: Container = {
  name: 'press-page',
  description: 'A page of articles by Factiva or Europresse, each of which is one.',
  claims: ({ text }) => /^(?:\xef\xbb\xbf)?\s*</u.test(text) && signs.some((sign) => sign.test(text)),
  async *entries(opened) {
    if (isFolder(opened)) return;
    const { articlesOf } = await import('./articles.ts');
    yield* entriesOfText(opened, articlesOf);
  },
};
