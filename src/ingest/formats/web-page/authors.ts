import type { Element } from 'hast';
import type { Contributor } from '../../../record.ts';
import { anyOf } from '../../any-of.ts';
import { peopleIn } from '../../fields/people/people.ts';
import { type Child, elements, isElement, isText, stringProperty, textOf } from '../../html/tree.ts';
import type { HeadZone } from './head-zone.ts';
import { type Thing, typesOf, valuesOf, wordsOf } from './json-ld.ts';
import { anyNamed, namesOf } from './kinds.ts';
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

/** Systems of libraries write the name of the family first. */
const familyFirst: ReadonlySet<string> = new Set(['dc.creator', 'dcterms.creator', 'citation_author']);

/** Names of elements that hold an author's name and nothing else; `fn` is the name of a microformat's card. */
const nameElement =
  /-(?:author-name|authorname|byline-name|byline-author|author-link|p-author|post-author-name|meta-author|author-mail|author-identity|entry-author|fn)-/u;

/** Names of elements that say who wrote the article, among other things. */
const bylineElement = anyNamed(
  'by-?lines? by authors? author-?(?:info|list|item|box|meta|links?) autor(?:en|i|es)? auteurs? autore writers? reporters? journalists? redakteur verfasser contributors? meta-author-\\w+ post-?meta entry-?meta article-?meta meta(?:-?info)? lineinfo',
);

/** Folders of addresses in which the page of an author lies. */
const authorFolders =
  'authors? autor(?:en|es|i|a)? auteurs? autori byline by profile people person(?:en)? staff writers? reporters? journalists? journaliste contributors? redakteure? redaktion mitarbeiter users? u members?';
const authorPage = new RegExp(`/${anyOf(authorFolders.split(' '))}/[^/?#]`, 'iu');

/** People before the house, by the first place that names any person; a house or an account where no place does. */
export function authorsOf(
  sources: Sources,
  house: string | null,
  zone: () => HeadZone | null,
): Contributor[] {
  const rest: Contributor[] = [];
  for (const group of groups(sources, house, zone)) {
    const found = group();
    if (found.some(({ kind }) => kind === 'person'))
      return [...found, ...rest.filter(isHouse)].filter(isOnce);
    rest.push(...found);
  }
  const houses = rest.filter(isHouse);
  return (houses.length > 0 ? houses : rest).filter(isOnce);
}

const isHouse = ({ kind }: Contributor): boolean => kind === 'organisation';
const isOnce = (one: Contributor, at: number, all: readonly Contributor[]): boolean =>
  all.findIndex(({ role, name }) => role === one.role && name === one.name) === at;

type Group = () => Contributor[];

function groups(
  { page, things, article, meta }: Sources,
  house: string | null,
  zone: () => HeadZone | null,
): Group[] {
  const stated = ['author', 'creator'].map(
    (property): Group =>
      () =>
        valuesOf(article, property, things).flatMap((value) => ofValue(value, things, house)),
  );
  const named = metaNames.map(
    (name): Group =>
      () => {
        const values = meta.all(name).filter((value) => !/^(?:https?:|\/|@)/u.test(value));
        return peopleIn(values, { house, familyFirst: familyFirst.has(name) });
      },
  );
  const isRelated = (node: Element): boolean => /\bauthor\b/u.test(stringProperty(node, 'rel'));
  const relatedNear: Group = () =>
    peopleIn((zone()?.head ?? []).filter(isRelated).slice(0, 4).map(textOf), { house });
  const related: Group = () =>
    peopleIn([...elements(page, 'a', 'span', 'address')].filter(isRelated).slice(0, 4).map(textOf), {
      house,
    });
  const linked: Group = () =>
    peopleIn(
      (zone()?.head ?? [])
        .filter((node) => isElement(node, 'a') && authorPage.test(stringProperty(node, 'href')))
        .map(textOf)
        .slice(0, 5),
      { house },
    ).filter(isPerson);
  const bylines: Group = () => inBylines(zone()?.head ?? [], house);
  const bylinesBelow: Group = () => inBylines(zone()?.foot ?? [], house);
  return [
    ...stated,
    ...named,
    relatedNear,
    related,
    linked,
    bylines,
    () => nameElements(page, house),
    bylinesBelow,
  ];
}

/** An author of JSON-LD: words, or a thing with a name in one piece or two. */
function ofValue(value: string | Thing, things: readonly Thing[], house: string | null): Contributor[] {
  if (typeof value === 'string') return /^https?:/u.test(value) ? [] : peopleIn([value], { house });
  const [given = '', family = ''] = ['givenName', 'familyName'].map((key) => wordsOf(value, key, things)[0]);
  const names = wordsOf(value, 'name', things);
  const found = peopleIn(names.length > 0 ? names : [`${given} ${family}`.trim()], { house });
  const isOrganisation = typesOf(value).some((type) => /Organi[sz]ation$/u.test(type));
  return isOrganisation ? found.map((one) => ({ ...one, kind: 'organisation' as const })) : found;
}

/** The first line of names whose pieces hold a person: each piece by itself, so that none run together. */
function inBylines(nodes: readonly Element[], house: string | null): Contributor[] {
  for (const node of nodes) {
    if (!bylineElement.test(namesOf(node)) || textOf(node).length > 300) continue;
    const people = peopleIn(piecesOf(node), { house }).filter((one) => isPerson(one) && isFullName(one.name));
    if (people.length > 0) return people;
  }
  return [];
}

/**
 * A line of names also holds rubrics and places, which are single words, counts, and words of the page's own, of which the
 * first alone has a capital: `Posted on`.
 */
const isFullName = (name: string): boolean =>
  !/\p{N}/u.test(name) &&
  (/^\p{Lu}\S*(?:\s+\S+){0,3}\s+\S*\p{Lu}\S*(?:\s+\S+){0,3}$/u.test(name) ||
    (/(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{L}/u.test(name) &&
      !/^\p{Script=Han}{5,}$/u.test(name)));

const isPerson = ({ kind }: Contributor): boolean => kind === 'person';

/** The words of an element, those of each element in it apart. */
function piecesOf(node: Element): string[] {
  const pieces: string[] = [];
  let words = '';
  const flush = (): void => {
    if (words.trim() !== '') pieces.push(words);
    words = '';
  };
  const read = (child: Child): void => {
    if (isText(child)) words += child.value;
    if (!isElement(child) || isElement(child, 'time', 'script', 'style', 'svg')) return;
    const opens = !isElement(child, 'b', 'strong', 'em', 'i');
    if (opens) flush();
    for (const inner of child.children) read(inner);
    if (opens) flush();
  };
  read(node);
  flush();
  return pieces;
}

/** Short words in an element that is named for them, once. */
function nameElements(page: Sources['page'], house: string | null): Contributor[] {
  const found = [...elements(page, 'a', 'span', 'div', 'p', 'address', 'strong', 'cite')].filter((node) =>
    nameElement.test(namesOf(node)),
  );
  const names = found.map((node) => textOf(node).replace(/\s+/gu, ' ').trim());
  return peopleIn(
    names.filter((name) => /^[^\d.,:;|]{2,40}$/u.test(name) && name.split(' ').length <= 4).slice(0, 1),
    { house },
  );
}
