import { strToU8, zipSync } from 'fflate';
import type { Example } from '../examples.ts';
import { examples as warcs } from '../warc/example.ts';

const compressed = warcs.find(({ path }) => path.endsWith('.gz'));
const list = [
  '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}',
  '{"url":"https://town.example/bridge#top","ts":"2022-03-15T08:00:00Z","title":"The bridge is open"}',
];

export const examples: readonly Example[] = [
  {
    path: 'town.wacz',
    bytes: zipSync(
      {
        'archive/data.warc.gz': compressed?.bytes ?? new Uint8Array(),
        'indexes/index.cdx': strToU8(''),
        'pages/pages.jsonl': strToU8(list.join('\n')),
        'datapackage.json': strToU8('{"profile":"data-package","wacz_version":"1.1.1"}'),
      },
      { level: 0 },
    ),
  },
];
