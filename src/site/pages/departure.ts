import type { Departure, StoryDeparture } from '../../archive/archive.ts';
import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import { articlePath, homePath, storyPath } from '../../urls.ts';
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
 * The page that stays at the address of an article, or of a story, that was published and is not any more. The log does not tell in
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
  /** The place where the article is now, or where its story is. */
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

/** The heading of the page and its sentence, in an interface language. */
type Words = (t: Translate, ui: UiLanguage) => Pick<DepartureTongue, 'heading' | 'text'>;

/** The page but for what it leads to. */
function goneFrom(context: PageContext, words: Words): Pick<DeparturePageData, 'shell' | 't' | 'tongues'> {
  const tongue = (ui: UiLanguage): DepartureTongue => ({
    lang: uiLocale(ui),
    dir: direction(uiLocale(ui)),
    ...words(translatorFor(ui), ui),
    ways: waysIn(context, ui, ['home', 'sections']),
  });
  return {
    shell: shellOf(context, {
      title: words(context.t, context.ui).heading,
      counterpart: homePath,
      sameInAll: false,
      unlisted: true,
      head: [meta('robots', 'noindex')],
    }),
    t: context.t,
    tongues: ownFirst(context).map(tongue),
  };
}

function departurePage(context: PageContext, departure: Departure): DeparturePageData {
  const { kind, day, title, sha256, successor } = departure;
  return {
    ...goneFrom(context, (t, ui) => ({
      heading: t('departure.heading'),
      text: t(`departure.${kind}`, { date: dateText(uiLocale(ui), day) }),
    })),
    title,
    sha256,
    successor: successor && context.href(articlePath(successor)),
  };
}

const storyDeparturePage = (context: PageContext, { successor }: StoryDeparture): DeparturePageData => ({
  ...goneFrom(context, (t) => ({
    heading: t('departure.story.heading'),
    text: t(successor === null ? 'departure.story.apart' : 'departure.story.merged'),
  })),
  title: null,
  sha256: null,
  successor: successor && context.href(storyPath(successor)),
});

export const departure = pageKind({
  template: 'departure',
  subjects: ({ site }) => site.archive.departures(),
  only: (_, site) => site.interface.own,
  path: (_, { id }) => articlePath(id),
  depends: (subject) => [onShown(JSON.stringify(subject))],
  data: departurePage,
  unlisted: true,
});

export const storyDeparture = pageKind({
  template: 'departure',
  subjects: ({ site }) => site.archive.storyDepartures(),
  only: (_, site) => site.interface.own,
  path: (_, { id }) => storyPath(id),
  depends: (subject) => [onShown(JSON.stringify(subject))],
  data: storyDeparturePage,
  unlisted: true,
});
