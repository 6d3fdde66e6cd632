import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { articleFolders } from '../../src/article-folder.ts';
import { articleStyles } from '../../src/site/render/styles.ts';
import { assetPath } from '../../src/urls.ts';

/** The weight of what a reader's browser fetches for an article, in bytes as a host sends them (gzip). */
export interface Weights {
  readonly articles: number;
  /** The article in the middle: its page with the styles. No script is needed to read it. */
  readonly page: number;
  readonly styles: number;
}

const sent = (file: string): number => gzipSync(readFileSync(file)).length;

/** The one in the middle, the upper of two; 0 of none. */
export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Weighs all articles of a built site. */
export function weigh(site: string): Weights {
  const styles = sent(join(site, assetPath(articleStyles)));
  const pages = globSync(`${articleFolders}index.html`, { cwd: site }).map(
    (path) => sent(join(site, path)) + styles,
  );
  return { articles: pages.length, page: middle(pages), styles };
}
