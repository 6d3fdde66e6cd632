import type { UiLanguage } from '../ui-languages.ts';
import { uiLocale } from '../ui-languages.ts';
import { missingPath, relativeUrl, rootedUrl, type SitePath } from '../urls.ts';
import type { Site } from './site.ts';
import { type Translate, translatorFor } from './strings.ts';

/** Where a page stands and in which language it speaks: what all of its data are made with. */
export interface PageContext {
  readonly site: Site;
  readonly ui: UiLanguage;
  readonly locale: string;
  readonly path: SitePath;
  readonly t: Translate;
  /** A link from this page. */
  readonly href: (to: SitePath) => string;
}

export const pageContext = (site: Site, ui: UiLanguage, path: SitePath): PageContext => ({
  site,
  ui,
  locale: uiLocale(ui),
  path,
  t: translatorFor(ui),
  href: (to) => (path === missingPath ? rootedUrl(site.config.baseUrl, to) : relativeUrl(path, to)),
});
