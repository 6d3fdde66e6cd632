import { type Contributor, type ContributorRole, contributorRoles } from '../../../record.ts';
import type { Draft } from '../../draft.ts';
import type { FrontMatter } from '../../front-matter/front-matter.ts';
import { listOf, stated, statedDate, statedSubjects, valueUnder } from '../../front-matter/stated.ts';
import { namesIn } from '../../habits/credits.ts';
import { followable } from '../../html/address.ts';
import { decodeTitle } from '../../html/entities.ts';
import { addRemoved } from '../../removed.ts';

/**
 * The front matter of Markdown that a person wrote, under the names that site generators and clippers use, and those
 * that Kronika publishes articles with.
 */
export function readHead(draft: Draft, matter: FrontMatter): void {
  const title = decodeTitle(stated(matter, 'title', 'headline'));
  if (title !== '') draft.title = title;
  draft.dates = statedDate(matter, 'published', 'datePublished', 'pubDate', 'date');
  const address = addressIn(
    matter,
    'originalUrl',
    'sourceUrl',
    'canonicalUrl',
    'canonical',
    'link',
    'url',
    'source',
  );
  if (address !== null) draft.originalUrl = address;
  const translated = addressIn(matter, 'translationOf');
  if (translated !== null) draft.translationOf = translated;
  const publisher = [stated(matter, 'publisher'), stated(matter, 'source')].find(isName);
  if (publisher) draft.publisherName = decodeTitle(publisher);
  const language = stated(matter, 'language', 'lang');
  if (language !== '') draft.declaredLanguage = language;
  draft.contributors = contributorsIn(matter);
  draft.subjects.push(...statedSubjects(matter));
  noteUnknown(draft, matter);
  draft.warnings.push(...matter.warnings);
}

/** Names of which the article is made; what else a head states is noted as removed. */
const known: ReadonlySet<string> = new Set(
  (
    'title headline published datepublished pubdate date originalurl sourceurl canonicalurl canonical link url source translationof ' +
    'publisher language lang contributors author authors translator translators editor editors subjects tags tag categories category keywords topics'
  ).split(' '),
);

function noteUnknown(draft: Draft, { data }: FrontMatter): void {
  for (const [key, value] of Object.entries(data)) {
    if (known.has(key.replace(/[_-]/gu, '').toLowerCase())) continue;
    const words = typeof value === 'string' ? value : JSON.stringify(value);
    if (words) addRemoved(draft.removed, 'label', `${key}: ${words}`);
  }
}

const isName = (words: string): boolean => words !== '' && followable(words, null) === null;

function addressIn(matter: FrontMatter, ...names: readonly string[]): string | null {
  const addresses = names.flatMap((name) => followable(stated(matter, name), null) ?? []);
  return addresses[0] ?? null;
}

const roleNames: readonly (readonly [ContributorRole, readonly string[]])[] = [
  ['author', ['author', 'authors']],
  ['translator', ['translator', 'translators']],
  ['editor', ['editor', 'editors']],
];

function contributorsIn(matter: FrontMatter): Contributor[] {
  const listed = listOf(valueUnder(matter, 'contributors')).flatMap(contributorOf);
  const named = roleNames.flatMap(([role, names]) =>
    listOf(valueUnder(matter, ...names)).flatMap((one) => namesOf(one).map((name) => ({ role, name }))),
  );
  return listed.length > 0 ? listed : named;
}

/** Names as they are typed, or a map that has one. */
function namesOf(value: unknown): string[] {
  if (typeof value === 'string')
    return namesIn(decodeTitle(value).replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, '$1'));
  const name: unknown = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
}

function contributorOf(value: unknown): Contributor[] {
  const role = typeof value === 'object' && value !== null && 'role' in value ? value.role : 'author';
  const known = contributorRoles.find((one) => one === role);
  return known ? namesOf(value).map((name) => ({ role: known, name })) : [];
}
