import { anyOf } from '../any-of.ts';
import { codeLine } from '../data-forms.ts';
import { areSentences, fewestLines, share } from '../lines.ts';
import { ending, type FileKind, most, mostBesideRemarks, named } from './sign.ts';

/*
 * Files that programs write for themselves or for each other, and programs themselves. Names: the documents of the programs
 * that are named here, and GitHub's linguist for the endings of source code.
 */

/** A line of a server's or a program's log: a moment, an address of the network, or a level. */
const logLine = new RegExp(
  [
    String.raw`^\S+ \S+ \S+ \[\d{1,2}/\w{3}/\d{4}:`,
    String.raw`^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^ ]* +\S+`,
    String.raw`^--\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}--`,
    String.raw`^[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S+ \S+:`,
    String.raw`^\[(?:\w{3} \w{3} \d{2}|\d{2}-\w{3}-\d{4}) [\d:.]{8,15}[^\]]{0,40}\] `,
    String.raw`^\d{2}:\d{2}:\d{2}\t(?:Warning|Error|Info|note):`,
  ].join('|'),
  'u',
);

/** The same with a word for how bad it is, or in a form that nothing else has. */
const surelyLog = new RegExp(
  [
    String.raw`^\S+ \S+ \S+ \[\d{1,2}/\w{3}/\d{4}:`,
    String.raw`^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^ ]* +(?:- +)?\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b`,
    String.raw`^\[\w{3} \w{3} \d{2} [\d:.]{8,15} \d{4}\] \[`,
  ].join('|'),
  'u',
);

