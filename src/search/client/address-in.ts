/** Without a scheme an address has a host and a path at least: a host alone is a word that articles may have. */
const withoutScheme = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?\/[^\s/]/u;

/** The address that a query is; null where it is words. */
export function addressIn(query: string): string | null {
  if (/\s/u.test(query)) return null;
  const address = withoutScheme.test(query) ? `https://${query}` : query;
  return /^https?:\/\/./iu.test(address) && URL.canParse(address) ? address : null;
}
