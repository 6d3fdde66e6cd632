import type { ArticleSummary } from '../../archive/archive.ts';

/** The paths of the other seeds that hold an article's own text; those of its versions are told with these. */
export function copiesOf({
  duplicates,
  versions,
}: Pick<ArticleSummary, 'duplicates' | 'versions'>): string[] {
  const others = new Set(versions.flatMap(({ seeds }) => seeds.map(({ path }) => path)));
  return duplicates.filter((path) => !others.has(path));
}
