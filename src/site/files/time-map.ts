import type { Archive } from '../../archive/archive.ts';
import { absoluteUrl, relativeUrl, timeMapPath } from '../../urls.ts';
import { type Captured, type Mementos, mementosOf } from '../mementos.ts';
import type { SiteFile } from '../page.ts';

/** The media type of a TimeMap (RFC 6690). */
export const linkFormat = 'application/link-format';

/** The list of an article's captures, in the form in which other archives have it; none where it has no dated one. */
export function timeMapFiles(archive: Archive, article: Captured, baseUrl: string | null): SiteFile[] {
  const mementos = mementosOf(archive, article);
  if (mementos === null) return [];
  return [{ path: timeMapPath(article.id), content: () => timeMapOf(article.id, mementos, baseUrl) }];
}

/** RFC 7089 has dates as HTTP has them. */
const dateOf = (captured: string): string => new Date(captured).toUTCString();

/** Addresses are full ones where the site's is known, else as the file sees them, which RFC 6690 allows. */
function timeMapOf(id: string, { original, all }: Mementos, baseUrl: string | null): string {
  const own = timeMapPath(id);
  const link = (path: typeof own): string =>
    baseUrl === null ? relativeUrl(own, path) : absoluteUrl(baseUrl, path);
  const [from, until] = [all[0].captured, all.at(-1)?.captured ?? all[0].captured].map(dateOf);
  const lines = [
    `<${original}>; rel="original"`,
    `<${link(own)}>; rel="self"; type="${linkFormat}"; from="${from}"; until="${until}"`,
    ...all.map(({ path, captured }, at) => {
      const place = [...(at === 0 ? ['first'] : []), ...(at === all.length - 1 ? ['last'] : []), 'memento'];
      return `<${link(path)}>; rel="${place.join(' ')}"; datetime="${dateOf(captured)}"`;
    }),
  ];
  return `${lines.join(',\n')}\n`;
}
