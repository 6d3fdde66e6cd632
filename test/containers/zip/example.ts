import { strToU8, zipSync } from 'fflate';
import { type Example, page } from '../examples.ts';

export const examples: readonly Example[] = [
  {
    path: 'pages.zip',
    bytes: zipSync({
      'pages/bridge.html': strToU8(page('The bridge is open', 'People crossed it at noon.')),
      'pages/mill.html': strToU8(page('The mill is sold', 'A baker bought it.')),
      'pages/mill_files/logo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      'pages/mill_files/frame.html': strToU8('<p>a frame</p>'),
      '__MACOSX/pages/._mill.html': new Uint8Array([0, 5, 22, 7]),
    }),
  },
];
