import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own way to do so (`recursive`) tries for ever where the
 * system says that a folder which exists has no room for another, as /proc does.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.reverse()) mkdirSync(path);
  if (missing.length === 0) mkdirSync(folder, { recursive: true });
}
