import type { Departure } from '../../archive/archive.ts';
import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import { articlePath, homePath } from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { type Translate, translatorFor } from '../strings.ts';
import { dateText } from '../views/dates.ts';
import { meta } from '../views/head/head.ts';
import { ownFirst, type Way, waysIn } from '../views/navigation.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind } from './kind.ts';
import { onShown } from './shared/depends.ts';

/**
 * The page that stays at the address of an article that was published and is not any more. The log does not tell in
 * which language it was, so that the page says it in all.
 */
export interface DeparturePageData {
  readonly shell: Shell;
  readonly t: Translate;
  /** The archive's own language first. */
  readonly tongues: readonly DepartureTongue[];
  /** As it was published; null where it is withheld. */
  readonly title: string | null;
  readonly sha256: string | null;
  /** The place where the article is now. */
  readonly successor: string | null;
}

export interface DepartureTongue {
  readonly lang: string;
  readonly dir: Direction;
  readonly heading: string;
  /** Since when, and for which kind of reason. */
  readonly text: string;
  readonly ways: readonly Way[];
}

function tongue(context: PageContext, ui: UiLanguage, { kind, day }: Departure): DepartureTongue {
  const t = translatorFor(ui);
  return {
    lang: uiLocale(ui),
    dir: direction(uiLocale(ui)),
    heading: t('departure.heading'),
    text: t(`departure.${kind}`, { date: dateText(uiLocale(ui), day) }),
    ways: waysIn(context, ui, ['home', 'sections']),
  };
}

function departurePage(context: PageContext, departure: Departure): DeparturePageData {
  const { title, sha256, successor } = departure;
  return {
    shell: shellOf(context, {
      title: context.t('departure.heading'),
      counterpart: homePath,
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex')],
    }),
    t: context.t,
    tongues: ownFirst(context).map((ui) => tongue(context, ui, departure)),
    title,
    sha256,
    successor: successor && context.href(articlePath(successor)),
  };
}

export const departure = pageKind({
  template: 'departure',
  subjects: ({ site }) => site.archive.departures(),
  only: (_, site) => site.interface.own,
  path: (_, { id }) => articlePath(id),
  depends: (subject) => [onShown(JSON.stringify(subject))],
  data: departurePage,
  unlisted: true,
});
