import { sha256 } from '@noble/hashes/sha2.js';
import { addressesFile, articleFolder, idOfDigest } from '../../article-folder.ts';
import { canonicalUrl } from '../../canonical-url.ts';

/**
 * The page of the article that was published at an address, below the site's root; null where the archive does not hold
 * it. Browsers hash by themselves only over https, which not every archive has.
 * @throws Error where the table cannot be fetched.
 */
export async function articleAt(address: string, root: URL): Promise<string | null> {
  const canonical = canonicalUrl(address);
  const id = idOfDigest(sha256(new TextEncoder().encode(canonical)));
  const response = await fetch(new URL(addressesFile(id.slice(0, 1)), root));
  // There is none where no article has such an id.
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${response.url}`);
  const held: Readonly<Record<string, string>> = await response.json();
  const found = Object.hasOwn(held, canonical) ? held[canonical] : undefined;
  return found === undefined ? null : `${articleFolder(found)}index.html`;
}
