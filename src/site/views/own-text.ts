import type { TextName } from '../../settings/archive-texts.ts';
import { uiLocale } from '../../ui-languages.ts';
import { type Direction, direction } from '../../writing-systems.ts';
import type { PageContext } from '../context.ts';
import { renderBody } from './markdown.ts';

/** A text of the archivist's own, as HTML. */
export interface OwnText {
  readonly html: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** The archivist's text in the page's language, else the one in the archive's own, else another; null where there is none. */
export function ownText(context: PageContext, name: TextName): OwnText | null {
  const { config, interface: spoken } = context.site;
  const texts = config.texts?.[name] ?? [];
  const text =
    texts.find(({ ui }) => ui === context.ui) ?? texts.find(({ ui }) => ui === null) ?? texts.at(0);
  if (!text) return null;
  return renderOwn(context, text.markdown, uiLocale(text.ui ?? spoken.own));
}

/** Markdown of the archivist's own, in a language. */
export function renderOwn(context: PageContext, markdown: string, lang: string): OwnText {
  const setting = {
    t: context.t,
    pictures: false,
    language: lang,
    voice: null,
    title: context.site.config.title,
    heldPage: () => null,
  };
  return { html: renderBody(markdown, setting), lang, dir: direction(lang) };
}
