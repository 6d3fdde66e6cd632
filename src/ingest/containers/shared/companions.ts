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

/** Whether a file lies in a folder that a browser saved beside a page. */
export function isCompanion(path: string, isThere: (page: string) => boolean): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (pagesOfFolder(path.slice(0, end)).some(isThere)) return true;
  return false;
}

/** The name by which such files are counted. */
export const companions = 'files of saved pages';

/** Folders that lie beside a file and hold what it only names: Omnivore keeps the texts apart from their list. */
export const foldersOfFile = (file: string): readonly string[] =>
  /^metadata_\d+_to_\d+\.json$/u.test(file) ? ['content', 'highlights'] : [];
