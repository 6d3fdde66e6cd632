/*
 * Where the files of an article lie. It stands apart from the other addresses (`urls.ts`), as the search in the browser
 * needs it too.
 */

/** Characters of an article's id. */
export const idLength = 12;

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id that a SHA-256 makes: 12 characters of base32, 60 bits. */
export function idOfDigest(digest: Uint8Array): string {
  let bits = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0) >> 4n;
  let id = '';
  for (let at = 0; at < idLength; at += 1) {
    id = crockford[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}

/** The characters with which ids begin, each as often. */
export const idStarts: readonly string[] = [...crockford];

/** The file that has the original addresses of the articles whose ids begin so, below the site's root. */
export const addressesFile = (start: string): string => `data/addresses-${start}.json`;

/** The characters of an id by which articles are divided among 1,024 folders: no folder grows without bound. */
const shardLength = 2;

/** The part of the archive that an article's files belong to. */
export const shardOf = (id: string): string => id.slice(0, shardLength);

/** The folder of an article below the site's root: its shard, then the rest of its id. */
export const articleFolder = (id: string): string => `a/${shardOf(id)}/${id.slice(shardLength)}/`;

/** Matches the folders of all articles of a site, and nothing else. */
export const articleFolders = 'a/*/*/';

/** The id of the article whose folder, or a file in it, has this path below the site's root. */
export const idOfPath = (path: string): string => path.split('/').slice(1, 3).join('');
