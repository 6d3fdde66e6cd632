import type { Example } from '../examples.ts';
import { town } from '../texts.ts';

const [first = '', ...others] = town.paragraphs;

/** Published, with what its readers wrote under it. */
const published = `AUTHOR: Ida Example
TITLE: ${town.title}
BASENAME: the_bridge
STATUS: Publish
ALLOW COMMENTS: 1
CONVERT BREAKS: 1
PRIMARY CATEGORY: Town
CATEGORY: Town
CATEGORY: Roads
UNIQUE URL: http://townpaper.example/2021/11/the_bridge.html
DATE: 11/02/2021 12:30:00 AM
TAGS: "bridge","river walk"
-----
BODY:
${first}

-----
EXTENDED BODY:
${others.join('\n\n')}

-----
EXCERPT:

-----
KEYWORDS:

-----
COMMENT:
AUTHOR: Bo
EMAIL: bo@mail.example
IP: 192.0.2.7
URL: http://bo.example/
DATE: 11/03/2021 08:00:00 AM
I was there, and nobody else was.
-----
`;

const draft = `AUTHOR: Ida Example
TITLE: Nobody knows yet
STATUS: Draft
DATE: 11/04/2021 09:00:00 PM
-----
BODY:
The mayor will go.
-----
`;

export const examples: readonly Example[] = [
  { path: 'blog.txt', bytes: Buffer.from(`${published}--------\n${draft}--------\n`) },
];
