import { share } from '../lines.ts';
import { mailAddress } from '../mail-address.ts';
import { areChat, chatHead } from './chats.ts';
import { anywhere, ending, type FileKind, most, named } from './sign.ts';

/*
 * Files that tell of people what nobody has published: whom they know, what they write to each other, what they looked at.
 * Forms: what these programs write when their users ask for their data.
 */

/** An address, alone or behind a name. */
const addressLine = new RegExp(
  String.raw`^\W*(?:[^@]{0,60}[<,;\t(|]\s*)?${mailAddress}(?:[>)"]?\s*(?:[,;\t|]|$).{0,200})?$`,
  'iu',
);
const addressForm = new RegExp(mailAddress, 'iu');
const withAddress = (line: string): boolean => line.includes('@') && addressForm.test(line);

/** A name with figures and nothing else. */
const figuresLine = /^[^:\d]{0,60}[:,;\t ]\s*(?<figures>\+?[\d(][\d ()/.-]{6,20})$/u;
/** Years and days are written in figures as well. */
const dates = /^(?:1\d|20)\d\d ?[-/] ?(?:1\d|20)\d\d$|^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/u;

/** A line with a telephone: no result of a game, no number of people, no span of years. */
function isPhoneLine(line: string): boolean {
  const figures = figuresLine.exec(line)?.groups?.figures?.trim() ?? '';
  const groups = figures.match(/\d+/gu) ?? [];
  const digits = groups.join('');
  if (digits.length < 7 || digits.length > 15 || dates.test(figures)) return false;
  if (/^[+0(]/u.test(figures)) return true;
  const [first = '', ...rest] = groups;
  const isAmount =
    /^[\d. ]+$/u.test(figures) && first.length <= 3 && rest.every(({ length }) => length === 3);
  return !(isAmount && digits.length < 9) && groups.some(({ length }) => length > 2);
}

/** Letters of a line that may be a sentence. */
const longLine = 160;

/** A field of a mail's head, which has addresses as well. */
const mailField = /^(?:from|received|return-path|delivered-to|subject|message-id|mime-version):/iu;

/** Short lines, of which a part has an address: a table, or fields of one person after the other. */
const areContacts =
  (least: number, fewest: number) =>
  (lines: readonly string[]): boolean =>
    lines.filter(withAddress).length >= fewest &&
    share(lines, withAddress) >= least &&
    lines.every((line) => line.length <= longLine && !mailField.test(line));

/** Nothing but lines with addresses, and a few words about them. */
const areNoText = (lines: readonly string[]): boolean =>
  lines.filter((line) => !withAddress(line)).join('').length <= lines.join('').length * 0.4;

const toReader = String.raw`\bthis (?:e-?mail|message|newsletter) (?:was|has been|is) (?:sent|delivered) to\b(?:[^@.!?]|[.!?](?!\s)){0,200}?(?<![\w.%+-])${mailAddress}(?![\w-]|\.\w)`;
/** The line of services for mail that names the reader, not far from where it can be ended; a mail itself is read without it. */
const sentTo = new RegExp(
  String.raw`${toReader}[\s\S]{0,1500}?nsubscribe|nsubscribe[\s\S]{0,1500}?${toReader}`,
  'iu',
);

/** Pages of an account of Medium that are no posts. */
const ofMedium = [
  String.raw`(?:applications-connected|blocks|bookmarks|claps|highlights|ips|partner-program|pubs-following|sessions|topics-following|twitter|users-following)/[a-z-]{2,40}-\d{4}`,
  'interests/(?:publications|tags|topics|writers)',
  String.raw`lists/[^/]{1,200}-[\da-f]{10,12}`,
];

export const people: readonly FileKind[] = [
  {
    one: 'an address book or a calendar',
    all: 'address books and calendars',
    signs: [
      { name: ending('vcf vcard ics ical ifb ldif abook nk2 wab') },
      { head: /^\s*BEGIN:V(?:CARD|CALENDAR|EVENT)\s/u },
      { head: /^(?:version: \d+\n+)?dn: .{0,300}\n(?:.{0,300}\n)?(?:objectclass|changetype):/iu },
    ],
  },
  {
    one: 'a list of addresses of people',
    all: 'lists of addresses of people',
    signs: [
      { has: '@', lines: most(addressLine, 0.8, 2), sure: true },
      { has: '@', head: new RegExp(String.raw`^\s*(?:[^\n@]{0,60}<?${mailAddress}>?[,;]\s*){2,}`, 'iu') },
      { lines: most(isPhoneLine, 0.8, 2) },
      { has: '@', lines: areContacts(0.3, 2) },
      {
        has: '@',
        lines: (lines) => areContacts(0.5, 3)(lines) && areNoText(lines),
        sure: true,
      },
      // LinkedIn.
      { head: /^Notes:\r?\n"When exporting your connection data/u, sure: true },
    ],
  },
  {
    one: 'a chat',
    all: 'chats',
    signs: [
      { head: chatHead, sure: true },
      { lines: areChat, sure: true },
      // DiscordChatExporter, and messages as Facebook and Instagram give them.
      { has: 'chatlog__message', page: true },
      {
        has: 'class="message_part"',
        whole: anywhere(
          'message_part',
          /class="message_part">\s*<(?:span|div) class="(?:bubble|app|attach|announce)/u,
        ),
        page: true,
      },
      {
        path: /(?:^|\/)(?:inbox|message_requests|archived_threads|filtered_threads)\/[^/]+\/message_\d+\.html$/u,
        whole: anywhere('class=', /class="[^"]{0,80}(?:_3-9|uiBoxWhite|_a6-)/u),
        page: true,
      },
    ],
  },
  {
    one: 'a private mail',
    all: 'private mails',
    signs: [
      // Outlook and Gmail, as pages to be printed.
      {
        has: '<b>To:</b>',
        head: /^[\s\S]{0,8000}?<b>From:<\/b>[\s\S]{0,800}?<b>(?:Sent|Date):<\/b>/u,
        page: true,
      },
      {
        has: '<title>Gmail - ',
        whole: anywhere('@', /class="?(?:maincontent|bodycontainer|message)[" >]/u),
        page: true,
      },
    ],
  },
  {
    one: 'a newsletter that tells who got it, saved as a page',
    all: 'newsletters that tell who got them',
    signs: [{ whole: anywhere('nsubscribe', sentTo), page: true, sure: true }],
  },
  {
    one: 'a part of the account that its owner asked a service for',
    all: 'parts of accounts',
    signs: [
      // Facebook and Instagram, Google's Takeout and Keep, X.
      { has: '<body class="_5vb_ ', page: true },
      { has: '<div class="outer-cell mdl-cell', page: true },
      { has: '<div class="heading"><div class="meta-icons">', page: true },
      {
        has: ' archive</title>',
        head: /^[\s\S]{0,2000}?<title>\s*Your (?:X|Twitter) archive<\/title>/iu,
        page: true,
      },
      { head: /^Thank you for requesting your (?:X|Twitter)\b/u, sure: true },
      { name: named('archive_browser.html start_here.html'), page: true },
      // Medium, Tumblr.
      { path: new RegExp(String.raw`(?:^|/)(?:${ofMedium.join('|')})\.html$`, 'u'), has: '<h1', page: true },
      {
        path: /(?:^|\/)profile\/(?:about|profile|publications|memberships|charges-\d{4})\.html$/u,
        head: /^[\s\S]{0,4000}?<(?:h3|h4|a|li|b)\b[^>]{0,80} class="(?:p-name|h-card|u-email)/u,
        page: true,
      },
      { path: /(?:^|\/)(?:posts_index|messages_index|likes_index)\.html$/u, page: true },
    ],
  },
  {
    one: 'what a reader marked and noted',
    all: 'highlights and notes of readers',
    signs: [
      // Kindle, Kobo, and their likes.
      {
        has: '\n==========',
        head: /^.{1,300}\n- [^|\n]{4,200}\d[^|\n]{0,100}\|.{0,200}\d.{0,100}\n[\s\S]{0,16000}?\n={10}(?:\n|$)/u,
        sure: true,
      },
      { name: named('my clippings.txt') },
      { has: 'class="noteHeading"', head: /^[\s\S]{0,16000}?class="(?:bookTitle|notebookFor)"/u, page: true },
      { has: "class='noteHeading'", head: /^[\s\S]{0,16000}?class='(?:bookTitle|notebookFor)'/u, page: true },
      // Readwise.
      { has: '\n## Highlights\n', head: /^# .{1,300}\n[\s\S]{0,600}?\n## Metadata\n/u, sure: true },
      // Joplin.
      { path: /(?:^|\/)[\da-f]{32}\.md$/u, has: '\nparent_id: ', sure: true },
    ],
  },
  {
    one: 'what was searched for and read, as a browser keeps it',
    all: 'histories of browsers and programs',
    signs: [
      {
        name: named(
          '*bash_history *zsh_history *mysql_history *psql_history *python_history *node_repl_history bash_history viminfo *.viminfo lesshst wget-hsts',
        ),
      },
      { head: /^# This viminfo file was generated by/u },
    ],
  },
];
