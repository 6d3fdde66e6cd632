import { html } from 'ghtml';
import type { DateView, ItemView, LinkView, NameView } from '../../src/site/views/items.ts';

/** ` lang="…"` where a text is not in the language around it. */
export const langAttribute = (lang: string | null): string => (lang ? html` lang="${lang}"` : '');

export const link = ({ href, text, lang }: LinkView): string =>
  html`<a href="${href}"!${langAttribute(lang)}>${text}</a>`;

export const named = ({ href, text, lang }: NameView): string =>
  href === null ? html`<span!${langAttribute(lang)}>${text}</span>` : link({ href, text, lang });

export const time = ({ datetime, text }: DateView): string =>
  html`<time datetime="${datetime}">${text}</time>`;

interface ItemOptions {
  readonly date?: boolean;
  readonly publisher?: boolean;
  /** The day on which it came into the archive, for a script. */
  readonly added?: string;
  /** HTML of what else is to be said of it. */
  readonly note?: string;
}

/** An article in a list. */
export function item(
  view: ItemView,
  { date = false, publisher = true, added, note = '' }: ItemOptions = {},
): string {
  const details = [
    publisher && view.publisher ? link(view.publisher) : '',
    date && view.date ? time(view.date) : '',
    view.language ? html`<span lang="${view.lang}">${view.language}</span>` : '',
  ].filter(Boolean);
  const own = html`lang="${view.lang}" dir="${view.dir}"`;
  return html`<li class="item">
<a class="item-title" !${own} href="${view.href}">${view.title}</a>
!${view.lead ? html`<p class="item-lead" !${own}>${view.lead}</p>` : ''}
!${details.length > 0 ? html`<p class="item-details"!${added ? html` data-added="${added}"` : ''}>!${details.join('\n')}</p>` : ''}
!${note ? html`<div class="item-note">!${note}</div>` : ''}
</li>`;
}

export const items = (views: readonly ItemView[], options?: Omit<ItemOptions, 'note'>): string =>
  html`<ul class="items">!${views.map((view) => item(view, options))}</ul>`;
