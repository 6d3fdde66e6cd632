import { anyOf } from '../any-of.ts';
import type { FileKind, Sign } from './sign.ts';
import { notForAll, unpublishedStates } from './standing.ts';

/*
 * Texts whose writers have not published them, or not to all. Marks: front matter of Jekyll, Hugo, Hexo, Zola, Eleventy,
 * Astro, Pelican, Nikola, JBake, Obsidian and Ghost, keywords of Org and fields of reStructuredText and AsciiDoc.
 */

const [yes, no] = ['(?:true|yes|on|1|t)', '(?:false|no|off|0|nil|never)'];
const unpublished = `(?:${anyOf([...unpublishedStates, 'in[ _-](?:progress|review)', 'needs[ _-]review'])})(?:[ _-]\\w{1,12})?`;

/** A field of a head that says so: its names, and the values that say it. */
const marks = [
  ['(?:is[_-]?)?draft', yes],
  ['(?:is[_-]?)?(?:publish(?:ed)?|public|live)', no],
  ['(?:(?:post|publish|publication|jbake|page)[_-]?)?(?:status|state)', unpublished],
  ['visibility|audience|access', anyOf(notForAll)],
  ['(?:is[_-]?)?private', yes],
  ['password', String.raw`(?!null\b|false\b)[^\s'"#].{0,100}?`],
] as const;

/** @param before What stands before a name. @param sign Stands between name and value. */
function marked(before: string, sign: string): string {
  const all = marks.map(
    ([names, values]) => String.raw`(?:${names})["']?\s{0,3}${sign}[ \t]{0,20}["']?${values}["']?`,
  );
  return String.raw`${before}(?:${all.join('|')})[ \t]{0,20},?(?:#.*)?(?:\n|$)`;
}

const line = String.raw`.{0,2000}\n`;

const heads: readonly Sign[] = [
  // YAML between dashes.
  new RegExp(String.raw`^---[ \t]*\n(?:(?!---|\.\.\.)${line}){0,200}?${marked('["\']?', ':')}`, 'iu'),
  // TOML between plus signs.
  new RegExp(String.raw`^\+\+\+[ \t]*\n(?:(?!\+\+\+|\[)${line}){0,200}?${marked('', '=')}`, 'iu'),
  // JSON above a text.
  new RegExp(String.raw`^\{[ \t]*\n(?:(?!\})${line}){0,200}?${marked(String.raw`\s{0,20}"`, ':')}`, 'iu'),
  // Fields without a frame, at times below a heading: Pelican, MultiMarkdown, Notion, LiveJournal.
  new RegExp(
    String.raw`^(?:# .{1,300}\n+)?(?:[A-Z][\w -]{0,30}:${line}){0,15}?(?:status:[ \t]?${unpublished}|draft:[ \t]?${yes}|security:[ \t]?(?:private|friends|usemask))[ \t]*\n`,
    'iu',
  ),
  // Org.
  new RegExp(
    String.raw`^(?:[#:]${line}|[ \t]*\n){0,40}?#\+(?:(?:hugo_)?draft: ?${yes}|status: ?${unpublished})[ \t]*\n`,
    'iu',
  ),
].map((head) => ({ head }));

/** Fields of reStructuredText and AsciiDoc, between colons, and those of Nikola behind two points. */
const fields: readonly Sign[] = [
  [':status:', `:status: ?${unpublished}`],
  ['-status:', `:(?:jbake|page)-status: ?${unpublished}`],
  ['draft:', `:(?:page-)?draft: ?(?:${yes})?`],
  ['-published:', `:page-published: ?${no}`],
  ['.. status:', String.raw`\.\. status: ?${unpublished}`],
].map(([has = '', field]) => ({
  has,
  head: new RegExp(String.raw`^(?:${line}){0,25}?${field}[ \t]*\n`, 'iu'),
}));

export const drafts: readonly FileKind[] = [
  {
    one: 'a text that its writer has not published, or not to all',
    all: 'drafts and private texts',
    signs: [
      ...heads,
      ...fields,
      {
        path: /(?:^|\/)(?:_drafts?|drafts|entw(?:ü|ue)rfe|brouillons?|borradores|rascunhos|unpublished|\.?trash|papierkorb|corbeille|草稿|草稿箱)\//iu,
        page: true,
      },
      // Blot.
      { name: (name) => name.startsWith('[draft]'), page: true },
      // Medium.
      { path: /(?:^|\/)draft_[^/]*\.html$/u, page: true },
      // Substack: the list beside such a piece of a page says whether it was published.
      {
        path: /(?:^|\/)posts\/\d{3,12}\.[^/]{1,200}\.html$/u,
        head: /^\s*<(?!!doctype|html|head)/iu,
        page: true,
      },
      // Programs for mail.
      {
        head: /^(?:[\w-]{1,60}:.{0,2000}\n|[ \t].{0,2000}\n){0,80}?(?:X-Mozilla-Draft-Info|X-Unsent|X-Draft-Info): ?\S/iu,
      },
      {
        head: /^(?:[\w-]{1,60}:.{0,2000}\n|[ \t].{0,2000}\n){0,80}?X-Gmail-Labels: ?.{0,500}\b(?:Drafts?|Sent|Trash|Spam)\b/iu,
      },
      {
        path: /(?:^|\/)(?:drafts|sent|sent items|sent mail|trash|junk|spam|outbox|templates|unsent messages)(?:\.mbox|\.sbd)?(?:\/mbox)?$/iu,
      },
    ],
  },
];
