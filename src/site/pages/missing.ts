import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import { homePath, missingPath } from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { type Translate, translatorFor } from '../strings.ts';
import { meta } from '../views/head/head.ts';
import { ownFirst, type Way, waysIn } from '../views/navigation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';

/** A host shows this page where an address leads to nothing. No server chooses a language, so that it says it in all. */
export interface MissingPageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The archive's own language first. */
  readonly tongues: readonly MissingTongue[];
}

export interface MissingTongue {
  readonly lang: string;
  readonly dir: Direction;
  readonly heading: string;
  readonly text: string;
  readonly ways: readonly Way[];
}

function tongue(context: PageContext, ui: UiLanguage): MissingTongue {
  const t = translatorFor(ui);
  return {
    lang: uiLocale(ui),
    dir: direction(uiLocale(ui)),
    heading: t('missing.heading'),
    text: t('missing.text'),
    ways: waysIn(context, ui, ['home', 'sections']),
  };
}

function missingPage(context: PageContext): MissingPageData {
  return {
    shell: shellOf(context, {
      title: context.t('missing.heading'),
      counterpart: homePath,
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex')],
    }),
    t: context.t,
    tongues: ownFirst(context).map((ui) => tongue(context, ui)),
  };
}

export const missing = pageKind({
  template: 'missing',
  unlisted: true,
  subjects: single,
  only: (_, site) => site.interface.own,
  path: () => missingPath,
  depends: () => [],
  data: missingPage,
});
