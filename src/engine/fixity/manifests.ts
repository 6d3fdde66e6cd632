import { manifestName } from '../../disk/manifest.ts';
import { uiLanguages } from '../../ui-languages.ts';
import { ownedBySearch } from '../output/output.ts';

/*
 * The manifests of the site: every file that is published stands with its SHA-256 in one of them. They are divided so
 * that one changed article changes a few small ones; the one at the top lists what lies there, and all others.
 */

/** Below the output folder. */
export const manifestFolder = 'manifests/';

/** The time stamp of the manifest at the top, which no manifest lists. */
export const stampName = `${manifestName}.tsr`;

/** Whether a file of the site is a manifest, or speaks of one. */
export const isManifest = (path: string): boolean =>
  path.startsWith(manifestFolder) || path.startsWith(manifestName);

/** Folders with so many pages that each folder in them has a manifest. */
const divided = new Set<string>([...uiLanguages.map(({ segment }) => segment), 'feeds']);
/** The folder of articles, which are divided by the first character of their ids. */
const articles = 'a';

/**
 * The manifest that lists an output with its files, below the output folder. Of an article that is the page with all
 * that is made of its record, wherever it lies.
 */
export function manifestFor(path: string): string {
  const [top = '', second = '', ...deeper] = path.split('/');
  if (second === '' || ownedBySearch(path) || isManifest(path)) return manifestName;
  if (top === articles) return `${manifestFolder}${articles}-${second.charAt(0)}.txt`;
  return `${manifestFolder}${top}${divided.has(top) && deeper.length > 0 ? `-${second}` : ''}.txt`;
}

/** The file by which the manifest at the top knows a part of the search; each of its folders has a manifest of its own. */
export const listedForPart = (part: string): string => (part.endsWith('/') ? part + manifestName : part);
