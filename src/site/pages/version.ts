import type { ArticleSummary, Version } from '../../archive/archive.ts';
import type { ArticleRecord } from '../../record.ts';
import { articlePath, versionPath, versionRawPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { pictureFiles } from '../files/articles.ts';
import { citedIds } from '../held.ts';
import { articleUi, type Site } from '../site.ts';
import { type DifferenceView, differenceView } from '../views/difference.ts';
import type { FormLink } from '../views/form-links.ts';
import { captureTags } from '../views/head/article.ts';
import { meta, originalTags } from '../views/head/head.ts';
import { type ItemView, itemView, type NameView } from '../views/items.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { type ArticleText, articleText, timelinePlace } from './article.ts';
import { pageKind } from './kind.ts';
import { people } from './shared/article-headings.ts';
import { onArticle, onPublishers, onShown } from './shared/depends.ts';

/** A text that was found for the address of an article and is not the one that stands there. */
export interface VersionPageData extends ArticleText {
  readonly shell: Shell;
  /** The article whose address this text was found for. */
  readonly article: ItemView;
  /** Why the article's own text is shown before this one. */
  readonly rule: string;
  readonly files: readonly FormLink[];
  readonly difference: DifferenceView;
}

/** A version of an article: each is the subject of a page. */
interface Subject {
  readonly article: ArticleSummary;
  readonly version: Version;
}

function versionPage(context: PageContext, { article, version }: Subject): VersionPageData {
  const { site, t } = context;
  const record = site.archive.version(article.id, version.text);
  const place = timelinePlace({ published: article.edtf === null ? null : { edtf: article.edtf } });
  const text = articleText(context, record);
  const isKnown = {
    publisher: site.publishers.some(({ id }) => id === record.publisher?.id),
    language: site.languages.some(({ tag }) => tag === record.language),
  };
  return {
    ...text,
    people: people(context, record, false),
    publisher: isKnown.publisher ? text.publisher : withoutPage(text.publisher),
    language: isKnown.language ? text.language : withoutPage(text.language),
    shell: shellOf(context, {
      title: `${record.title} · ${t('version.heading')}`,
      description: t('version.note'),
      counterpart: (ui) => (ui === context.ui ? context.path : place(ui)),
      sameInAll: false,
      unlisted: true,
      head: [
        meta('robots', 'noindex'),
        ...originalTags(context, articlePath(article.id)),
        ...captureTags(context, article),
      ],
    }),
    article: itemView(context, article),
    rule: t(`version.rule.${version.rule}`),
    difference: differenceView(
      context,
      { record: site.archive.record(article.id), label: t('difference.article') },
      { record, label: t('difference.version') },
    ),
    files: hasNoFile(record)
      ? []
      : [
          {
            href: context.href(versionRawPath(article.id, version.text)),
            text: t('provenance.raw'),
            form: 'raw',
            entry: null,
            sha256: record.seed.sha256,
          },
        ],
  };
}

/** Words were taken out of it that cannot be found in its file. */
const hasNoFile = ({ seed }: ArticleRecord): boolean => seed.redacted === 'none';

/** The archive may hold nothing else of the publisher, or in the language, that a version states. */
const withoutPage = (name: NameView | null): NameView | null => name && { ...name, href: null };

/** The publishers and the languages that have pages. */
const knownIn = ({ publishers, languages }: Site): string =>
  [...publishers.map(({ id }) => id), ...languages.map(({ tag }) => tag)].sort().join(' ');

/** Stands in no list and is no article: only the article leads to it. */
export const version = pageKind({
  template: 'version',
  unlisted: true,
  subjects: ({ site }) =>
    site.timeline.articles.flatMap((article) =>
      article.versions.map((version): Subject => ({ article, version })),
    ),
  only: ({ article }, site) => articleUi(article, site),
  path: (_, { article, version }) => versionPath(article.id, version.text),
  seed: ({ article, version }) => version.seeds[0]?.path ?? article.seedPath,
  depends: ({ article }, site) => [
    onArticle(article.id),
    onPublishers,
    onShown(knownIn(site)),
    ...citedIds(site, article.id).map(onArticle),
  ],
  data: versionPage,
  files: ({ article, version }, { archive }) => {
    const record = archive.version(article.id, version.text);
    const raw = {
      path: versionRawPath(article.id, version.text),
      content: () => archive.versionBytes(article.id, version.text),
    };
    const shown = record.images.flatMap(({ file }) => file ?? []);
    const pictures = pictureFiles(archive, versionPath(article.id, version.text), shown);
    return hasNoFile(record) ? pictures : [raw, ...pictures];
  },
});
