import { strToU8, unzipSync, zipSync } from 'fflate';
import { townBody as docxBody, docxOf } from '../containers/docx/example.ts';
import { epubOf } from '../containers/epub/example.ts';
import type { Example } from '../containers/examples.ts';
import { odfOf, townBody as odtBody } from '../containers/odt/example.ts';
import { asExample, bridge, chat, shownPost, page as telegramPage } from '../containers/telegram/example.ts';
import { binaryPlist } from '../containers/webarchive/example.ts';
import { pngOf } from './picture.ts';

/** A page that shows a picture with a caption. */
export const pageWith = (address: string, caption = 'The bridge at noon', own = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>The bridge is open</title>${own && `<link rel="canonical" href="${own}">`}</head><body><article><h1>The bridge is open</h1>
<p>People crossed it at noon. The council of the small town met on Tuesday and talked about it for three hours.</p>
<figure><img src="${address}"><figcaption>${caption}</figcaption></figure>
<p>A second paragraph says what happened next, who was there, and what it will cost in the end of all ends.</p></article></body></html>`;

/** A zip with other files in it, and some that are written otherwise. */
function zipWith(
  zip: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
  change: (name: string, text: string) => string = (_, text) => text,
): Buffer {
  const before = Object.entries(unzipSync(zip)).map(([name, bytes]): [string, Uint8Array] => [
    name,
    strToU8(change(name, Buffer.from(bytes).toString())),
  ]);
  return Buffer.from(zipSync({ ...Object.fromEntries(before), ...files }));
}

const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="The bridge at noon"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="u"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const docx = (picture: Uint8Array): Buffer =>
  zipWith(
    docxOf(`${docxBody}${drawing}`),
    {
      'word/media/image1.png': picture,
      'word/_rels/document.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
      ),
    },
    (name, text) =>
      name === '[Content_Types].xml'
        ? text.replace('<Default ', '<Default Extension="png" ContentType="image/png"/><Default ')
        : text,
  );

const odt = (picture: Uint8Array): Buffer =>
  zipWith(
    odfOf(
      'text',
      `${odtBody}<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>`,
    ),
    { 'Pictures/1.png': picture },
  );

const epub = (picture: Uint8Array): Buffer =>
  zipWith(epubOf(['The bridge']), { 'OEBPS/images/1.png': picture }, (name, text) =>
    name.endsWith('c0.xhtml')
      ? text.replace('</h2>', '</h2><p><img src="../images/1.png" alt="A bridge"/></p>')
      : text,
  );

const lines = (picture: Uint8Array): string =>
  Buffer.from(picture).toString('base64').replace(/.{76}/gu, '$&\r\n');

const mhtml = (picture: Uint8Array): Buffer =>
  Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://town.example/packed',
      'Subject: The bridge is open',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="--b"',
      '',
      '----b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://town.example/packed',
      '',
      pageWith('https://town.example/photos/1.png'),
      '----b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://town.example/photos/1.png',
      '',
      lines(picture),
      '----b--',
      '',
    ].join('\r\n'),
  );

const mail = (picture: Uint8Array): Buffer =>
  Buffer.from(
    [
      'From: Town Letter <letter@town.example>',
      'To: reader@home.example',
      'Subject: The bridge is open',
      'List-Unsubscribe: <https://town.example/u/1>',
      'Date: Tue, 15 Mar 2022 08:00:00 +0000',
      'Message-ID: <one@town.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      pageWith('cid:p1@town.example'),
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-ID: <p1@town.example>',
      '',
      lines(picture),
      '--b--',
      '',
    ].join('\r\n'),
  );

const webarchive = (picture: Uint8Array): Uint8Array =>
  binaryPlist({
    WebMainResource: {
      WebResourceData: Buffer.from(pageWith('https://town.example/photos/1.png')),
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceURL: 'https://town.example/saved',
    },
    WebSubresources: [
      {
        WebResourceData: picture,
        WebResourceMIMEType: 'image/png',
        WebResourceURL: 'https://town.example/photos/1.png',
      },
    ],
  });

/** Files of all kinds in which a picture may come with its article, each with a picture of its own. */
export function carriers(): Example[] {
  let blue = 0;
  const picture = (): Buffer => {
    blue += 20;
    return pngOf(80, 60, blue);
  };
  const shown = shownPost(
    2,
    `<strong>The bridge is open</strong><br><br>People crossed it at noon, and many came to see it. ${'It holds well. '.repeat(5)}`,
  );
  const withPhoto = shown.replace(
    '<div class="text">',
    '<a class="photo_wrap" href="photos/p2.png"><img src="photos/p2_thumb.png"></a><div class="text">',
  );
  return [
    {
      path: 'zipped.zip',
      bytes: zipSync({
        'site/bridge.html': strToU8(pageWith('img/b%20r.png?v=1')),
        'site/img/b r.png': picture(),
      }),
    },
    {
      path: 'saved.zip',
      bytes: zipSync({
        'bridge.html': strToU8(pageWith('./bridge_files/1.png')),
        'bridge_files/1.png': picture(),
      }),
    },
    { path: 'text.docx', bytes: docx(picture()) },
    { path: 'text.odt', bytes: odt(picture()) },
    { path: 'book.epub', bytes: epub(picture()) },
    { path: 'page.mhtml', bytes: mhtml(picture()) },
    { path: 'letter.eml', bytes: mail(picture()) },
    { path: 'page.webarchive', bytes: webarchive(picture()) },
    {
      path: 'single.html',
      bytes: Buffer.from(pageWith(`data:image/png;base64,${picture().toString('base64')}`)),
    },
    {
      path: 'channel.zip',
      bytes: zipSync({
        'ChatExport/result.json': asExample(chat('public_channel', [{ ...bridge, photo: 'photos/p1.png' }]))
          .bytes,
        'ChatExport/photos/p1.png': picture(),
      }),
    },
    {
      path: 'pages.zip',
      bytes: zipSync({
        'ChatExport/messages.html': strToU8(telegramPage(withPhoto)),
        'ChatExport/photos/p2.png': picture(),
      }),
    },
  ];
}
