import { anyOf } from '../any-of.ts';
import { isEmpty, isObject, type Row } from '../containers/shared/row.ts';

/*
 * Fields by which systems for publishing say that a text is not to be read, or not by all: front matter of Jekyll, Hugo, Hexo,
 * Zola, Eleventy, Astro, Pelican, Nikola, JBake, Obsidian and Ghost, and columns of WordPress (its tables and its REST
 * interface), Drupal, Joomla, Ghost, Strapi, Sanity, Directus, Contentful, Substack and Medium.
 */

/** So texts are counted that their writers have not published, or not to all. */
export const draftsAndPrivate = 'drafts and private texts';

/** The name of a draft in an account of Medium. */
export const mediumDraft = /(?:^|\/)draft_[^/]*\.html$/u;

/** States of a text that is not published. */
const states =
  'draft auto-draft pending private trash trashed deleted future scheduled unpublished inherit hidden wip';
/** The same in two words. */
export const unpublishedState = anyOf([
  ...states.split(' '),
  '(?:in|pending|needs|awaiting|under|for)[ _-](?:progress|review|approval)',
  'work[ _-]in[ _-]progress',
  'draft[ _-]?\\d{1,2}',
]);

/** For whom a text is that is not for all. */
const notForAll =
  'private draft hidden members paid tiers password only_paid only_free founding followers direct internal';

export const [yes, no] = ['(?:true|yes|on|1|t|y)', '(?:false|no|off|0|f|n|nil|never)'];

const whole = (values: string): RegExp => new RegExp(`^${values}$`, 'iu');

interface Mark {
  readonly names: string;
  /** Values of such a field in what is not to be read. */
  readonly values: RegExp;
}

const marks: readonly Mark[] = [
  {
    names:
      'status state post_status page_status jbake_status publish_status publication_status publish_state workflow_state moderation_state',
    values: whole(unpublishedState),
  },
  {
    names: 'draft is_draft hugo_draft private is_private deleted is_deleted trashed unpublished',
    values: whole(yes),
  },
  { names: 'published is_published publish public is_public', values: whole(no) },
  { names: 'visibility audience access', values: whole(anyOf(notForAll.split(' '))) },
  { names: 'security', values: whole('(?:private|friends|usemask)') },
  { names: '_id', values: /^drafts\./u },
  { names: 'password post_password', values: /^(?!(?:false|no|0|~)$)\S/iu },
];

/** `post_status`, `postStatus` and `post-status` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '');

const byName: ReadonlyMap<string, RegExp> = new Map(
  marks.flatMap(({ names, values }) =>
    names.split(' ').map((name): [string, RegExp] => [plain(name), values]),
  ),
);

/** Systems that write a figure for a state, by a column that stands beside it: Joomla and Drupal. */
const inFigures: readonly { readonly column: string; readonly values: RegExp; readonly beside?: string }[] = [
  { column: 'state', values: /^-2$/u },
  { column: 'state', values: /^0$/u, beside: 'introtext' },
  { column: 'status', values: /^0$/u, beside: 'nid' },
];

/** Fields in which others are gathered that a theme or an export made up. */
const groups = new Set(
  'params extra meta metadata custom attributes data properties fields post page'.split(' '),
);
const deepest = 3;

/** Whether fields say that what they belong to is a draft, or not for all. */
export function isUnpublished(fields: Row, depth = 0): boolean {
  const names = new Set(Object.keys(fields).map(plain));
  const figures = inFigures.filter(({ beside }) => beside === undefined || names.has(beside));
  return Object.entries(fields).some(([written, value]) => {
    const name = plain(written);
    // WordPress says so of a text that has a password.
    if (isObject(value) && value.protected === true) return true;
    if (isObject(value) && groups.has(name) && depth < deepest) return isUnpublished(value, depth + 1);
    const own = figures.filter(({ column }) => column === name).map(({ values }) => values);
    const telling = [...own, byName.get(name)].filter((values) => values !== undefined);
    return valuesOf(value).some((words) => telling.some((values) => values.test(words)));
  });
}

/** A value as words; those of a list one by one. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (isEmpty(value) || (typeof value === 'object' && value !== null)) return [];
  return [String(value).trim()];
}
