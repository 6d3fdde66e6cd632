import { html } from 'ghtml';
import type { DirectoryEntry } from '../../src/site/pages/shared/directory.ts';
import { langAttribute } from './items.ts';
import { bar } from './listing.ts';

const entry = ({ href, name, lang, gloss, count, share, span }: DirectoryEntry): string =>
  html`<li><a class="entry-name" href="${href}"!${langAttribute(lang)}>${name}</a>
!${gloss ? html`<span class="gloss">${gloss}</span>` : ''}
<span class="count">${count}</span>
!${span ? html`<span class="span">${span}</span>` : ''}!${bar(share)}</li>`;

/** Names with how much there is of each. */
export const directory = (entries: readonly DirectoryEntry[]): string =>
  html`<ul class="directory">!${entries.map(entry)}</ul>`;
