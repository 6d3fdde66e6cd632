import type { Store } from '../archive/store/store.ts';
import { idOfAddress } from '../urls.ts';

/* From the names by which an archivist calls articles in settings to those of the archive. */

export const howToName =
  'Write its original address, its id, its address on the site or the path of its seed as the report has them; else take it out.';

const siteAddress = /\/a\/(?<shard>\w{2})\/(?<rest>\w{10})\/(?:index\.html)?$/u;

/** The ids of the articles that a name may mean: one, unless it is the path of a file of many. */
function idsOf({ stories }: Store, article: string): readonly string[] {
  const { shard = '', rest = '' } = siteAddress.exec(article)?.groups ?? {};
  const original = idOfAddress(article) ?? '';
  const id = [article, shard + rest, original].find((one) => one !== '' && stories.has(one));
  return id === undefined ? stories.idsOfSeed(article) : [id];
}

type Named = { readonly id: string } | { readonly id: null; readonly why: string };

/** The article that a name means; why it means none, as the end of a sentence, where that is so. */
export function articleOfName(store: Store, name: string): Named {
  const [id, ...others] = idsOf(store, name);
  if (id === undefined) return { id: null, why: 'which is no article of the archive' };
  if (others.length === 0) return { id };
  return { id: null, why: `a file of ${others.length + 1} articles, and does not say which` };
}
