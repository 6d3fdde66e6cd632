import { createHash } from 'node:crypto';
import type { ArchiveConfig } from '../../settings/config.ts';
import { absoluteUrl, type SitePath, sitemapPath } from '../../urls.ts';
import type { PlannedFile } from '../page.ts';

/** The most addresses that one sitemap may hold (sitemaps.org, protocol). */
const sitemapLimit = 50_000;

const escapeXml = (text: string) => text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`);

function urlSet(addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

function sitemapIndex(addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</sitemapindex>\n`;
}

const file = (path: SitePath, depends: readonly string[], content: () => string): PlannedFile => ({
  path,
  depends: [createHash('sha256').update(depends.join('\n')).digest('hex')],
  content,
});

/**
 * `sitemap.xml`, in parts past 50,000 pages; both ask for full addresses, so that there is none without a base URL.
 * `robots.txt` lets everyone in, as only who comes in can read that a page is not to be listed, and names the sitemap where there is one.
 */
export function sitemapFiles(
  paths: readonly SitePath[],
  config: ArchiveConfig,
  limit = sitemapLimit,
): PlannedFile[] {
  const { baseUrl, indexing } = config;
  if (!baseUrl || indexing === 'none')
    return [file('/robots.txt', ['no-sitemap'], () => 'User-agent: *\nAllow: /\n')];
  const full = (path: SitePath) => absoluteUrl(baseUrl, path);
  const addresses = paths.map(full).sort();
  const robots = `User-agent: *\nAllow: /\nSitemap: ${full(sitemapPath())}\n`;
  const parts = Array.from({ length: Math.ceil(addresses.length / limit) }, (_, at) =>
    addresses.slice(at * limit, (at + 1) * limit),
  );
  const robotsFile = file('/robots.txt', [robots], () => robots);
  if (parts.length <= 1) return [robotsFile, file(sitemapPath(), addresses, () => urlSet(addresses))];
  const names = parts.map((_, at) => full(sitemapPath(at + 1)));
  return [
    robotsFile,
    file(sitemapPath(), names, () => sitemapIndex(names)),
    ...parts.map((part, at) => file(sitemapPath(at + 1), part, () => urlSet(part))),
  ];
}
