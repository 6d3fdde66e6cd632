import { withoutTracking } from '../../../urls.ts';
import { followable } from '../../html/address.ts';
import { elements, stringProperty } from '../../html/tree.ts';
import { wordsOf } from './json-ld.ts';
import type { Sources } from './sources.ts';

/**
 * The address under which the article was published: what the page calls its own, unless that is only the front of
 * the site, else where it was saved from.
 */
export function addressOf({ page, things, article, meta }: Sources, saved: string | null): string | null {
  const base = baseOf(page, saved);
  const stated = [
    meta.link('canonical'),
    meta.first('og:url'),
    wordsOf(article, 'mainEntityOfPage', things, '@id')[0],
    wordsOf(article, 'url', things, '@id')[0],
    meta.first(
      'itemprop:mainentityofpage',
      'twitter:url',
      'dc.identifier',
      'citation_public_url',
      'parsely-link',
      'al:web:url',
    ),
    meta.link('shortlink'),
  ];
  const addresses = [...stated, saved].map((address) => (address ? followable(address, base) : null));
  const found = addresses.find((address) => address !== null && !isFront(address)) ?? addresses.find(Boolean);
  return found ? withoutTracking(found) : null;
}

const isFront = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return search === '' && /^\/(?:index\.\w+|[a-z]{2}\/)?$/u.test(pathname);
};

/** The page's relative addresses are read against this. */
export function baseOf(page: Sources['page'], address: string | null): string | null {
  const base = [...elements(page, 'base')].map((node) => stringProperty(node, 'href')).find(Boolean);
  return (base && followable(base, address)) || address;
}
