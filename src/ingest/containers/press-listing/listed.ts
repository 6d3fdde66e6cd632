import type { Entry } from '../container.ts';
import { factiva } from './factiva.ts';
import { lexis } from './lexis.ts';
import { type Listing, memberOf } from './listing.ts';
import { newsbank } from './newsbank.ts';
import { nexis } from './nexis.ts';
import { proquest } from './proquest.ts';

/** The databases, each with how it divides and writes its lists. */
const databases: readonly Listing[] = [lexis, factiva, proquest, nexis, newsbank];

/** The articles of a list; what stands around them, as what was searched for, is counted. */
export function* listed(found: string): Generator<Entry> {
  const text = found.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '');
  const database = databases.find(({ divides }) => divides(text));
  const parts = database?.parts(text) ?? [];
  for (const [at, part] of parts.entries()) {
    const article = database?.read(part, at + 1) ?? null;
    if (article === null) yield { read: () => ({ passedOver: 'lists and summaries of searches' }) };
    else yield { read: () => memberOf(article, part) };
  }
}
