import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeOthers } from '../../disk/folders.ts';
import { ListedFolder, manifestName } from '../../disk/manifest.ts';
import { writeWhole } from '../../disk/whole.ts';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import { searchFolder } from '../format.ts';
import { type Gleanings, gleaningsVersion } from './gleanings.ts';
import { type OtherForms, otherForms } from './other-forms.ts';

/** The file of the cache that has what was gleaned from a segment: the next build need not read its articles again. */
export const gleaningsFile = (cacheDir: string, segment: string): string =>
  join(cacheDir, 'search-gleanings', `${segment}-${gleaningsVersion}.json`);

interface FormsOptions {
  /** The site's `search/`. */
  readonly folder: string;
  /** The gleanings of all segments; other files beside them are of segments that are no more. */
  readonly gleanings: readonly string[];
  /** Ids of the archive's articles: a segment may hold some that have left it. */
  readonly articles: ReadonlySet<string>;
  readonly corrections: NameCorrections;
}

type WrittenForms = Pick<OtherForms, 'heads' | 'names' | 'warnings'>;

/** Writes other forms of names and words as `search/forms/`: only files that are not there yet, and no others. */
export async function writeForms({
  folder,
  gleanings,
  articles,
  corrections,
}: FormsOptions): Promise<WrittenForms> {
  const read = await Promise.all(gleanings.map((file) => readGleanings(file, articles)));
  const forms = otherForms(read, corrections);
  const target = join(folder, 'forms');
  const files = new ListedFolder(target);
  for (const [name, content] of forms.files) {
    if (!existsSync(join(target, name))) writeWhole(join(target, name), content);
    files.list(name, content);
  }
  writeWhole(join(target, manifestName), files.manifest(`${searchFolder}forms/`));
  await removeOthers(target, 'file', new Set([...forms.files.keys(), manifestName]));
  for (const cache of new Set(gleanings.map(dirname))) {
    await removeOthers(cache, 'file', new Set(gleanings.map((file) => basename(file))));
  }
  return { heads: forms.heads, names: forms.names, warnings: forms.warnings };
}

async function readGleanings(file: string, articles: ReadonlySet<string>): Promise<Gleanings> {
  const { names, words }: Gleanings = JSON.parse(await readFile(file, 'utf8'));
  return { names: names.filter(({ id }) => articles.has(id)), words };
}
