import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import type { ArticleSummary } from '../../../archive/archive.ts';
import { isInferred, unmarked } from '../../../edtf.ts';
import type { ArticleRecord, Contributor } from '../../../record.ts';
import { type ArticleForm, layouts } from '../../../settings/layouts.ts';
import { articlePath, picturePath, timeMapPath } from '../../../urls.ts';
import type { PageContext } from '../../context.ts';
import { formPaths } from '../../files/articles.ts';
import { linkFormat } from '../../files/time-map.ts';
import { type Captured, mementosOf } from '../../mementos.ts';
import { rightsView } from '../rights.ts';
import { alternateTag, fullAddress, type HeadTag, linkTag, meta, property } from './head.ts';

/* An article as machines read it: Open Graph, Highwire's `citation_*`, which Zotero reads, and JSON-LD. */

const authors = (record: ArticleRecord): string[] =>
  record.contributors.filter(({ role }) => role === 'author').map(({ name }) => name);

const stated = ({ published }: ArticleRecord): string | null => published && unmarked(published.edtf);

export function articleTags(context: PageContext, record: ArticleRecord): HeadTag[] {
  const date = stated(record);
  const address = fullAddress(context, context.path);
  return [
    property('og:type', 'article'),
    property('og:title', record.title),
    property('og:locale', record.language.replaceAll('-', '_')),
    ...(date ? [property('article:published_time', record.published?.instant ?? date)] : []),
    ...pictureTags(context, record),
    meta('citation_title', record.title),
    meta('citation_language', record.language),
    ...authors(record).map((name) => meta('citation_author', name)),
    ...(date ? [meta('citation_publication_date', date.replaceAll('-', '/'))] : []),
    ...(record.publisher ? [meta('citation_journal_title', record.publisher.name)] : []),
    ...(address ? [meta('citation_public_url', address)] : []),
    ...licenceTags(record),
    ...formTags(context, record),
  ];
}

function licenceTags(record: ArticleRecord): HeadTag[] {
  const { href = null } = rightsView(record) ?? {};
  return href === null ? [] : [linkTag('license', href)];
}

/** The first picture that the site keeps, in full: those who show a link ask for it. */
function pictureTags(context: PageContext, { images }: ArticleRecord): HeadTag[] {
  const kept = images.find(({ file }) => file !== undefined);
  const address = kept?.file ? fullAddress(context, picturePath(context.path, kept.file)) : null;
  if (!kept || address === null) return [];
  const { alt, caption, width = 0, height = 0 } = kept;
  return [
    property('og:image', address),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    ...(alt || caption ? [property('og:image:alt', alt || caption)] : []),
  ];
}

const formTypes = { markdown: 'text/markdown', json: 'application/json' } as const;

/** The article's own files of which a program can make something. */
function formTags(context: PageContext, { id }: ArticleRecord): HeadTag[] {
  const beside: readonly ArticleForm[] = layouts[context.site.config.publish].beside;
  return (['markdown', 'json'] as const)
    .filter((form) => beside.includes(form))
    .map((form) => linkTag('alternate', context.href(formPaths[form](id)), { type: formTypes[form] }));
}

/** Where the captures of an article are listed, and of what they are (RFC 7089), on the pages that show them. */
export function captureTags(context: PageContext, article: Captured): HeadTag[] {
  const mementos = mementosOf(context.site.archive, article);
  if (mementos === null) return [];
  return [
    linkTag('original', mementos.original),
    linkTag('timemap', context.href(timeMapPath(article.id)), { type: linkFormat }),
  ];
}

/** `hreflang` for the same text in another language; none where two are in one language. */
export function translationTags(
  context: PageContext,
  record: ArticleRecord,
  translations: readonly ArticleSummary[],
): HeadTag[] {
  const languages = [record.language, ...translations.map(({ language }) => language)];
  if (translations.length === 0 || new Set(languages).size < languages.length) return [];
  return [record, ...translations].flatMap(({ id, language }) =>
    alternateTag(context, articlePath(id), language),
  );
}

type SchemaRole = 'author' | 'translator' | 'editor' | 'contributor';

/** A role of ours as schema.org names it; the others are contributors. */
const schemaRoles: Partial<Record<ArticleRecord['contributors'][number]['role'], SchemaRole>> = {
  author: 'author',
  translator: 'translator',
  editor: 'editor',
};

interface Named {
  readonly author?: (Person | Organization)[];
  readonly translator?: (Person | Organization)[];
  readonly contributor?: (Person | Organization)[];
  readonly editor?: Person[];
}

const person = ({ name }: Contributor): Person => ({ '@type': 'Person', name });

const personOrHouse = (credit: Contributor): Person | Organization =>
  credit.kind === 'organisation' ? { '@type': 'Organization', name: credit.name } : person(credit);

/** To schema.org an editor is a person. */
const roleOf = ({ role, kind }: Contributor): SchemaRole => {
  const property = schemaRoles[role] ?? 'contributor';
  return property === 'editor' && kind === 'organisation' ? 'contributor' : property;
};

function people({ contributors }: ArticleRecord): Named {
  const byRole = Map.groupBy(contributors, roleOf);
  const own = (role: Exclude<SchemaRole, 'editor'>) => {
    const credits = byRole.get(role);
    return credits && { [role]: credits.map(personOrHouse) };
  };
  const editors = byRole.get('editor');
  return {
    ...own('author'),
    ...own('translator'),
    ...own('contributor'),
    ...(editors && { editor: editors.map(person) }),
  };
}

/** schema.org has a property for the address of a licence, and another for words. */
function rights(record: ArticleRecord): Pick<NewsArticle, 'license' | 'copyrightNotice'> {
  const view = rightsView(record);
  if (view === null) return {};
  return view.href === null ? { copyrightNotice: view.text } : { license: view.href };
}

/** The article as schema.org's `NewsArticle`. Dates that were inferred are not passed on as facts. */
export function articleJsonLd(context: PageContext, record: ArticleRecord): string {
  const address = fullAddress(context, articlePath(record.id));
  const { published, publisher, originalUrl, translationOf, references } = record;
  const article: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(address ? { '@id': address, url: address } : {}),
    headline: record.title,
    inLanguage: record.language,
    ...(published && !isInferred(published.edtf)
      ? { datePublished: published.instant ?? published.edtf }
      : {}),
    ...people(record),
    ...(record.subjects.length > 0 ? { keywords: record.subjects.join(', ') } : {}),
    ...(publisher
      ? {
          publisher: {
            '@type': 'Organization',
            name: publisher.name,
            ...(publisher.host ? { url: `https://${publisher.host}/` } : {}),
          },
        }
      : {}),
    ...(originalUrl ? { isBasedOn: originalUrl } : {}),
    ...(originalUrl && address ? { archivedAt: address } : {}),
    ...(translationOf ? { translationOfWork: { '@type': 'NewsArticle', '@id': translationOf } } : {}),
    ...(references.length > 0 ? { citation: references } : {}),
    ...rights(record),
  };
  return JSON.stringify(article);
}
