import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const pageOf = (title: string, body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><section><h2>${title}</h2>${body}</section></body></html>`;

const prose = (times: number): string =>
  Array.from({ length: times }, () =>
    town.paragraphs.map((words) => `<p>${words}<a id="x"/></p>`).join(''),
  ).join('');

/** A book of chapters with a cover and a list of contents. */
export function epubOf(chapters: readonly string[]): Buffer {
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="text/c${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf = `<?xml version="1.0"?><package><metadata><dc:title>Town Reader</dc:title><dc:creator>Ida Example</dc:creator>
<dc:date>2021-11-02</dc:date><dc:publisher>Town House</dc:publisher><dc:language>en</dc:language></metadata>
<manifest><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="pic" href="cover.jpg" media-type="image/jpeg"/>${items.join('')}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>${refs.join('')}</spine></package>`;
  return Buffer.from(
    zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
      ),
      'OEBPS/content.opf': strToU8(opf),
      'OEBPS/cover.xhtml': strToU8(pageOf('Town Reader', '<img src="cover.jpg"/>')),
      'OEBPS/nav.xhtml': strToU8(pageOf('Contents', '<ol><li><a href="text/c0.xhtml">One</a></li></ol>')),
      ...Object.fromEntries(
        chapters.map((title, at) => [`OEBPS/text/c${at}.xhtml`, strToU8(pageOf(title, prose(2)))]),
      ),
    }),
  );
}

export const examples: readonly Example[] = [
  { path: 'town/reader.epub', bytes: epubOf(['The bridge', 'The mill']) },
];
