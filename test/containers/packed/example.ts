import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type Example, page } from '../examples.ts';

const bridge = Buffer.from(page('The bridge is open', 'People crossed it at noon.'));

export const examples: readonly Example[] = [
  { path: 'bridge.html.gz', bytes: gzipSync(bridge) },
  { path: 'bridge.html.zst', bytes: zstdCompressSync(bridge) },
];
