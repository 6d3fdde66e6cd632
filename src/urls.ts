import { hash } from 'node:crypto';
import { articleFolder, idOfDigest, shardOf } from './article-folder.ts';
import { canonicalUrl, withoutTracking } from './canonical-url.ts';
import type { UiLanguage } from './ui-languages.ts';

export { canonicalUrl, withoutTracking };

/*
 * The only place where an address of the site is made. An address is a path from the site's root, as published
 * (`/en/timeline/2021/`); pages link to each other by relative addresses, so that the site works anywhere.
 */

/** A path from the site's root that begins with `/`; a page's ends with `/`. */
export type SitePath = `/${string}`;

/** The id of what is named so. */
export const articleId = (identity: string | Uint8Array): string =>
  idOfDigest(hash('sha256', identity, 'buffer'));

/** The id of the article at an address; null where it is no address. */
export const idOfAddress = (address: string): string | null =>
  URL.canParse(address) ? articleId(canonicalUrl(address)) : null;

/**
 * Bytes of a name that a seed gives a folder or a file. File systems take 255, of which a month, an ending and the mark
 * of what is still being written want some; whole paths on Windows are to stay below 260.
 */
const longestPart = 80;
const hashLength = 8;

/** A piece of a path that comes from a seed: as it is, or cut off and told apart by its hash. */
export function pathPart(name: string): string {
  if (Buffer.byteLength(name) <= longestPart) return name;
  const start = Buffer.from(name).subarray(0, longestPart - hashLength - 1);
  const whole = start.toString().replace(/\ufffd+$/u, '');
  return `${whole.replace(/-+$/u, '')}-${articleId(name).slice(0, hashLength)}`;
}

export const articlePath = (id: string): SitePath => `/${articleFolder(id)}`;
export const articleJsonPath = (id: string): SitePath => `${articlePath(id)}index.json`;
export const articleMarkdownPath = (id: string): SitePath => `${articlePath(id)}index.md`;
/** The list of an article's captures; IANA has this ending for `application/link-format`. */
export const timeMapPath = (id: string): SitePath => `${articlePath(id)}timemap.wlnk`;
/** A text that was found for the address of an article and is not its own, by the hash of that text. */
export const versionPath = (id: string, text: string): SitePath => `${articlePath(id)}v/${text}/`;
export const versionRawPath = (id: string, text: string): SitePath => `${versionPath(id, text)}raw.txt`;
/** Two articles side by side: below the one with the smaller id, whichever of them is the older. */
export const comparisonPath = (one: string, other: string): SitePath =>
  one < other ? `${articlePath(one)}with/${other}/` : comparisonPath(other, one);
/** A picture that is kept lies beside the page that shows it. */
export const picturePath = (page: SitePath, file: string): SitePath => `${page}${file}`;
/** The page of a person, a house or an account, by the id of its name; apart, as articles are. */
export const personPath = (id: string): SitePath => apart('p', id);
export const subjectPath = (id: string): SitePath => apart('t', id);
const apart = (folder: string, id: string): SitePath => `/${folder}/${articleFolder(id).slice(2)}`;
/** A story has the id of the member that came first, and stands apart as articles do. */
export const storyPath = (id: string): SitePath => apart('s', id);
/** The stories of all time, or of a month (`2021-01`, or `undated`). */
export const storiesPath = (ui: UiLanguage, month = ''): SitePath => periodPath(`/${ui}/stories/`, month);
/** All articles of one shard (article-folder.ts) have a zip together. */
export const shardZipPath = (shard: string): SitePath => `/raw/${shard}.zip`;
export const rawSeedPath = (id: string): SitePath => `/raw/${shardOf(id)}/${id}.txt`;

export const rootPath: SitePath = '/';
/** Hosts of plain files show this in place of a page that is not there. */
export const missingPath: SitePath = '/404.html';
export const homePath = (ui: UiLanguage): SitePath => `/${ui}/`;
export const timelinePath = (ui: UiLanguage, year?: string, month?: string): SitePath =>
  `/${ui}/timeline/${year ? `${year}/` : ''}${year && month ? `${month}/` : ''}`;
/** A period (`2021`, `2021-01`, `2021-01-12`, `undated`, `undated-p2`; '' for all) of a list that begins at `base`. */
export const periodPath = (base: SitePath, period: string): SitePath =>
  period === '' ? base : `${base}${period.replaceAll('-', '/')}/`;
export const publishersPath = (ui: UiLanguage): SitePath => `/${ui}/sources/`;
export const publisherPath = (ui: UiLanguage, id: string): SitePath => `/${ui}/sources/${pathPart(id)}/`;
export const languagesPath = (ui: UiLanguage): SitePath => `/${ui}/languages/`;
export const languagePath = (ui: UiLanguage, tag: string): SitePath =>
  `/${ui}/languages/${pathPart(tag.toLowerCase())}/`;
