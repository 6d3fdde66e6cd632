import { glanceAtFrontMatter } from '../front-matter/front-matter.ts';
import type { FileKind, Sign } from './sign.ts';
import { draftsAndPrivate, isUnpublished, mediumDraft, no, unpublishedState, yes } from './standing.ts';

/*
 * Texts whose writers have not published them, or not to all. Marks: front matter, keywords of Org, and fields of
 * reStructuredText, AsciiDoc and Nikola.
 */

const line = String.raw`.{0,2000}\n`;
const end = String.raw`["']?[ \t]{0,20}(?:#.*)?(?:\n|$)`;

/** Fields at the beginning of a text, in a frame that is never closed or in none: Pelican, MultiMarkdown, Notion, LiveJournal. */
const unframed = new RegExp(
  String.raw`^(?:---[ \t]*\n|\+\+\+[ \t]*\n|# .{1,300}\n+)?(?:[A-Za-z][\w -]{0,30}[:=]${line}){0,15}?` +
    String.raw`(?:status ?[:=][ \t]?["']?${unpublishedState}|draft ?[:=][ \t]?["']?${yes}|published ?[:=][ \t]?["']?(?:false|no)|security:[ \t]?(?:private|friends|usemask)(?=[ \t]*\n(?:subject|mood|music|tags):))${end}`,
  'iu',
);

/** Fields of reStructuredText and AsciiDoc, between colons, those of Nikola behind two points, and keywords of Org. */
const fields: readonly Sign[] = [
  [':status:', `:status: ?${unpublishedState}`],
  ['-status:', `:(?:jbake|page)-status: ?${unpublishedState}`],
  ['draft:', `:(?:page-)?draft: ?(?:${yes})?`],
  ['-published:', `:page-published: ?${no}`],
  ['.. status:', String.raw`\.\. status: ?${unpublishedState}`],
  ['#+', String.raw`#\+(?:(?:hugo_)?draft: ?${yes}|status: ?${unpublishedState})`],
].map(([has = '', field]) => ({
  has,
  head: new RegExp(String.raw`^(?:${line}){0,40}?${field}[ \t]*(?:\n|$)`, 'iu'),
  sure: true,
}));

/** Names of the folders and labels in which programs for mail keep what is nobody's to read, in some languages. */
const ofMail =
  'drafts? sent sent.(?:mail|items|messages) trash spam junk outbox templates unsent.messages entwürfe gesendet papierkorb brouillons (?:messages.)?envoyés corbeille borradores enviados papelera rascunhos черновики отправленные 草稿 已发送 已傳送 垃圾邮件'
    .split(' ')
    .join('|');

const mailHead = String.raw`^(?:[\w-]{1,60}:.{0,2000}\n|[ \t].{0,2000}\n){0,80}?`;

export const drafts: readonly FileKind[] = [
  {
    one: 'a text that its writer has not published, or not to all',
    all: draftsAndPrivate,
    signs: [
      {
        head: /^(?:(?:---|\+\+\+|\{)[ \t]*\n|\{\s*")/u,
        whole: (text) => isUnpublished(glanceAtFrontMatter(text)?.data ?? {}),
        sure: true,
      },
      { head: unframed, sure: true },
      // Pages of components.
      {
        head: /^(?:import .{1,300}\n|[ \t]*\n){0,20}export const \w{1,30} = \{[^}]{0,2000}?\b(?:draft: true|published: false)\b/u,
        sure: true,
      },
      ...fields,
      {
        path: /(?:^|\/)(?:_drafts?|drafts|entw(?:ü|ue)rfe|brouillons?|borradores|rascunhos|unpublished|\.?trash|papierkorb|corbeille|草稿|草稿箱)\//iu,
        page: true,
        sure: true,
      },
      // Blot.
      { name: (name) => name.startsWith('[draft]'), page: true, sure: true },
      { path: mediumDraft, page: true },
      // Substack: the list beside such a piece of a page says whether it was published.
      {
        path: /(?:^|\/)posts\/\d{3,12}\.[^/]{1,200}\.html$/u,
        head: /^\s*<(?!!doctype|html|head)/iu,
        page: true,
      },
      // Programs for mail.
      {
        head: new RegExp(String.raw`${mailHead}(?:X-Mozilla-Draft-Info|X-Unsent|X-Draft-Info): ?\S`, 'iu'),
        sure: true,
      },
      {
        head: new RegExp(
          String.raw`${mailHead}X-Gmail-Labels: ?(?:.{0,500},)?["' ]{0,3}(?:${ofMail})["' ]{0,3}(?:,|\n)`,
          'iu',
        ),
        sure: true,
      },
      {
        path: new RegExp(String.raw`(?:^|\/)(?:${ofMail})(?:\.mbox|\.sbd)?(?:\/mbox)?$`, 'iu'),
        head: /^(?:From |[\w-]{1,60}: )/u,
        sure: true,
      },
    ],
  },
];
