import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The site as hosts measure it. */
export interface SiteFigures {
  readonly files: number;
  readonly bytes: number;
  readonly largest: Measured;
  readonly widest: Measured;
}

/** A file with its bytes, or a folder with its entries. */
interface Measured {
  readonly path: string;
  readonly size: number;
}

/** Measures all that lies in the output folder, but for what whoever publishes it has there (`.git`). */
export function figuresOf(outDir: string): SiteFigures {
  let files = 0;
  let bytes = 0;
  let largest: Measured = { path: '', size: 0 };
  let widest: Measured = { path: '', size: 0 };
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = readdirSync(join(outDir, folder), { withFileTypes: true }).filter(
      ({ name }) => folder !== '' || !name.startsWith('.'),
    );
    widest = larger(widest, { path: `${folder}/`, size: entries.length });
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else {
        const { size } = statSync(join(outDir, path));
        files += 1;
        bytes += size;
        largest = larger(largest, { path, size });
      }
    }
  }
  return { files, bytes, largest, widest };
}

/** Of two alike the one whose path comes first, whatever the order in which a disk lists them. */
function larger(one: Measured, other: Measured): Measured {
  if (one.size !== other.size) return one.size > other.size ? one : other;
  return one.path === '' || other.path < one.path ? other : one;
}
