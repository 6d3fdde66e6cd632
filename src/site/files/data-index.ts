import { posix } from 'node:path';
import { dataPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';
import type { MeasuredFile } from './measured.ts';

/**
 * `data/index.json`: all files of data with their sizes and hashes, for programs, whatever parts they come in. The names
 * are among them, which are known when the search is made.
 */
export const dataIndexFile = (files: readonly MeasuredFile[]): PlannedFile => ({
  path: dataPath('index.json'),
  mark: 'later',
  get depends() {
    return files.flatMap((file) => [file.path, ...file.depends]);
  },
  content: () => {
    const lines = files.map((file) => JSON.stringify({ name: posix.basename(file.path), ...file.measure() }));
    return `{\n  "files": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
  },
});
