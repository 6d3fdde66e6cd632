import { undated } from '../../edtf.ts';
import type { UiLanguage } from '../../ui-languages.ts';
import { assetPath, offlinePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { offlineScript } from '../offline-lists.ts';
import { type OfflineStrings, offlineStrings } from '../offline-strings.ts';
import type { Site } from '../site.ts';
import type { Translate } from '../strings.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onShown } from './shared/depends.ts';
import { neededByFormats } from './shared/search-head.ts';

/** All that a browser keeps to be read without a network, and can keep. */
export interface OfflinePageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The page's own module, and its words. */
  readonly script: string;
  readonly strings: OfflineStrings;
  readonly ui: UiLanguage;
  readonly sets: readonly SetView[];
}

interface SetView {
  /** Null for the whole archive. */
  readonly year: string | null;
  readonly name: string;
  readonly count: string;
}

/** The years with the number of their articles, newest first and undated ones last. */
function yearsOf({ timeline }: Site): [year: string, count: number][] {
  const years = timeline.children.map(({ period, articles }): [string, number] => [period, articles.length]);
  return years.sort(([a], [b]) => Number(a === undated) - Number(b === undated) || (a < b ? 1 : -1));
}

function offlinePage(context: PageContext): OfflinePageData {
  const { t, site } = context;
  const counted = (count: number): string => t('count.articles', { count });
  const all = { year: null, name: t('offline.all'), count: counted(site.timeline.articles.length) };
  return {
    shell: shellOf(context, {
      title: t('offline.title'),
      description: t('offline.intro'),
      counterpart: offlinePath,
      unlisted: true,
      head: neededByFormats(context),
    }),
    t,
    script: context.href(assetPath(offlineScript)),
    strings: offlineStrings(t),
    ui: context.ui,
    sets: [
      all,
      ...yearsOf(site).map(([year, count]) => ({
        year,
        name: year === undated ? t('date.undated') : year,
        count: counted(count),
      })),
    ],
  };
}

/** Pages lead to it by script, as without that it offers nothing. */
export const offline = pageKind({
  template: 'offline',
  subjects: ({ site }): readonly null[] => (site.config.offline ? [null] : []),
  path: offlinePath,
  depends: (_, site) => [onShown(JSON.stringify([yearsOf(site), site.languages.map(({ tag }) => tag)]))],
  data: offlinePage,
  unlisted: true,
});
