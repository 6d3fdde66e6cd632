import { createHash } from 'node:crypto';
import { dataPath, type SitePath } from '../../../urls.ts';
import type { NameGroup } from './groups.ts';

/** `data/names.json`: all names that the archive gives in Chinese and in Latin letters, a line a name. */
interface NamesFile {
  readonly path: SitePath;
  readonly depends: readonly string[];
  readonly content: () => string;
}

export const namesPath = dataPath('names.json');

export function namesFile(groups: readonly NameGroup[]): NamesFile {
  const lines = groups.map((group) => JSON.stringify(group));
  const content = lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
  return {
    path: namesPath,
    depends: [createHash('sha256').update(content).digest('base64url')],
    content: () => content,
  };
}
