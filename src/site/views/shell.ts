import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import {
  assetPath,
  feedPath,
  homePath,
  rootPath,
  type SitePath,
  scriptPath,
  searchPath,
} from '../../urls.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { siteStyles } from '../render/styles.ts';
import { alternateTags, canonicalTags, type HeadTag, machineTags, openSearchTags } from './head/head.ts';
import { foreignLang } from './items.ts';
import { type Piece, pieces, titleLanguage } from './mixed-language.ts';
import { ownLanguageName } from './names.ts';
import { type NavLink, navLinks } from './navigation.ts';

/** The frame of every page shows this. */
export interface Shell {
  readonly lang: string;
  readonly dir: Direction;
  readonly brand: Brand;
  /** For `<title>`. */
  readonly documentTitle: string;
  readonly description: string;
  readonly home: string;
  readonly nav: readonly NavLink[];
  /** Whether this is the site's first page, which leads readers to the home in their language. */
  readonly chooses: boolean;
  readonly footer: readonly NavLink[];
  readonly feed: string;
  readonly languages: readonly LanguageLink[];
  readonly searchPage: string;
  readonly stylesheet: string;
  readonly script: string;
  readonly icon: string;
  readonly head: readonly HeadTag[];
  /** JSON-LD, or null where a page has none. */
  readonly jsonLd: string | null;
}

/** The archive's title as it stands over every page. */
interface Brand {
  /** With what of it is in another script than the rest. */
  readonly pieces: readonly Piece[];
  /** The title's language where it is not the page's. */
  readonly lang: string | null;
  /** Whether its own letters have to say which way it runs, as it may not run as the page does. */
  readonly ownWay: boolean;
}

export interface LanguageLink {
  readonly href: string;
  readonly text: string;
  readonly lang: string;
  readonly current: boolean;
  /** Whether what it leads to is this page in the other language. */
  readonly counterpart: boolean;
}

interface ShellOptions {
  /** Empty for the home. */
  readonly title: string;
  readonly description?: string;
  /** This page in another interface language, or the place nearest to it. */
  readonly counterpart: (ui: UiLanguage) => SitePath;
  /** Whether `counterpart` gives the same page, not only the nearest one. */
  readonly sameInAll?: boolean;
  /** The languages in which it gives the same page, where that is so in some. */
  readonly sameIn?: (ui: UiLanguage) => boolean;
  /** Whether the page has no address of its own to be known by. */
  readonly unlisted?: boolean;
  /** The address that the page is a copy of, where it is one. */
  readonly original?: string | null;
  readonly head?: readonly HeadTag[];
  readonly jsonLd?: string;
  /** The feed of what the page shows, where it is not that of the whole archive. */
  readonly feed?: { readonly name: string; readonly title: string };
  /** The styles that it needs, where it does not need those of all kinds of pages. */
  readonly styles?: string;
}

export function shellOf(context: PageContext, options: ShellOptions): Shell {
  const { config } = context.site;
  return {
    lang: context.locale,
    dir: direction(context.locale),
    brand: brandOf(context),
    documentTitle: options.title ? `${options.title} · ${config.title}` : config.title,
    description: options.description ?? '',
    home: context.href(homePath(context.ui)),
    nav: navLinks(context, 'sections'),
    chooses: context.path === rootPath,
    footer: navLinks(context, 'foot'),
    feed: context.href(feedPath(options.feed?.name ?? 'all', 'atom')),
    languages: context.site.interface.languages.map((ui) => ({
      href: context.href(options.counterpart(ui)),
      text: ownLanguageName(uiLocale(ui)),
      lang: uiLocale(ui),
      current: ui === context.ui,
      counterpart: options.sameIn?.(ui) ?? options.sameInAll ?? true,
    })),
    searchPage: context.href(searchPath(context.ui)),
    stylesheet: context.href(assetPath(options.styles ?? siteStyles)),
    script: context.href(scriptPath(context.ui)),
    icon: context.href(assetPath('icon.svg')),
    head: headTags(context, options),
    jsonLd: options.jsonLd ?? null,
  };
}

/** Letters of the scripts that run from right to left, by their blocks. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function brandOf(context: PageContext): Brand {
  const { title } = context.site.config;
  const lang = titleLanguage(title, uiLocale(context.site.interface.own));
  return {
    pieces: pieces(title, lang),
    lang: foreignLang(context, lang),
    ownWay: fromRight.test(title) || direction(context.locale) === 'rtl',
  };
}

function headTags(
  context: PageContext,
  { counterpart, sameInAll = true, unlisted = false, original = null, head = [], feed }: ShellOptions,
): HeadTag[] {
  const { name, title } = feed ?? { name: 'all', title: context.site.config.title };
  return [
    ...(unlisted ? [] : canonicalTags(context, original)),
    ...(sameInAll ? alternateTags(context, counterpart) : []),
    ...machineTags(context, name, title),
    ...openSearchTags(context),
    ...head,
  ];
}
