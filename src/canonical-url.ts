/*
 * The one owner of what makes two addresses the same. It stands apart from the addresses of the site (`urls.ts`), as the
 * search in the browser needs it too.
 */

/** Query keys that say how a reader came, not what is read. */
const trackingKey = /^(utm_\w+|fbclid|gclid|ref)$/u;

/** The address without what says how a reader came to it; as it is where it is no address. */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  const keys = [...(url?.searchParams.keys() ?? [])].filter((key) => trackingKey.test(key));
  if (!url || keys.length === 0) return address;
  for (const key of keys) url.searchParams.delete(key);
  return url.href;
}

/**
 * One spelling for all the addresses of one page: no scheme, no `www.`, no fragment, no tracking, single slashes,
 * percent-encoding resolved. For comparing and naming, not for following.
 * @throws TypeError where `address` is no address.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address.replaceAll('&amp;', '&'));
  for (const key of [...url.searchParams.keys()]) if (trackingKey.test(key)) url.searchParams.delete(key);
  const path = decode(url.pathname)
    .normalize('NFC')
    .replace(/\/{2,}/gu, '/')
    .replace(/\/$/u, '');
  const port = url.port ? `:${url.port}` : '';
  return url.hostname.replace(/^www\./u, '') + port + path + url.search;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
