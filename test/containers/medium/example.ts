import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';

const post = (title: string, text: string): Uint8Array =>
  strToU8(
    `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title></head>` +
      `<body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header><section data-field="body" class="e-content">` +
      `<p class="graf graf--p">${text} The council of the small town met on Tuesday and talked about it for three hours.</p>` +
      '<p class="graf graf--p">A second paragraph says what happened next, who was there, and what it will cost in the end.</p></section>' +
      '<footer><p>By <a href="https://medium.com/@ida" class="p-author h-card">Ida Example</a> on <a href="https://medium.com/p/abc123"><time class="dt-published" datetime="2021-05-04T10:00:00.000Z">May 4, 2021</time></a>.</p>' +
      '<p><a href="https://medium.com/@ida/bridge-abc123" class="p-canonical">Canonical link</a></p></footer></article></body></html>',
  );

export const examples: readonly Example[] = [
  {
    path: 'medium-export.zip',
    bytes: zipSync({
      'README.html': strToU8('<p>Your Medium data</p>'),
      'posts/2021-05-04_The-bridge-is-open-abc123.html': post(
        'The bridge is open',
        'People crossed it at noon.',
      ),
      'posts/draft_Secret-plans-def456.html': post('Secret plans', 'Nobody knows.'),
      'profile/profile.html': strToU8('<p>ida@mail.example</p>'),
      'ips/ips-0001.html': strToU8('<p>192.0.2.1</p>'),
    }),
  },
];
