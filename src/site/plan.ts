import type { Archive } from '../archive/archive.ts';
import { once } from '../cached.ts';
import { namesFile, namesPath } from '../search/index/names/file.ts';
import type { NameGroup } from '../search/index/names/groups.ts';
import type { ArchiveConfig } from '../settings/config.ts';
import { type HeadingCorrections, noHeadingCorrections } from '../settings/heading-corrections.ts';
import { collectionsOf } from './collections.ts';
import { madeOfMost } from './faults.ts';
import { wholeDataFiles } from './files/data.ts';
import { dataIndexFile } from './files/data-index.ts';
import { feedFiles, type WithFeeds } from './files/feeds.ts';
import { headingFiles } from './files/headings.ts';
import { measured } from './files/measured.ts';
import { openSearchFiles } from './files/opensearch.ts';
import { publisherDataFiles } from './files/publisher-data.ts';
import { sitemapFiles } from './files/sitemap.ts';
import { storyFeedFiles } from './files/story-feed.ts';
import { zipFiles } from './files/zips.ts';
import type { PlannedFile, SiteCache, SitePlan } from './page.ts';
import { navigation, pageKinds } from './pages/index.ts';
import type { Planning } from './pages/kind.ts';
import { assetFiles } from './render/assets.ts';
import { type Site, siteOf } from './site.ts';
import { textIn } from './views/texts.ts';

/** A plan is made with these where there are such; who only writes a part of it needs none. */
export interface PlanOptions {
  readonly cache?: SiteCache;
  /** The bundled scripts and styles by name. */
  readonly assets?: Readonly<Record<string, string>>;
  /** The names that the search has gathered, or null before: only what is marked `later` asks for them. */
  readonly names?: () => readonly NameGroup[] | null;
  /** The archivist's word on names and subjects. */
  readonly corrections?: HeadingCorrections;
}

/** The pages of the site and the files made from its data; pure. */
export const planSite = (archive: Archive, config: ArchiveConfig, options: PlanOptions = {}): SitePlan =>
  ofSound(archive, (sound) => planOf(sound, config, options));

/** Makes a plan of the articles that do not fail it, and tells of the others. */
function ofSound<Plan>(archive: Archive, plan: (archive: Archive) => Plan): Plan {
  const all = archive.summaries();
  return madeOfMost(all, 'Its place on the site', (articles) =>
    plan(articles === all ? archive : { ...archive, summaries: () => articles }),
  );
}

function planOf(archive: Archive, config: ArchiveConfig, options: PlanOptions): SitePlan {
  const planning = planningOf(archive, config, options);
  const pages = Object.values(pageKinds).flatMap((kind) => kind.pages(planning));
  const listed = pages.filter(({ unlisted }) => !unlisted).map(({ path }) => path);
  return {
    pages,
    files: [
      ...planning.dataFiles,
      ...publisherDataFiles(archive, planning.site.publishers, config.publish),
      ...zipFiles(archive, config.publish),
      noJekyll,
      ...openSearchFiles(config, planning.site.interface.languages),
      ...feedFiles(archive, config, withFeeds(planning.site)),
      ...storyFeedFiles(planning.site),
      ...sitemapFiles(listed, config),
      ...assetFiles(options.assets ?? {}, planning.site.interface.languages, config.offline),
    ],
  };
}

/** The pages of each kind are made with this. */
export function planningOf(archive: Archive, config: ArchiveConfig, options: PlanOptions = {}): Planning {
  const { cache, names = () => null, corrections = noHeadingCorrections } = options;
  const site = siteOf(archive, config, { shapes: cache?.shapes ?? new Map(), names, corrections });
  const listed = [
    ...wholeDataFiles(archive, config.publish, cache),
    ...headingFiles(site).map((file) => measured(file)),
    measured(laterNames(site)),
  ];
  return {
    site,
    navigation: navigation.filter(({ isThere }) => isThere?.(site) ?? true),
    dataFiles: [measured(dataIndexFile(listed)), ...listed],
  };
}

function laterNames({ glosses }: Site): PlannedFile {
  const file = once(() => namesFile(glosses()));
  return {
    path: namesPath,
    mark: 'later',
    get depends() {
      return file().depends;
    },
    content: () => file().content(),
  };
}

function withFeeds(site: Site): WithFeeds {
  const { subjects } = site;
  return {
    subjects: subjects.headings.filter(({ id }) => subjects.hasPage(id)),
    collections: collectionsOf(site).map(({ collection, articles }) => ({
      slug: collection.slug,
      name: textIn(site, site.interface.own, collection.titles)?.text ?? collection.slug,
      articles,
    })),
  };
}

/** GitHub's own build would read `{% include %}` in an article as an order, and fail. */
const noJekyll: PlannedFile = { path: '/.nojekyll', depends: [], content: () => '' };
