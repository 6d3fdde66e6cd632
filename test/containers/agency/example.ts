import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const paragraphs = town.paragraphs.map((words) => `<p>${words}</p>`).join('');

export const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><title>bridge-slug</title><docdata management-status="usable"><doc-id id-string="town.1"/><date.issue norm="20211102T093000+0100"/>
<doc.copyright year="2021" holder="Town Agency"/><key-list><keyword key="bridges"/></key-list></docdata><pubdata name="Town Agency"/></head>
<body><body.head><hedline><hl1>${town.title}</hl1></hedline><byline>By <person>Ida Example</person></byline></body.head>
<body.content><media media-type="image"><media-caption><p>A bridge</p></media-caption></media>${paragraphs}</body.content></body></nitf>`;

export const itemOf = (
  guid: string,
  state = 'usable',
): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2"><itemMeta><itemClass qcode="ninat:text"/>
<provider><name>Town Agency</name></provider><versionCreated>2021-11-03T09:30:00+01:00</versionCreated><firstCreated>2021-11-02T09:30:00+01:00</firstCreated><pubStatus qcode="stat:${state}"/></itemMeta>
<contentMeta><language tag="en"/><headline>${town.title}</headline><by>Ida Example</by><subject qcode="a:b"><name>bridges</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head><body>${paragraphs}</body></html></inlineXML></contentSet></newsItem>`;

export const ninjs = (more: object = {}): object => ({
  uri: 'urn:town:1',
  type: 'text',
  pubstatus: 'usable',
  versioncreated: '2021-11-03T09:30:00+01:00',
  firstcreated: '2021-11-02T09:30:00+01:00',
  language: 'en',
  headline: town.title,
  byline: 'Ida Example',
  body_xhtml: paragraphs,
  provider: 'Town Agency',
  subject: [{ name: 'bridges', code: 'a' }],
  ...more,
});

export const examples: readonly Example[] = [
  { path: 'agency/nitf.xml', bytes: Buffer.from(nitf) },
  { path: 'agency/g2.xml', bytes: Buffer.from(`<?xml version="1.0"?>\n${itemOf('urn:town:1')}`) },
  { path: 'agency/ninjs.json', bytes: Buffer.from(JSON.stringify(ninjs(), null, 1)) },
];
