import { elements, stringProperty, textOf } from '../../html/tree.ts';
import { wordsOf } from './json-ld.ts';
import { namesOf } from './kinds.ts';
import type { Sources } from './sources.ts';

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'og:article:author',
  'cxenseparse:author',
  'mediator_author',
  'itemprop:author',
];

/** Names of elements that hold an author's name and nothing else; `fn` is the name of a microformat's card. */
const nameElement =
  /-(?:author-name|authorname|byline-name|byline-author|author-link|p-author|post-author-name|meta-author|author-mail|author-identity|entry-author|fn)-/u;

/** The authors by the first place that names any. */
export function authorsOf({ page, things, article, meta }: Sources): readonly string[] {
  const stated = [wordsOf(article, 'author', things), wordsOf(article, 'creator', things)];
  const named = metaNames.map((name) => meta.all(name).filter((value) => !/^(?:https?:|\/|@)/u.test(value)));
  const related = [...elements(page, 'a', 'span', 'address')]
    .filter((node) => /\bauthor\b/u.test(stringProperty(node, 'rel')))
    .map((node) => textOf(node).trim());
  const first = [...stated, ...named, related.slice(0, 4)].find((names) => names.length > 0);
  return first ?? nameElements(page);
}

/** Short words in an element that is named for them, once. */
function nameElements(page: Sources['page']): string[] {
  const found = [...elements(page, 'a', 'span', 'div', 'p', 'address', 'strong', 'cite')].filter((node) =>
    nameElement.test(namesOf(node)),
  );
  const names = found.map((node) => textOf(node).replace(/\s+/gu, ' ').trim());
  return names.filter((name) => /^[^\d.,:;|]{2,40}$/u.test(name) && name.split(' ').length <= 4).slice(0, 1);
}
