import type { UiLanguage } from '../../ui-languages.ts';
import type { NavigationEntry, PageContext } from '../context.ts';
import { translatorFor } from '../strings.ts';

export interface NavLink {
  readonly href: string;
  readonly text: string;
  /** For `aria-current`: whether the link leads to this page, or to one that this one is part of. */
  readonly current: 'page' | 'true' | null;
}

export const navLinks = (context: PageContext, place: NavigationEntry['place']): NavLink[] =>
  context.navigation
    .filter((entry) => entry.place === place)
    .map(({ text, path }) => {
      const target = path(context.ui);
      const current = context.path === target ? 'page' : context.path.startsWith(target) ? 'true' : null;
      return { href: context.href(target), text: context.t(text), current };
    });

/** All interface languages, that of the page first: for a page that has to speak all of them. */
export const ownFirst = ({ ui, site }: PageContext): UiLanguage[] => [
  ui,
  ...site.interface.languages.filter((language) => language !== ui),
];

/** A way to the articles. */
export interface Way {
  readonly href: string;
  readonly text: string;
}

/** The ways to every article but those that lead to this page itself. */
export function waysIn(
  context: PageContext,
  ui: UiLanguage = context.ui,
  places: readonly NavigationEntry['place'][] = ['sections'],
): Way[] {
  const t = ui === context.ui ? context.t : translatorFor(ui);
  return context.navigation
    .filter(({ place, path }) => places.includes(place) && path(ui) !== context.path)
    .map(({ text, path }) => ({ href: context.href(path(ui)), text: t(text) }));
}
