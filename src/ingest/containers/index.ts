import { agency } from './agency/index.ts';
import { archivebox } from './archivebox/index.ts';
import type { Container } from './container.ts';
import { docx } from './docx/index.ts';
import { epub } from './epub/index.ts';
import { ghost } from './ghost/index.ts';
import { git } from './git/index.ts';
import { jsonArticle } from './json-article/index.ts';
import { mail } from './mail/index.ts';
import { mastodon } from './mastodon/index.ts';
import { mbox } from './mbox/index.ts';
import { medium } from './medium/index.ts';
import { movableType } from './movable-type/index.ts';
import { odt } from './odt/index.ts';
import { omnivore } from './omnivore/index.ts';
import type { OpenFile } from './open-file.ts';
import { packed } from './packed.ts';
import { pdf } from './pdf/index.ts';
import { pressListing } from './press-listing/index.ts';
import { pressPage } from './press-page/index.ts';
import { readerExport } from './reader-export/index.ts';
import { rtf } from './rtf/index.ts';
import { substack } from './substack/index.ts';
import { subtitles } from './subtitles/index.ts';
import { table } from './table/index.ts';
import { tar } from './tar/index.ts';
import { telegram } from './telegram/index.ts';
import { wacz } from './wacz/index.ts';
import { warc } from './warc/index.ts';
import { webarchive } from './webarchive/index.ts';
import { xArchive } from './x-archive/index.ts';
import { zip } from './zip/index.ts';

/**
 * All containers. Their claims are disjoint, so that the order of the list means nothing; a contract test tries every
 * container on every other's examples. README.md says how to add one.
 */
export const containers: readonly Container[] = [
  agency,
  archivebox,
  docx,
  epub,
  ghost,
  git,
  mail,
  mastodon,
  mbox,
  medium,
  movableType,
  odt,
  omnivore,
  pdf,
  pressListing,
  pressPage,
  readerExport,
  rtf,
  substack,
  subtitles,
  tar,
  telegram,
  wacz,
  warc,
  webarchive,
  xArchive,
];

/** Containers of whatever is packed or written in one way; they open only what none of the list above claims. */
export const generalContainers: readonly Container[] = [zip, table, jsonArticle];

/** The container that opens a file; null where it is its own only member. */
export function containerOf(file: OpenFile): Container | null {
  const claims = ({ claims: claim }: Container): boolean => claim?.(file) ?? false;
  return containers.find(claims) ?? generalContainers.find(claims) ?? (file.isCompressed ? packed : null);
}

/** The container that a folder is as a whole, by its name and the names in it; null where it is a mere folder. */
export const containerOfFolder = (name: string, entries: ReadonlySet<string>): Container | null =>
  containers.find(({ claimsFolder }) => claimsFolder?.(name, entries)) ?? null;
