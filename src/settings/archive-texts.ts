import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KronikaError } from '../errors.ts';
import { settingsFolders } from '../own/folder.ts';
import { type UiLanguage, uiLanguages } from '../ui-languages.ts';

/*
 * Texts of the archivist's own that stand at the top of the seeds folder or, in an archive of one's own, beside it:
 * `about.md` and `policy.md`, and `about.cs.md` in Czech.
 */

const textNames = ['about', 'policy'] as const;
export type TextName = (typeof textNames)[number];

/** Markdown as it is written, in the archive's own language or in the one that the file's name says. */
interface ArchiveText {
  readonly ui: UiLanguage | null;
  readonly markdown: string;
}

export type ArchiveTexts = Readonly<Record<TextName, readonly ArchiveText[]>>;

const languages = [
  { segment: null, ending: '.md' },
  ...uiLanguages.map(({ segment, locale }) => ({ segment, ending: `.${locale}.md` })),
] as const;

/** All names that such files can have. */
export const archiveTextFiles: readonly string[] = textNames.flatMap((name) =>
  languages.map(({ ending }) => name + ending),
);

/** Bytes of one text: 256 KiB, a small book. */
const largest = 2 ** 18;

/**
 * Reads the texts that there are.
 * @throws KronikaError `bad-text`, where one of them is no file, is too large, is not UTF-8 or is there twice
 */
export function loadTexts(seedsDir: string): ArchiveTexts {
  const folders = settingsFolders(seedsDir);
  const read = (name: TextName): ArchiveText[] =>
    languages.flatMap(({ segment, ending }) => {
      const file = name + ending;
      const [markdown, other] = folders.flatMap((folder) => readText(folder, file) ?? []);
      if (other !== undefined) throw fault(file, 'it lies both in the seeds folder and beside it');
      return markdown === undefined ? [] : [{ ui: segment, markdown }];
    });
  return { about: read('about'), policy: read('policy') };
}

/** Null where there is none, or nothing is in it. */
function readText(seedsDir: string, file: string): string | null {
  const path = join(seedsDir, file);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile()) throw fault(file, 'it is a link, a folder or a device, and must be a file');
  if (stats.size > largest) throw fault(file, `it has ${stats.size} bytes, of ${largest} at most`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).trim();
    return text === '' ? null : text;
  } catch (cause) {
    throw fault(file, 'it cannot be read as UTF-8', cause);
  }
}

const fault = (file: string, message: string, cause?: unknown): KronikaError =>
  new KronikaError('bad-text', `${file}: ${message}`, {
    advice: `Mend ${file}, or take it out of the seeds folder: the pages then have no such text.`,
    cause,
  });
