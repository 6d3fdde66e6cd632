import { shardOf } from '../../article-folder.ts';
import type { ArticleRecord } from '../../record.ts';
import { type ArticleForm, type Layout, layouts } from '../../settings/layouts.ts';
import { shardZipPath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { formPaths } from '../files/articles.ts';
import { entryOf } from '../files/zips.ts';

/** A link to a form of the article besides its page. */
export interface FormLink {
  readonly form: ArticleForm;
  readonly href: string;
  readonly text: string;
  /** Its name where it lies in a zip with others. */
  readonly entry: string | null;
  /** Where the page tells it. */
  readonly sha256: string | null;
}

const order: readonly ArticleForm[] = ['raw', 'markdown', 'json'];

/** The forms that the archive's layout publishes of each article. */
export function formLinks(context: PageContext, record: ArticleRecord): FormLink[] {
  const { beside, zipped }: Layout = layouts[context.site.config.publish];
  const names = { raw: context.t('provenance.raw'), markdown: 'Markdown', json: 'JSON' };
  const zip = context.href(shardZipPath(shardOf(record.id)));
  return order.flatMap((form): FormLink[] => {
    if (form === 'raw' && record.seed.redacted === 'none') return [];
    const its = { form, text: names[form], sha256: form === 'raw' ? record.seed.sha256 : null };
    if (beside.includes(form))
      return [{ ...its, href: context.href(formPaths[form](record.id)), entry: null }];
    if (!zipped.includes(form)) return [];
    const entry = entryOf(form, { id: record.id, seedPath: record.seed.path });
    return [{ ...its, href: zip, entry }];
  });
}
