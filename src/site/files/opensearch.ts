import { html } from 'ghtml';
import type { ArchiveConfig } from '../../settings/config.ts';
import { type UiLanguage, uiLocale } from '../../ui-languages.ts';
import { absoluteUrl, assetPath, openSearchPath, searchPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** OpenSearch allows no more in a short name. */
const shortNameLength = 16;

/** The search as browsers take it up, in each interface language; it asks for full addresses. */
export function openSearchFiles(
  { baseUrl, title, description }: ArchiveConfig,
  languages: readonly UiLanguage[],
): PlannedFile[] {
  if (!baseUrl) return [];
  return languages.map((ui) => {
    const template = `${absoluteUrl(baseUrl, searchPath(ui))}?q={searchTerms}`;
    const xml = html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${Array.from(title).slice(0, shortNameLength).join('').trim()}</ShortName>
<Description>${description || title}</Description>
<Language>${uiLocale(ui)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="32" height="32" type="image/svg+xml">${absoluteUrl(baseUrl, assetPath('icon.svg'))}</Image>
<Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
    return { path: openSearchPath(ui), depends: [xml], content: () => xml };
  });
}
