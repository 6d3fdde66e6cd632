import type { Archive, ArticleSummary } from '../archive/archive.ts';
import { once } from '../cached.ts';
import { namesFile, namesPath } from '../search/index/names/file.ts';
import type { NameGroup } from '../search/index/names/groups.ts';
import type { ArchiveConfig } from '../settings/config.ts';
import { type UiLanguage, uiLanguages } from '../ui-languages.ts';
import {
  aboutPath,
  articlePath,
  dataPagePath,
  homePath,
  languagePath,
  languagesPath,
  missingPath,
  periodPath,
  reportListPath,
  reportPath,
  rootPath,
  type SitePath,
  searchPath,
  sourcePath,
  sourcesPath,
  timelinePath,
} from '../urls.ts';
import { digestOf } from './collection.ts';
import { type PageContext, pageContext } from './context.ts';
import { articleFiles } from './files/articles.ts';
import { wholeDataFiles } from './files/data.ts';
import { feedFiles } from './files/feeds.ts';
import { type MeasuredFile, measured } from './files/measured.ts';
import { openSearchFiles } from './files/opensearch.ts';
import { sharedRawFiles } from './files/raw.ts';
import { sitemapFiles } from './files/sitemap.ts';
import type { Page, PlanPart, SitePlan } from './page.ts';
import { aboutPage } from './pages/about.ts';
import { articlePage } from './pages/article.ts';
import { dataPage } from './pages/data.ts';
import { homePage } from './pages/home.ts';
import { languagePage, languageScope } from './pages/language.ts';
import { languagesPage } from './pages/languages.ts';
import { missingPage } from './pages/missing.ts';
import { periodPage } from './pages/period.ts';
import { sourcePage, sourceScope } from './pages/publisher.ts';
import { sourcesPage } from './pages/publishers.ts';
import { type ReportCounts, reportCounts, reportPage } from './pages/report.ts';
import { reportListPage } from './pages/report-list.ts';
import { searchPage } from './pages/search.ts';
import { type ReportPart, reportLists, reportParts } from './pages/shared/report-lists.ts';
import { periodPlaces, type Scope } from './pages/shared/scope.ts';
import { timelinePage, timelineScope } from './pages/timeline.ts';
import { articleUi, type Site, siteOf } from './site.ts';
import type { SiteCache } from './site-cache.ts';

/** The pages of the site and the files made from its data, in the order of their paths' making; pure. */
export function planSite(archive: Archive, config: ArchiveConfig, cache?: SiteCache): SitePlan {
  const site = siteOf(archive, config, cache?.shapes);
  const add = planner(site);
  const scopes = scopesOf(site);
  const whole = wholeDataFiles(archive, cache);
  const report = plannedReport(site);
  const pages = [
    add('home', rootPath, config.language, [site.digest, site.names], homePage),
    ...uiLanguages.flatMap(({ segment: ui }) => [
      ...fixedPages(add, site, ui),
      ...scopePages(add, scopes, ui),
      ...reportPages(add, site, ui, report),
    ]),
    ...site.timeline.articles.map((article) => articlePlan(add, site, article)),
  ];
  const missing = add('missing', missingPath, config.language, [], missingPage);
  const dataPages = uiLanguages.map(({ segment }) => dataPagePath(segment));
  return {
    pages: [...pages, missing],
    files: [
      ...whole,
      ...sharedRawFiles(archive),
      ...openSearchFiles(config),
      ...feedFiles(archive, config),
      ...sitemapFiles([...pages.map(({ path }) => path), ...dataPages], config),
    ],
    whole: whole.map(({ path }) => path),
    later: {
      paths: [namesPath, ...dataPages],
      plan: (names) => dataPart(add, site, whole, names),
    },
  };
}

type Add = <Data>(
  template: string,
  path: SitePath,
  ui: UiLanguage,
  depends: readonly string[],
  data: (context: PageContext) => Data,
) => Page<Data>;

const planner =
  (site: Site): Add =>
  (template, path, ui, depends, data) =>
    Object.freeze({
      template,
      path,
      ui,
      depends,
      data: () => data(pageContext(site, ui, path)),
    });

