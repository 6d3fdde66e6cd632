import { sha256 } from '../../disk/hash.ts';
import { firstDay } from '../../edtf.ts';
import { kronikaVersion } from '../../engine/version.ts';
import type { PageContext } from '../../site/context.ts';
import { direction, unknownLanguage } from '../../writing-systems.ts';
import { xmlText } from '../reading/xhtml.ts';

/* The package of a book by EPUB 3.3: what it is called, which files it has, and in which order one reads them. */

export const containerFile = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** A day that stands for the time of the book where no article has a date. */
const noDay = '1980-01-01';

/** A UUID made of a hash (RFC 9562, version 8): the same articles are the same book. */
function uuidOf(text: string): string {
  const hash = sha256(text);
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** The book tells that it can be read in any way that a text can. */
const accessibility = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityHazard', 'none'],
] as const;

/** @param files Of the chapters, in order. */
export function packageFile(context: PageContext, title: string, files: readonly string[]): string {
  const { site, locale } = context;
  const { baseUrl, description } = site.config;
  const { articles } = site.timeline;
  const last = articles
    .flatMap(({ edtf }) => (edtf === null ? [] : [firstDay(edtf)]))
    .sort()
    .at(-1);
  const uuid = uuidOf([title, locale, ...articles.map(({ id, hash }) => id + hash)].join('\n'));
  const languages = site.languages.map(({ tag }) => tag).filter((tag) => tag !== unknownLanguage);
  const metadata = [
    `<dc:identifier id="book">urn:uuid:${uuid}</dc:identifier>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    ...new Set([locale, ...languages].map((tag) => `<dc:language>${xmlText(tag)}</dc:language>`)),
    ...(description === '' ? [] : [`<dc:description>${xmlText(description)}</dc:description>`]),
    ...(baseUrl === null ? [] : [`<dc:source>${xmlText(baseUrl)}</dc:source>`]),
    `<meta property="dcterms:modified">${last ?? noDay}T00:00:00Z</meta>`,
    `<meta name="generator" content="Kronika ${kronikaVersion()}"/>`,
    ...accessibility.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`),
  ];
  const pages = ['title.xhtml', ...files];
  const items = pages.map(
    (file, at) => `<item id="p${at}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${locale}" dir="${direction(locale)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${direction(locale)}">
${pages.map((_, at) => `<itemref idref="p${at}"/>`).join('\n')}
</spine>
</package>
`;
}
