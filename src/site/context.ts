import { type UiLanguage, uiLocale } from '../ui-languages.ts';
import { missingPath, relativeUrl, rootedUrl, type SitePath } from '../urls.ts';
import type { Site } from './site.ts';
import { type StringKey, type Translate, translatorFor } from './strings.ts';

/** A page that all pages lead to. */
export interface NavigationEntry {
  /** The sections stand in the head of a page, what is said of the archive at its foot. */
  readonly place: 'home' | 'sections' | 'foot';
  readonly text: StringKey;
  readonly path: (ui: UiLanguage) => SitePath;
  /** Whether an archive has such a page, where not all have one. */
  readonly isThere?: (site: Site) => boolean;
}

export type Navigation = readonly NavigationEntry[];

/** Where a page stands and in which language it speaks: all of its data are made with this. */
export interface PageContext {
  readonly site: Site;
  readonly ui: UiLanguage;
  readonly locale: string;
  readonly path: SitePath;
  readonly navigation: Navigation;
  readonly t: Translate;
  /** A link from this page. */
  readonly href: (to: SitePath) => string;
}

export const pageContext = (
  site: Site,
  ui: UiLanguage,
  path: SitePath,
  navigation: Navigation = [],
): PageContext => ({
  site,
  ui,
  locale: uiLocale(ui),
  path,
  navigation,
  t: translatorFor(ui),
  href: (to) => (path === missingPath ? rootedUrl(site.config.baseUrl, to) : relativeUrl(path, to)),
});
