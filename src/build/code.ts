import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Hashes of our own code: what other code made is made again. */

const projectDir = join(import.meta.dirname, '..', '..');

/** What the result of each part depends on, besides its input. */
const parts = {
  ingest: ['src/ingest', 'src/record.ts', 'src/urls.ts', 'src/archive/candidate.ts', 'package-lock.json'],
  site: ['src/site', 'templates', '.eleventy.js', 'src/urls.ts', 'src/ui-languages.ts', 'package-lock.json'],
  search: ['src/search', 'package-lock.json'],
} as const satisfies Record<string, readonly string[]>;

export type CodePart = keyof typeof parts;

function filesBelow(path: string): string[] {
  const full = join(projectDir, path);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(full, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1))
    .sort();
}

/** Hash of the code and libraries that a part runs on. */
export function codeKey(part: CodePart): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of parts[part].flatMap(filesBelow)) {
    hash.update(`\0${file.replaceAll('\\', '/')}\0`);
    const bytes = statSync(join(projectDir, file), { throwIfNoEntry: false })
      ? readFileSync(join(projectDir, file))
      : '';
    hash.update(bytes);
  }
  return hash.digest('hex');
}
