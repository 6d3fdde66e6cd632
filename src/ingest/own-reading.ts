import { CachedPromises } from '../cached.ts';
import type { OwnReading, OwnReadingModules } from './draft.ts';

const nothing: OwnReading = { formats: [], publishers: [] };

/** A process reads for one archive, and for each state of its modules. */
const loaded = new CachedPromises<string, OwnReading>(2);

/**
 * Loads the modules once.
 * @throws KronikaError `bad-module`
 */
export async function ownReading(modules: OwnReadingModules | undefined): Promise<OwnReading> {
  if (!modules || modules.formats.length + modules.publishers.length === 0) return nothing;
  return loaded.get(JSON.stringify(modules), async () => {
    // Few archives have such, and what checks them takes time to load.
    const [{ ownFormats }, { ownPublishers }] = await Promise.all([
      import('./formats/own.ts'),
      import('../publishers/registry/own.ts'),
    ]);
    const [formats, publishers] = await Promise.all([
      ownFormats(modules.formats),
      ownPublishers(modules.publishers),
    ]);
    return { formats, publishers };
  });
}
