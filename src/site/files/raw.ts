import type { Archive } from '../../archive/archive.ts';
import { articleId, rawSeedPath, type SitePath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** An article as far as it names the published copy of its seed. */
interface Seeded {
  readonly id: string;
  readonly format: string;
  readonly seedPath: string;
}

/** A feed holds many articles; every other seed one. */
export const isSharedSeed = ({ format }: Pick<Seeded, 'format'>): boolean => format === 'feed';

/**
 * Where an article's seed is published as it was found: under the article's own name, or once for all the articles of
 * a feed, as a feed of a thousand would otherwise be published a thousand times.
 */
export const rawPathOf = ({ id, format, seedPath }: Seeded): SitePath =>
  rawSeedPath(isSharedSeed({ format }) ? articleId(`feed ${seedPath}`) : id);

/** The published seeds that hold more than one article, each once. */
export function sharedRawFiles(archive: Archive): PlannedFile[] {
  const files = new Map<SitePath, { id: string; hashes: string[] }>();
  for (const summary of archive.summaries().filter(isSharedSeed)) {
    const path = rawPathOf(summary);
    const file = files.get(path) ?? { id: summary.id, hashes: [] };
    file.hashes.push(summary.hash);
    files.set(path, file);
  }
  return [...files].map(([path, { id, hashes }]) => ({
    path,
    depends: hashes,
    content: () => archive.seedBytes(id),
  }));
}
