import { html } from 'ghtml';
import type { Translate } from '../../src/site/strings.ts';
import type { OwnText } from '../../src/site/views/own-text.ts';

/** A text of the archivist's own. */
export const ownWords = (text: OwnText | null): string =>
  text === null ? '' : html`<div class="own-words" lang="${text.lang}" dir="${text.dir}">!${text.html}</div>`;

/** Where readers write to the archivist. */
export const contactLine = (t: Translate, contact: string | null): string =>
  contact === null
    ? ''
    : html`<p>${t('about.contact')} <a href="${contact}" rel="noopener noreferrer nofollow" dir="ltr">${contact.replace(/^mailto:/u, '')}</a></p>`;
