import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', 'packed');

/**
 * A file that was made when Kronika was packed, as a checkout makes it while it runs; null in a checkout.
 * `scripts/make-package.ts` makes them.
 */
export function packedFile(name: string): string | null {
  const file = join(folder, name);
  return existsSync(file) ? file : null;
}