const areAddresses = mostBesideRemarks(/^\s*https?:\/\/\S+\s*$/u, 0.9, 2);
/** Lines of cron: five fields of time and a command, one of them at least with a sign that no count has. */
const isCronLine = mostBesideRemarks(/^[\d*][\d*/,-]*(?: +[\d*][\d*/,-]*){4} +\S.*$/u, 0.9, 1);
const isPlan = (lines: readonly string[]): boolean =>
  isCronLine(lines) && lines.some((line) => /^[^a-z#]*\*[^a-z]* \S|^[\d ]+ +[~.]?\//iu.test(line));

const ofPrograms = ending(
  'py pyc rb pl pm sh bash zsh fish bat cmd ps1 php phtml asp aspx jsp cgi c h cc cpp hpp java class go rs swift kt lua r jl ts tsx jsx vue ipynb coffee awk sed vbs au3 el vim ini cfg conf properties gradle cmake plist reg inf desktop url lnk lock diff patch torrent',
);
/** Lines of languages that end theirs without a sign, and of settings. */
const otherCode = new RegExp(
  String.raw`^\s*${anyOf([
    String.raw`${anyOf('def class import from elif else except try with return print echo fi done end sub require local set'.split(' '))}\b(?!.*[.!?]$)`,
    '#',
    '"{3}',
    "'{3}",
    String.raw`\[[\w .-]+\]\s*$`,
    String.raw`[\w.-]{1,40}\s?[=:]\s?\S{0,80}$`,
  ])}`,
  'u',
);
/** Of the lines of a program; a text that somebody gave the name of one has none. */
const leastCode = 0.2;

/** Words of the licences and notes that come with programs. */
const ofLicences = [
  'permission is hereby granted',
  'redistribution and use in source',
  'gnu (?:lesser |affero )?general public',
  'apache license',
  'licensed under the',
  'mozilla public license',
  'this product includes software',
  'contributor covenant',
  'pull requests?',
  'keep a changelog',
  String.raw`\n#{1,3} \[?v?\d+\.\d+`,
];

/** Longer than any piece of code that an article shows. */
const longestCode = 20_000;
const codeBegins = /<(pre|code|script|style|textarea)\b|`{3}/giu;

/** A page without what only shows or runs code. The end of each kind is sought once, however many begin and never end. */
function shown(text: string): string {
  const ends = new Map<string, number>();
  const endOf = (name: string, from: number): number => {
    const known = ends.get(name) ?? -1;
    if (known > from) return known;
    const closing = name === '`' ? /`{3}/gu : new RegExp(`</${name}>`, 'giu');
    closing.lastIndex = from;
    const end = closing.test(text) ? closing.lastIndex : Number.POSITIVE_INFINITY;
    ends.set(name, end);
    return end;
  };
  let kept = '';
  let at = 0;
  for (const { index, 0: opening, 1: tag } of text.matchAll(codeBegins)) {
    const from = index + opening.length;
    if (index < at) continue;
    const end = endOf(tag?.toLowerCase() ?? '`', from);
    if (end - from > longestCode) continue;
    kept += text.slice(at, index);
    at = end;
  }
  return (kept + text.slice(at)).replace(/`[^`\n]{1,200}`/gu, '');
}

const mayHoldOrders = /\{[{%]|<%/u;
/** Orders of a program that makes pages. */
const orders = /\{\{-?\s*[\w.$"]|\{%-?\s*\w|<%[=-]?\s*\w/u;

const isTemplate = (text: string): boolean => mayHoldOrders.test(text) && orders.test(shown(text));

/** A page with such orders and without a sentence of its own. */
function isBareTemplate(text: string): boolean {
  if (!mayHoldOrders.test(text)) return false;
  const own = shown(text);
  return (
    orders.test(own) &&
    !areSentences(
      own
        .replace(/<[^<>]{0,2000}>/gu, '\n')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    )
  );
}

export const machines: readonly FileKind[] = [
  {
    one: 'a log',
    all: 'logs',
    signs: [
      { path: /\.log(?:\.\d{1,4})?$/iu },
      { name: named('wget-log* error_log access_log nohup.out hts-log.txt hts-err.txt') },
      { path: /(?:^|\/)hts-cache\//u, page: true, sure: true },
      { head: /^(?:HTTrack\d|Traceback \(most recent call last\):\n {2}File ")/u },
      { lines: most(logLine, 0.6, 1) },
      { lines: most(surelyLog, 0.8, 1), sure: true },
      { lines: (lines) => lines.length > 1 && /^--\d{4}-\d{2}-\d{2} [\d:]+--/u.test(lines[0] ?? '') },
      // The page with which HTTrack opens its mirrors.
      { head: /^[\s\S]{0,400}?Created by HTTrack[\s\S]{0,2000}?<title>\s*Local index/iu, page: true },
    ],
  },
  {
    one: 'a note of a program that fetches pages',
    all: 'notes of programs that fetch pages',
    signs: [
      // Heritrix.
      {
        name: named('*-report.txt crawler-beans.cxml'),
        head: /^(?:\[[#\w -]{1,20}\] \[|crawl name:|<\?xml|Processors report)/iu,
        page: true,
      },
      { head: /^\[(?:code|#urls|#bytes|rank|source)\] \[/u },
      // grab-site.
      {
        name: named(
          'igsets igoff ignores concurrency delay scrape input_file max_content_length video_setup',
        ),
      },
      { name: named('id'), head: /^[\da-f]{8,40}\s*$/u },
    ],
  },
  {
    one: 'a list of files',
    all: 'lists of files',
    signs: [
      { head: /^ ?Volume in drive /u },
      { lines: most(/^(?:total \d+|[-dlbcps][-rwxsStT]{9}[+.@]? )/u, 0.8, 2) },
      { lines: most(/^[\s│├└─|`-]{0,80}(?:├|└|│|\|--|`--)/u, 0.5, fewestLines) },
      { lines: most(/^(?:\.{0,2}\/|[A-Za-z]:\\)\S.{0,300}\.\w{1,8}$/u, 0.9, fewestLines) },
      { lines: most(/^\d+(?:\.\d)?[KMGTP]?\t\S*(?:\/|\.\w{1,5}$|^\d\S*\t\.$)/u, 0.9, 2) },
    ],
  },
  {
    one: 'a plan of what a system does when',
    all: 'plans of what systems do when',
    signs: [{ lines: isPlan }],
  },
  {
    one: 'a template of a site',
    all: 'templates of sites',
    signs: [
      { path: /(?:^|\/)(?:_layouts|_includes|_sass|_plugins|archetypes)\//u, page: true, sure: true },
      {
        path: /(?:^|\/)(?:layouts|partials|templates|themes)\//u,
        whole: isBareTemplate,
        page: true,
        sure: true,
      },
      {
        name: ending('njk liquid hbs mustache ejs pug haml twig erb jinja jinja2 j2 tmpl tpl'),
        whole: (text) =>
          isTemplate(text) || /^\s*(?:extends|include|block|doctype|mixin|%\w+|\w+\() ?/u.test(text),
        page: true,
        sure: true,
      },
      { head: /^\{\{-? (?:define|partial|template|block|if|with|range) /u },
      {
        has: '{{',
        whole: (text) => /\{\{-?\s*(?:content|page\.title|\.Title)\b/u.test(text) && isBareTemplate(text),
        page: true,
        sure: true,
      },
      {
        head: /^---[ \t]*\n(?:(?!---).{0,300}\n){0,20}?permalink: ?["']?\/?404(?:\.html|\/)?["']?[ \t]*\n/u,
        sure: true,
      },
    ],
  },
  {
    one: 'an index of web archives',
    all: 'indexes of web archives',
    signs: [
      { name: ending('cdx cdxj') },
      { head: /^ ?CDX [A-Za-z] /u },
      { lines: most(/^(?:!\w+ \{|[^\s)]{1,200}\)\S* \d{14} )/u, 0.8, 1) },
    ],
  },
  {
    one: 'a file for crawlers or a server',
    all: 'files for crawlers and servers',
    signs: [
      {
        name: named(
          'robots.txt humans.txt security.txt ads.txt app-ads.txt CNAME htaccess htaccess.txt web.config _redirects _headers',
        ),
      },
      {
        head: /^(?:#.*\n|[ \t]*\n){0,40}(?:user-agent\s*:.{1,200}\n\s*(?:user-agent|(?:dis)?allow|crawl-delay|sitemap)\s*:|sitemap\s*:\s*https?:\/\/\S+\s*(?:\n|$))/iu,
      },
      {
        head: /^(?:#.*\n|[ \t]*\n){0,20}Contact: ?(?:mailto:|https:\/\/)\S+\n(?:[\w-]+: ?\S.*\n|\n){0,10}Expires:/iu,
      },
      { head: /^\s*\/\* TEAM \*\//u },
      { lines: most(/^[\w.-]{3,100}, ?[\w.-]{1,60}, ?(?:DIRECT|RESELLER)\b/u, 0.6, 1) },
      { head: /^RewriteEngine /u },
    ],
  },
  {
    one: 'a list of addresses of pages',
    all: 'lists of addresses of pages',
    signs: [
      { lines: areAddresses },
      { name: named('start_url start_urls'), head: /^https?:/u },
      { lines: most(/^https?:\/\/\S+(?:[\s|,;]\S.{0,60})?$/u, 0.95, fewestLines) },
    ],
  },
  {
    one: 'a list of what a program is made of',
    all: 'lists of what programs are made of',
    signs: [
      {
        name: named('package.json package-lock.json npm-shrinkwrap.json composer.json'),
        head: /^\s*\{/u,
        sure: true,
      },
      {
        name: named(
          'yarn.lock pnpm-lock.yaml composer.lock Gemfile Gemfile.lock Pipfile Pipfile.lock poetry.lock Cargo.toml Cargo.lock go.mod go.sum requirements*.txt setup.cfg pyproject.toml Makefile Rakefile Dockerfile Containerfile Vagrantfile Procfile docker-compose*.yml docker-compose*.yaml CMakeLists.txt',
        ),
      },
      { head: /^(?:#.*\n|[ \t]*\n){0,5}# (?:THIS IS AN AUTOGENERATED FILE|yarn lockfile)/u },
      { head: /^(?:GEM|PATH|GIT)\n {2}remote: /u },
    ],
  },
  {
    one: 'the licence or a note of a program',
    all: 'licences and notes of programs',
    signs: [
      {
        path: /(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|MAINTAINERS|CODEOWNERS|CODE_OF_CONDUCT|CONTRIBUTING|CHANGELOG)(?:[.-](?:txt|md|rst|MIT|APACHE))?$/u,
        head: new RegExp(String.raw`^[\s\S]{0,3000}?${anyOf(ofLicences)}`, 'iu'),
        sure: true,
      },
      {
        path: /(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|MAINTAINERS|CODEOWNERS|CHANGELOG)(?:[.-](?:txt|md|rst|MIT|APACHE))?$/u,
      },
    ],
  },
  {
    one: 'program code',
    all: 'program code',
    signs: [
      { name: ofPrograms },
      {
        name: ofPrograms,
        lines: (lines) => share(lines, codeLine) + share(lines, otherCode) >= leastCode,
        sure: true,
      },
      { head: /^(?:#!\s?\/|<\?php\s|@echo off\s)/iu, sure: true },
      {
        head: /^(?:diff --git \S|--- \S.{0,200}\n\+\+\+ \S.{0,200}\n@@ -\d|Index: \S{1,200}\n={20,}\n--- |From [\da-f]{40} \w{3} \w{3} \d)/u,
        sure: true,
      },
      { head: /^d\d{1,3}:(?:announce|created|comment|info|url-list)/u },
    ],
  },
  {
    one: 'a list of files of a package',
    all: 'lists of files of packages',
    signs: [
      { head: /^(?:BagIt|Manifest)-Version: /u },
      {
        name: named(
          'bag-info.txt bagit.txt manifest-md5.txt manifest-sha*.txt tagmanifest-md5.txt tagmanifest-sha*.txt fetch.txt',
        ),
      },
    ],
  },
  {
    one: 'an index or a rule of a program for mail',
    all: 'indexes and rules of programs for mail',
    signs: [
      { head: /^\/\/ <!-- <mdb:mork/u },
      { name: named('*.msf msgFilterRules.dat') },
      { head: /^version="\d+"\nlogging="/u },
    ],
  },
];
