import { aboutPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import type { Translate } from '../strings.ts';
import { contactAddress } from '../views/contact.ts';
import { holdings } from '../views/holdings.ts';
import { paragraphLanguage } from '../views/mixed-language.ts';
import { interfaceLanguages } from '../views/names.ts';
import { type OwnText, ownText } from '../views/own-text.ts';
import { type Shell, shellOf } from '../views/shell.ts';
import { pageKind, single } from './kind.ts';
import { onArticles, onPublishers, onShown } from './shared/depends.ts';

export interface AboutPageData {
  readonly shell: Shell;
  readonly t: Translate;
  readonly title: string;
  readonly description: string;
  /** Language of the description where it is evidently not the page's. */
  readonly descriptionLang: string | null;
  /** The archivist’s own words on the archive. */
  readonly own: OwnText | null;
  readonly contact: string | null;
  readonly holdings: string;
  /** All that the interface speaks. */
  readonly languages: string;
}

export function aboutPage(context: PageContext): AboutPageData {
  const { config } = context.site;
  return {
    shell: shellOf(context, {
      title: context.t('nav.about'),
      description: config.description || holdings(context),
      counterpart: aboutPath,
    }),
    t: context.t,
    title: config.title,
    description: config.description,
    descriptionLang: paragraphLanguage(config.description, context.locale),
    own: ownText(context, 'about'),
    contact: contactAddress(context),
    holdings: holdings(context),
    languages: interfaceLanguages(context),
  };
}

export const about = pageKind({
  template: 'about',
  nav: { place: 'foot', text: 'nav.about', path: aboutPath },
  subjects: single,
  path: aboutPath,
  depends: (_, { config }) => [onArticles('all'), onPublishers, onShown(JSON.stringify(config.texts?.about))],
  data: aboutPage,
});
