import { passedOverKind } from './passed-over.ts';

/**
 * Endings that browsers add to the name of a page for the folder in which they save what it shows, in their languages:
 * Chromium and Firefox (`_files`), Internet Explorer (`.files`, `-Dateien` and its likes).
 */
const folderEndings = [
  ['_files', '.files', '_bestanden', '_fichiers', '_archivos', '_arquivos', '_soubory', '_pliki', '_filer'],
  ['-Dateien', '-filer', '_fájlok', '_tiedostot', '_elemei', '_datoteke', '.pliki'],
].flat();

const pageEndings = ['.html', '.htm', '.xhtml', '.shtml', '.HTML', '.HTM'];

/** The pages beside a folder that it would belong to by its name, as the browser that saved them names both. */
export const pagesOfFolder = (folder: string): string[] =>
  folderEndings
    .filter((ending) => folder.endsWith(ending) && folder.length > ending.length)
    .flatMap((ending) => pageEndings.map((page) => folder.slice(0, -ending.length) + page));

/** The folders that would belong to a page by its name. */
export function foldersOfPage(page: string): string[] {
  const ending = pageEndings.find((one) => page.endsWith(one));
  return ending === undefined ? [] : folderEndings.map((folder) => page.slice(0, -ending.length) + folder);
}

/** The folders in which Telegram Desktop puts the pictures and films of an export, and what its pages are shown with. */
const exportFolders =
  'photos video_files files voice_messages round_video_messages stickers animations profile_pictures stories css images js'.split(
    ' ',
  );
const exportFiles = ['result.json', 'messages.html'];

/** The folders of pictures and the like that would belong to an export by its name. */
export const mediaOfFile = (file: string): readonly string[] =>
  /^(?:result\.json|messages\d*\.html)$/u.test(file) ? exportFolders : [];

/** Whether a folder of these names belongs to a file beside it: nothing in it may be an article. */
export const isMedia = (
  folder: string,
  names: readonly string[],
  isThere: (file: string) => boolean,
): boolean =>
  exportFolders.includes(folder) &&
  exportFiles.some(isThere) &&
  names.every((name) => passedOverKind(name) !== null);

/** Whether a file lies in a folder that a browser saved beside a page, or with the pictures of an export. */
export function isCompanion(path: string, isThere: (page: string) => boolean): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    if (pagesOfFolder(path.slice(0, end)).some(isThere)) return true;
    const parent = path.slice(0, path.lastIndexOf('/', end - 1) + 1);
    if (isMedia(path.slice(parent.length, end), [path.replace(/\/$/u, '')], (file) => isThere(parent + file)))
      return true;
  }
  return false;
}

/** The name by which such files are counted. */
export const companions = 'files of saved pages';

/**
 * Folders that lie beside a file and hold what it only names: Omnivore keeps the texts apart from their list, and Substack
 * the posts, drafts among them, apart from the list that says which are published.
 */
export function foldersOfFile(file: string): readonly string[] {
  if (/^metadata_\d+_to_\d+\.json$/u.test(file)) return ['content', 'highlights'];
  return file === 'posts.csv' ? ['posts'] : [];
}

/** Whether a folder of such a name is that of the file beside it, by the names in it. */
export const isOfFile = (folder: string, names: readonly string[]): boolean =>
  folder !== 'posts' || names.every((name) => /^\d+\.[^/]*\.(?:html|csv)$/u.test(name));
