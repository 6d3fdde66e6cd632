import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { idOfPath } from '../../article-folder.ts';
import { sha256 } from '../../disk/hash.ts';
import { type Listed, listedIn } from '../../disk/manifest.ts';
import { dateParts, undated } from '../../edtf.ts';
import {
  isForPrograms,
  type OfflineFile,
  type OfflinePart,
  offlineIndexName,
  offlineListName,
  offlineParts,
} from '../../site/offline-lists.ts';
import type { PlannedFile } from '../../site/page.ts';
import { allUis } from '../../ui-languages.ts';
import { listedForPart } from '../fixity/manifests.ts';
import { outputStamp, ownedBySearch, sizeIn } from '../output/output.ts';

/** A file of the site that was written. */
export interface WrittenFile extends Listed {
  readonly bytes: number;
}

/** The lists of what a browser may keep, and their index. Of the same files they are the same. */
export function offlineFiles(archive: Archive, files: Iterable<WrittenFile>): PlannedFile[] {
  const years = new Map(
    archive.summaries().map(({ id, edtf }) => [id, edtf === null ? undated : dateParts(edtf).year]),
  );
  const parts = new Map<string, OfflineFile[]>();
  for (const { path, bytes, sha256: hash } of files) {
    const part = partOf(path, years);
    if (part === null) continue;
    const own = parts.get(part) ?? [];
    own.push([path, bytes, hash]);
    parts.set(part, own);
  }
  const index: Record<string, OfflinePart> = {};
  const lists = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, own]) => {
      const text = listOf(own);
      index[part] = {
        files: own.length,
        bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0),
        sha256: sha256(text),
      };
      return planned(offlineListName(part), text);
    });
  return [planned(offlineIndexName, `${JSON.stringify({ parts: index }, null, 2)}\n`), ...lists];
}

const planned = (path: string, text: string): PlannedFile => ({
  path: `/${path}`,
  depends: [sha256(text)],
  content: () => text,
});

const listOf = (files: readonly OfflineFile[]): string =>
  `[\n${files
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map((file) => JSON.stringify(file))
    .join(',\n')}\n]\n`;

/** Pages of a language without which one finds no way to others. */
const waysIn = new Set(['index.html', 'timeline/index.html', 'offline/index.html', 'about/index.html']);

/** The part that a file belongs to; null for what nobody reads in a browser. */
function partOf(path: string, years: ReadonlyMap<string, string>): string | null {
  const { frame, search, more, articles, time, ways, lists } = offlineParts;
  if (isForPrograms(path)) return null;
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'assets') return frame;
  if (ownedBySearch(path) || path.startsWith('data/addresses-')) return search;
  if (top === 'a') {
    const year = years.get(idOfPath(path));
    return year === undefined ? more : articles(year);
  }
  if (allUis.some((ui) => ui === top)) {
    if (waysIn.has(path.slice(top.length + 1))) return ways(top);
    return second === 'timeline' ? time(top, third) : lists(top);
  }
  return ['s', 'p', 't'].includes(top) || path === 'index.html' || path === '404.html' ? more : null;
}

/** The files of the parts of the search, by the manifests in its folders. */
export function* filesOfSearch(outDir: string, parts: readonly string[]): Generator<WrittenFile> {
  for (const part of parts) {
    const path = listedForPart(part);
    const text = readFileSync(join(outDir, path), 'utf8');
    const listed = part === path ? [{ path, sha256: sha256(text) }] : listedIn(text);
    for (const file of listed) if (file) yield { ...file, bytes: sizeIn(outputStamp(outDir, file.path)) };
  }
}
