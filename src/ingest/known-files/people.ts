import { anyOf } from '../any-of.ts';
import { ending, type FileKind, fewestLines, most, named, share } from './sign.ts';

/*
 * Files that tell of people what nobody has published: whom they know, what they write to each other, what they looked at.
 * Forms: what these programs write when their users ask for their data.
 */

/** Days and times as telephones write them, in figures of any script. */
const day = String.raw`\p{Nd}{1,4}(?:[./-]|[年년] ?)\p{Nd}{1,2}(?:[./-]|[月월] ?)\p{Nd}{2,4}[日일.]?`;
const time = String.raw`(?:[\p{L}.]{1,4}[ \u202f]?)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:[ \u202f]?[\p{L}.]{1,4}(?:[ \u202f][\p{L}.]{1,3})?)?`;
/** A message as WhatsApp, Signal and Line export them: the day, the time and who wrote it. */
const chatLine = new RegExp(
  String.raw`^[\u200e\u200f]?\[?${day}[,،]?[ \u202f]{1,2}(?:\p{L}{1,3} )?${time}\]?[,،]?(?: -)? [^:：]{1,60} ?[:：]`,
  'u',
);
/** Stands before each message that others export. */
const messageHead = new RegExp(
  [
    // IRC: irssi, HexChat, WeeChat, ZNC.
    String.raw`^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]? |[A-Z][a-z]{2} \d{2} [\d:]{8} )<[^>\s]{1,40}>\s`,
    // WeChat and QQ: a moment and a name.
    String.raw`^\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(?::\d{2})? [^:.!?。！？]{1,40}$`,
    // Teams, Discord.
    String.raw`^\[\d{1,2}[-/](?:\d{1,2}|[A-Z][a-z]{2})[-/]\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?\] \S`,
    // iMessage, Viber.
    String.raw`^[A-Z][a-z]{2} \d{1,2}, \d{4} +\d{1,2}:\d{2}:\d{2} [AP]M`,
    String.raw`^${day}, ${time}, [^,]{1,60}, \+?\d{6,15}, `,
    // Zoom, Line, Kakao.
    String.raw`^\d{2}:\d{2}:\d{2}\s+From\s`,
    String.raw`^\d{2}:\d{2}(?::\d{2})?\t[^\t]{1,60}[:\t]`,
    String.raw`^\[[^\]]{1,40}\] \[(?:오전|오후|AM|PM)? ?\d{1,2}:\d{2}(?: [AP]M)?\] `,
  ].join('|'),
  'u',
);
const sayings = [
  String.raw`\[LINE\] `,
  '消息记录（',
  '={20,}\nGuild: ',
  '--- Log opened ',
  String.raw`\*{4} BEGIN LOGGING AT `,
  '.{1,60} (?:님과 )?카카오톡 대화',
].join('|');

const address = String.raw`[\w.%+-]{1,64}@[\w-][\w.-]{0,250}\.[a-z]{2,24}`;
const addressLine = new RegExp(
  String.raw`^\W*(?:[^@]{0,60}[<,;\t(|]\s*)?${address}(?:[>)"]?\s*(?:[,;\t|]|$).{0,200})?$`,
  'iu',
);

/** A name with a telephone number and nothing else. */
const phoneLine = /^[^:\d]{0,60}[:,;\t ]\s*\+?\d[\d ()/.-]{6,20}$/u;

const withAddress = new RegExp(address, 'iu');
/** Letters of a line that may be a sentence. */
const longLine = 160;

/** A field of a mail's head, which has addresses as well. */
const mailField = /^(?:from|received|return-path|delivered-to|subject|message-id|mime-version):/iu;

/** Short lines, of which every third at least has an address: a table, or fields of one person after the other. */
const areContacts = (lines: readonly string[]): boolean =>
  lines.filter((line) => withAddress.test(line)).length >= 2 &&
  share(lines, withAddress) >= 0.3 &&
  lines.every((line) => line.length <= longLine && !mailField.test(line));

/** The line of services for mail that names the reader; a mail itself is read without it. */
const sentTo = new RegExp(
  String.raw`^[\s\S]{0,16000}?\b(?:e-?mail|message|newsletter) (?:was|has been|is) (?:sent|delivered) to\b.{0,200}?${address}`,
  'iu',
);

/** Folders of an account of Medium in which no post is. */
const ofMedium =
  'applications-connected blocks bookmarks claps highlights interests ips lists partner-program pubs-following sessions topics-following twitter users-following';

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
      { has: '@', lines: most(addressLine, 0.8, 2) },
      { has: '@', head: new RegExp(String.raw`^\s*(?:[^\n@]{0,60}<?${address}>?[,;]\s*){2,}`, 'iu') },
      { lines: most(phoneLine, 0.8, 2) },
      { has: '@', lines: areContacts },
      // LinkedIn.
      { head: /^Notes:\r?\n"When exporting your connection data/u },
    ],
  },
  {
    one: 'a chat',
    all: 'chats',
    signs: [
      { head: new RegExp(String.raw`^\s*(?:${sayings})`, 'u') },
      {
        lines: (lines) =>
          lines.length >= fewestLines &&
          (share(lines, chatLine) >= 0.5 || (chatLine.test(lines[0] ?? '') && share(lines, chatLine) >= 0.2)),
      },
      {
        lines: (lines) =>
          lines.length >= fewestLines &&
          lines.slice(0, 3).some((line) => messageHead.test(line)) &&
          share(lines, messageHead) >= 0.3,
      },
      // DiscordChatExporter, and messages as Facebook and Instagram give them.
      { has: 'chatlog__message', page: true },
      { has: 'class="message_part"', page: true },
      {
        path: /(?:^|\/)(?:inbox|message_requests|archived_threads|filtered_threads)\/[^/]+\/message_\d+\.html$/u,
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
      { has: '<title>Gmail - ', page: true },
    ],
  },
  {
    one: 'a newsletter that tells who got it, saved as a page',
    all: 'newsletters that tell who got them',
    signs: [{ has: 'nsubscribe', head: sentTo, page: true }],
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
      { head: /^Thank you for requesting your (?:X|Twitter)\b/u },
      { name: named('archive_browser.html start_here.html'), page: true },
      // Medium, Tumblr.
      {
        path: new RegExp(String.raw`(?:^|/)${anyOf(ofMedium.split(' '))}/[\w-]+\.html$`, 'u'),
        head: /^[\s\S]{0,4000}?(?:<h1>|class="(?:p-name|h-feed|h-card)")/u,
        page: true,
      },
      {
        path: /(?:^|\/)profile\/[\w-]+\.html$/u,
        head: /^[\s\S]{0,4000}?class="(?:p-name|h-card|u-email)/u,
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
      { has: '\n==========', head: /^.{1,300}\n- .{5,300}\n[\s\S]{0,16000}?\n={10}(?:\n|$)/u },
      { name: named('my clippings.txt') },
      { has: 'class="noteHeading"', page: true },
      // Readwise.
      { has: '\n## Highlights\n', head: /^# .{1,300}\n[\s\S]{0,600}?\n## Metadata\n/u },
      // Joplin.
      { path: /(?:^|\/)[\da-f]{32}\.md$/u, has: '\nparent_id: ' },
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
