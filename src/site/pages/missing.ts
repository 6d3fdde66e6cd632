import { type UiLanguage, uiLanguages, uiLocale } from '../../ui-languages.ts';
import { homePath, languagesPath, searchPath, sourcesPath, timelinePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { type Translate, translatorFor } from '../strings.ts';
import { meta } from '../views/head/head.ts';
import { type Shell, shellOf } from '../views/shell.ts';

/** What a host shows where an address leads to nothing. No server chooses a language, so that it says it in all. */
export interface MissingPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The archive's own language first. */
  readonly tongues: readonly MissingTongue[];
}

export interface MissingTongue {
  readonly lang: string;
  readonly heading: string;
  readonly text: string;
  readonly ways: readonly { readonly href: string; readonly text: string }[];
}

const waysIn = [
  ['nav.home', homePath],
  ['nav.timeline', timelinePath],
  ['nav.sources', sourcesPath],
  ['nav.languages', languagesPath],
  ['nav.search', searchPath],
] as const;

function tongue(context: PageContext, ui: UiLanguage): MissingTongue {
  const t = translatorFor(ui);
  return {
    lang: uiLocale(ui),
    heading: t('missing.heading'),
    text: t('missing.text'),
    ways: waysIn.map(([key, path]) => ({ href: context.href(path(ui)), text: t(key) })),
  };
}

export function missingPage(context: PageContext): MissingPageData {
  const others = uiLanguages.map(({ segment }) => segment).filter((segment) => segment !== context.ui);
  return {
    shell: shellOf(context, {
      title: context.t('missing.heading'),
      counterpart: homePath,
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex')],
    }),
    t: context.t,
    tongues: [context.ui, ...others].map((ui) => tongue(context, ui)),
  };
}
