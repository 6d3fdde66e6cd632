import { anyOf } from '../../any-of.ts';
import { notForAll, unpublishedStates } from '../../known-files/standing.ts';
import { isEmpty, isObject, type Row } from '../shared/row.ts';
import { wordsOf } from '../shared/values.ts';
import { plainName } from './column-names.ts';

/*
 * Rows of systems for publishing that nobody has published, or not for all. Columns of WordPress (its tables and its REST
 * interface), Drupal, Joomla, Ghost, Strapi, Sanity, Directus, Contentful, Substack and Medium.
 */

interface Mark {
  readonly columns: string;
  /** Values of such a column in a row that is not to be read. */
  readonly values: RegExp;
}

const whole = (...values: readonly string[]): RegExp => new RegExp(`^${anyOf(values)}$`, 'iu');

const marks: readonly Mark[] = [
  {
    columns: 'status post_status publish_status publication_status workflow_state moderation_state',
    values: whole(...unpublishedStates, '0'),
  },
  { columns: 'state', values: whole(...unpublishedStates, '0', '-2') },
  {
    columns: 'draft is_draft private is_private deleted is_deleted trashed unpublished',
    values: whole('true', '1', 'yes', 't'),
  },
  {
    columns: 'published is_published publish live is_live public is_public',
    values: whole('false', '0', 'no', 'f'),
  },
  {
    columns: 'visibility audience access',
    values: whole(...notForAll),
  },
  { columns: '_id', values: /^drafts\./u },
  { columns: 'password post_password', values: /\S/u },
];

const byColumn: ReadonlyMap<string, RegExp> = new Map(
  marks.flatMap(({ columns, values }) =>
    columns.split(' ').map((name): [string, RegExp] => [plainName(name), values]),
  ),
);

/** Whether a row says that it is a draft, or not for all. */
export const isUnpublished = (row: Row): boolean =>
  Object.entries(row).some(([name, value]) => {
    // WordPress says so of a text that has a password.
    if (isObject(value) && value.protected === true) return true;
    if (isEmpty(value)) return false;
    const words = typeof value === 'boolean' ? String(value) : wordsOf(value);
    return byColumn.get(plainName(name))?.test(words?.trim() ?? '') ?? false;
  });
