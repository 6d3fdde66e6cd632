import type { Version } from './archive.ts';

/** Seeds that a warning names. */
const named = 3;

/** Tells whoever reads a record that other texts were found for its address; nothing where none were. */
export function versionWarnings(versions: readonly Pick<Version, 'seeds'>[]): string[] {
  if (versions.length === 0) return [];
  const paths = versions.flatMap(({ seeds }) => seeds.map(({ path }) => path));
  const more = paths.length > named ? ` and ${paths.length - named} more` : '';
  const texts = versions.length === 1 ? 'Another text was' : `${versions.length} other texts were`;
  return [`${texts} found for the same address: ${paths.slice(0, named).join(', ')}${more}.`];
}
