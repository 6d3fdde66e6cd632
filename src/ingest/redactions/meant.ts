import type { ArticleRecord } from '../../record.ts';
import type { Redaction } from '../../settings/redactions.ts';
import { canonicalUrl } from '../../urls.ts';

/** Whether a redaction speaks of an article. */
export function isMeant(
  { article, sha256 }: Redaction,
  { record, fileSha256 }: { readonly record: ArticleRecord; readonly fileSha256: string },
): boolean {
  const { id, url, seed, originalUrl } = record;
  if (article === id || article === seed.path || sha256 === fileSha256) return true;
  if (article.endsWith(url) || article.endsWith(`${url}index.html`)) return true;
  const isSame = originalUrl !== null && URL.canParse(article);
  return isSame && canonicalUrl(article) === canonicalUrl(originalUrl);
}
