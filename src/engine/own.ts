import { sha256 } from '../disk/hash.ts';
import type { OwnReadingModules } from '../ingest/draft.ts';
import { findModules, type OwnModule, type OwnModules } from '../own/modules.ts';
import { ownStyles } from '../own/styles.ts';
import type { ArchiveConfig } from '../settings/config.ts';

/** All that an archive of one's own has beside its settings. */
export interface Own {
  readonly reading: OwnReadingModules;
  readonly templates: readonly OwnModule[];
  /** CSS. */
  readonly styles: string;
  /** Hashes of what the records, and the pages, depend on; empty where there is nothing. */
  readonly keys: { readonly records: string; readonly pages: string };
}

/**
 * Looks what the archive has of its own, and whether all of it can be used: else nothing is built.
 * @throws KronikaError `bad-module`, `bad-styles`
 */
export async function findOwn(seedsDir: string): Promise<Own> {
  const formats = findModules(seedsDir, 'formats');
  const publishers = findModules(seedsDir, 'publishers');
  const templates = findModules(seedsDir, 'templates');
  const own: Own = {
    reading: { formats: formats.modules, publishers: publishers.modules },
    templates: templates.modules,
    styles: ownStyles(seedsDir),
    keys: { records: hashOf(formats, publishers), pages: templates.hash },
  };
  // The code that checks them is loaded where there are some, as it takes longer than to see that nothing changed.
  if (own.templates.length > 0)
    await (await import('../site/render/load-templates.ts')).loadTemplates(own.templates);
  if (own.reading.formats.length > 0)
    await (await import('../ingest/formats/own.ts')).ownFormats(own.reading.formats);
  return own;
}

const hashOf = (...all: readonly OwnModules[]): string =>
  all.some(({ hash }) => hash !== '') ? sha256(all.map(({ hash }) => hash).join(' ')) : '';

/**
 * The settings with the publishers of the archive's own modules, which go before those of `archive.yml`.
 * @throws KronikaError `bad-module`
 */
export async function withPublishers(
  config: ArchiveConfig,
  { reading: { publishers } }: Own,
): Promise<ArchiveConfig> {
  if (publishers.length === 0) return config;
  const { ownPublishers } = await import('../publishers/registry/own.ts');
  const facts = (await ownPublishers(publishers)).map(({ habits: _habits, ...entry }) => entry);
  return { ...config, publishers: [...facts, ...config.publishers] };
}