/** The list of the articles that came into the archive last. */
export const additionsPath = (ui: UiLanguage): SitePath => `/${ui}/added/`;
/** The index of those who are credited, and that of subjects. */
export const peoplePath = (ui: UiLanguage): SitePath => `/${ui}/people/`;
export const subjectsPath = (ui: UiLanguage): SitePath => `/${ui}/subjects/`;
/** The index of the archivist's collections, and the page of one of them. */
export const collectionsPath = (ui: UiLanguage): SitePath => `/${ui}/collections/`;
export const collectionPath = (ui: UiLanguage, slug: string): SitePath => `/${ui}/collections/${slug}/`;
/** Where a name or a subject stands in the list of its letter; a name of HTML begins with a letter. */
export const headingAnchor = (id: string): string => `n-${id}`;
/** The list of one letter of an index, or a part of it (`13`: the third of the first). */
export const letterPath = (index: SitePath, letter: string, part = ''): SitePath =>
  `${index}${letter}/${Array.from(part, (one) => `${one}/`).join('')}`;
export const searchPath = (ui: UiLanguage): SitePath => `/${ui}/search/`;
export const searchHelpPath = (ui: UiLanguage): SitePath => `/${ui}/search/help/`;
export const searchListPath = (ui: UiLanguage): SitePath => `/${ui}/search/list/`;
export const aboutPath = (ui: UiLanguage): SitePath => `/${ui}/about/`;
export const policyPath = (ui: UiLanguage): SitePath => `/${ui}/policy/`;
/** The page of the articles that a reader keeps, with notes. */
export const worklistPath = (ui: UiLanguage): SitePath => `/${ui}/worklist/`;
/** The page of all that is kept in the browser, and can be. */
export const offlinePath = (ui: UiLanguage): SitePath => `/${ui}/offline/`;
export const reportPath = (ui: UiLanguage): SitePath => `/${ui}/report/`;
/**
 * A page of the files that the report names under one heading; the first is number 1. Publishers have the address that
 * they have elsewhere: an address stays when a word changes.
 */
export const reportListPath = (ui: UiLanguage, by: string, name: string, number: number): SitePath =>
  `/${ui}/report/${by === 'publisher' ? 'source' : by}/${pathPart(name)}/${number > 1 ? `${number}/` : ''}`;
/** A feed's current document, or the archive document of one month. */
export const feedPath = (feed: string, kind: 'atom' | 'json', month?: string): SitePath =>
  `/feeds/${feed.split('/').map(pathPart).join('/')}${month ? `/${month}` : ''}.${kind}`;
export const sitemapPath = (part?: number): SitePath => `/sitemap${part === undefined ? '' : `-${part}`}.xml`;
/** The description of the search for browsers, in one interface language. */
export const openSearchPath = (ui: UiLanguage): SitePath => `/${ui}/opensearch.xml`;
export const dataPagePath = (ui: UiLanguage): SitePath => `/${ui}/data/`;
export const dataPath = (name: string): SitePath => `/data/${name}`;
/** The beginning of the names of one publisher's data, below the folder of all: files are told apart where they are saved, too. */
export const publisherDataStem = (id: string): string => `source/${pathPart(id)}/${pathPart(id)}`;
/** The only file of the search that changes in place (search/format.ts). */
export const searchManifestPath: SitePath = '/search/manifest.json';

export const assetPath = (name: string): SitePath => `/assets/${name}`;
/** The pages' own script, with its words in one language. */
export const scriptPath = (ui: UiLanguage): SitePath => assetPath(`site-${ui}.js`);

/** The full address of `path` on a site published at `baseUrl`, with or without a slash at its end. */
export const absoluteUrl = (baseUrl: string, path: SitePath): string => baseUrl.replace(/\/$/u, '') + path;

/** The file that a host serves for an address, relative to the output folder. */
export function outputFile(path: SitePath): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
}

/**
 * The address of `to` as a link on the page `from`. A folder's link names its `index.html`, so that the site also
 * works where nothing serves it (`file://`).
 */
export function relativeUrl(from: SitePath, to: SitePath): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const [path, suffix] = splitSuffix(to);
  const target = path.endsWith('/') ? `${path}index.html` : path;
  return wayTo(folder, target) + suffix;
}

/** The way from a folder, with its `/`, to a file: as `posix.relative` has it, of which a page needs dozens. */
function wayTo(folder: string, file: string): string {
  let shared = 0;
  for (let at = 0; at < folder.length && folder[at] === file[at]; at += 1) {
    if (folder[at] === '/') shared = at + 1;
  }
  let way = '';
  for (let at = folder.indexOf('/', shared); at >= 0; at = folder.indexOf('/', at + 1)) way += '../';
  return way + file.slice(shared);
}

/**
 * The address of `to` from the root of the host, for a page that is shown at addresses of any depth. Where nobody said
 * where the site will be published, it is taken to lie at the root.
 */
export const rootedUrl = (baseUrl: string | null, to: SitePath): string =>
  new URL(baseUrl ?? 'http://host/').pathname.replace(/\/$/u, '') + to;

function splitSuffix(path: string): [string, string] {
  const at = path.search(/[?#]/u);
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
}
