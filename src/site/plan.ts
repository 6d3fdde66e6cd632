import type { Archive } from '../archive/archive.ts';
import type { ArchiveConfig } from '../config.ts';
import { dataFiles } from './files/data.ts';
import type { SitePlan } from './page.ts';

/** All pages and files of the site. Pure: the same archive and settings give the same plan. */
export function planSite(archive: Archive, _config: ArchiveConfig): SitePlan {
  return { pages: [], files: dataFiles(archive) };
}
