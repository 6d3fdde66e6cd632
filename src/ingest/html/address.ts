/**
 * An address in a seed as a full one that a reader can follow, or null where there is none: relative and
 * protocol-relative ones are read against the article's own, other schemes are refused.
 */
export function followable(
  address: string,
  base: string | null,
  schemes: readonly string[] = webSchemes,
): string | null {
  const trimmed = address.trim().replace(/[\t\n\r]/gu, '');
  if (!trimmed || trimmed.startsWith('#')) return null;
  const url =
    URL.parse(trimmed, base ?? undefined) ??
    (trimmed.startsWith('//') ? URL.parse(`https:${trimmed}`) : null);
  return url && schemes.includes(url.protocol) ? url.href : null;
}

const webSchemes: readonly string[] = ['http:', 'https:'];
export const linkSchemes: readonly string[] = ['http:', 'https:', 'mailto:'];