function fixedPages(add: Add, site: Site, ui: UiLanguage): Page[] {
  const whole = [site.digest, site.names];
  return [
    add('home', homePath(ui), ui, whole, homePage),
    add('directory', sourcesPath(ui), ui, whole, sourcesPage),
    add('directory', languagesPath(ui), ui, whole, languagesPage),
    add('search', searchPath(ui), ui, whole, searchPage),
    add('about', aboutPath(ui), ui, whole, aboutPage),
  ];
}

/** The names, and the pages that tell how large they and all other files of data are. */
function dataPart(
  add: Add,
  site: Site,
  whole: readonly MeasuredFile[],
  names: readonly NameGroup[],
): PlanPart {
  const file = measured(namesFile(names));
  const depends = [site.digest, site.problemsDigest, ...file.depends];
  const pages = uiLanguages.map(({ segment: ui }) =>
    add('data', dataPagePath(ui), ui, depends, (context) => dataPage(context, [...whole, file])),
  );
  return { pages, files: [file] };
}

/** What the pages of the report show: the same in every interface language. */
interface PlannedReport {
  readonly parts: readonly ReportPart[];
  readonly counts: () => ReportCounts;
}

function plannedReport(site: Site): PlannedReport {
  const lists = reportLists(site);
  return { parts: lists.flatMap(reportParts), counts: once(() => reportCounts(site, lists)) };
}

function reportPages(add: Add, site: Site, ui: UiLanguage, { parts, counts }: PlannedReport): Page[] {
  const depends = [site.digest, site.names, site.problemsDigest];
  return [
    add('report', reportPath(ui), ui, depends, (context) => reportPage(context, counts())),
    ...parts.map((part) => {
      const { by, name } = part.list;
      const path = reportListPath(ui, by, name, part.number);
      return add('report-list', path, ui, [...part.depends, site.names], (context) =>
        reportListPage(context, part),
      );
    }),
  ];
}

interface PlannedScope {
  readonly scope: Scope;
  readonly path: (ui: UiLanguage) => SitePath;
  readonly page: (context: PageContext) => unknown;
  readonly digest: string;
  readonly places: readonly { place: ReturnType<typeof periodPlaces>[number]; depends: readonly string[] }[];
}

/** All lists that are divided by time, with what their pages depend on: the same in every interface language. */
function scopesOf(site: Site): PlannedScope[] {
  const timeline = timelineScope(site.timeline);
  return [
    planned(timeline, timelinePath, (context) => timelinePage(context, timeline), site.names),
    ...site.sources.map((source) =>
      planned(
        sourceScope(source),
        (ui) => sourcePath(ui, source.id),
        (context) => sourcePage(context, source),
        site.names,
      ),
    ),
    ...site.languages.map((group) =>
      planned(
        languageScope(group),
        (ui) => languagePath(ui, group.tag),
        (context) => languagePage(context, group),
        site.names,
      ),
    ),
  ];
}

function planned(
  scope: Scope,
  path: PlannedScope['path'],
  page: PlannedScope['page'],
  names: string,
): PlannedScope {
  const places = periodPlaces(scope).map((place) => ({
    place,
    depends: [digestOf(place.node.articles), place.earlier?.period ?? '', place.later?.period ?? '', names],
  }));
  return { scope, path, page, digest: digestOf(scope.tree.articles) + names, places };
}

function scopePages(add: Add, scopes: readonly PlannedScope[], ui: UiLanguage): Page[] {
  return scopes.flatMap(({ scope, path, page, digest, places }) => [
    add('profile', path(ui), ui, [digest], page),
    ...places.map(({ place, depends }) =>
      add('period', periodPath(path(ui), place.node.period), ui, depends, (context) =>
        periodPage(context, scope, place),
      ),
    ),
  ]);
}

function articlePlan(add: Add, site: Site, article: ArticleSummary): Page {
  const neighbours = site.neighbours.get(article.id);
  const translations = (site.translations.get(article.id) ?? []).map(({ hash }) => hash);
  const depends = [
    article.hash,
    neighbours?.earlier?.hash ?? '',
    neighbours?.later?.hash ?? '',
    ...translations,
  ];
  const page = add('article', articlePath(article.id), articleUi(article, site.config), depends, (context) =>
    articlePage(context, article.id),
  );
  return { ...page, seed: article.seedPath, files: () => articleFiles(site.archive, article) };
}
