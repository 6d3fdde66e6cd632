import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { type HostName, hostNames } from '../engine/hosts/hosts.ts';
import { KronikaError } from '../errors.ts';

/* The words and flags of the command line. */

const flags = {
  seeds: { type: 'string', default: 'seeds', value: 'DIR', help: 'folder of news files' },
  out: { type: 'string', default: '_site', value: 'DIR', help: 'folder that the site is written to' },
  cache: { type: 'string', default: '.kronika', value: 'DIR', help: 'folder of what can be made again' },
  stamps: { type: 'string', default: 'stamps', value: 'DIR', help: 'folder of time stamps' },
  authority: {
    type: 'string',
    default: 'http://timestamp.digicert.com',
    value: 'URL',
    help: 'who stamps, as RFC 3161 says',
  },
  'base-url': {
    type: 'string',
    value: 'URL',
    help: 'where the site will be published; else as archive.yml says',
  },
  strict: { type: 'boolean', default: false, help: 'fail where a file has a problem' },
  quiet: { type: 'boolean', default: false, help: 'say nothing but problems' },
  compact: { type: 'boolean', default: false, help: 'make the search index anew, as small as it can be' },
  explain: { type: 'string', value: 'PATH', help: 'say why a page or file was written or not, as in /en/' },
  host: {
    type: 'string',
    value: 'NAME',
    help: `fail where a host does not take the site: ${hostNames.join(', ')}`,
  },
  port: { type: 'string', default: '8080', value: 'PORT', help: 'port that serve listens on' },
  from: {
    type: 'string',
    value: 'DATE',
    help: 'kit: of articles of this day, month or year and later',
    of: ['kit'],
  },
  to: {
    type: 'string',
    value: 'DATE',
    help: 'kit: of articles of this day, month or year and earlier',
    of: ['kit'],
  },
  publisher: { type: 'string', value: 'ID', help: 'kit: of a publisher, or of several: a,b', of: ['kit'] },
  language: { type: 'string', value: 'TAG', help: 'kit: in a language, or in several: zh,cs', of: ['kit'] },
  story: { type: 'string', value: 'ID', help: 'kit: of a story, by its id or address', of: ['kit'] },
  output: {
    type: 'string',
    value: 'FILE',
    help: 'kit: the file to write; else one in the folder kits',
    of: ['kit'],
  },
  shared: {
    type: 'string',
    value: 'DIR',
    help: 'many machines: the folder that all of them see (docs/cluster.md)',
    of: ['shard', 'cluster', 'worker'],
  },
  most: {
    type: 'string',
    value: 'N',
    help: 'many machines: the most seeds of a range and pages of a part (1000)',
    of: ['shard', 'cluster'],
  },
  database: {
    type: 'string',
    value: 'URL',
    help: 'many machines: postgres://…; else as KRONIKA_DATABASE says',
    of: ['cluster', 'worker'],
  },
  concurrency: { type: 'string', value: 'N', help: 'worker: jobs at the same time (1)', of: ['worker'] },
  json: { type: 'boolean', help: 'cluster status: for programs', of: ['cluster'] },
  help: { type: 'boolean', default: false, help: 'show this' },
} as const;

/** The commands, with the word that each takes beside its flags, and what it does. */
const commands = {
  init: { word: 'DIR', help: 'makes the folder of an archive of your own' },
  build: { help: 'makes the site' },
  serve: { help: 'makes the site, serves it on this machine and makes it again when something changes' },
  accession: {
    help: 'adds to the log of accessions what came, was changed or went, and makes no site',
  },
  kit: { word: 'KIND', help: 'makes the site and one file of it to take along (docs/kits.md)' },
  verify: { help: 'compares seeds, cache and site with what the last build wrote of them' },
  stamp: { help: 'has an authority stamp the site with the time; nothing else uses the network' },
  shard: {
    word: 'STEP',
    second: 'NAME',
    help: 'plan: says what others can do; ingest, settle, search, render NAME: does it; merge',
  },
  cluster: {
    word: 'STEP',
    help: 'up: makes a cluster of a database and a folder; build: makes the site with its workers; status',
  },
  worker: { help: 'does jobs of a cluster until it is told to end' },
  'deploy-init': { word: 'HOST', help: 'writes the file by which the archive is published at a host' },
} as const satisfies Record<
  string,
  { readonly word?: string; readonly second?: string; readonly help: string }
>;

type Verb = keyof typeof commands;
const verbs = Object.keys(commands);

/** The commands by the names that npm has for them. */
const otherNames: Readonly<Record<string, Verb>> = { start: 'serve', 'deploy:init': 'deploy-init' };

/** All commands and flags, for a person. */
export function helpText(): string {
  const lines = Object.entries(flags).map(([name, flag]) => {
    const usage = 'value' in flag ? `--${name} ${flag.value}` : `--${name}`;
    const preset = 'default' in flag && typeof flag.default === 'string' ? ` (${flag.default})` : '';
    return `  ${usage.padEnd(16)} ${flag.help}${preset}`;
  });
  const ofCommands = Object.entries(commands).map(([name, command]) => {
    const usage = [name, 'word' in command ? command.word : [], 'second' in command ? command.second : []]
      .flat()
      .join(' ');
    return `kronika ${usage.padEnd(16)} ${command.help}`;
  });
  return [...ofCommands, '', ...lines].join('\n');
}

export const usageError = (message: string, advice: string): KronikaError =>
  new KronikaError('usage', message, { advice });

/** @throws KronikaError `usage` for a word or a flag that is none */
export function readArguments(argv: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [named = 'build', ...words] = positionals;
  const verb = otherNames[named] ?? named;
  if (!isVerb(verb))
    throw usageError(`There is no command “${verb}”.`, `Did you mean ${closest(verb, verbs)}?`);
  for (const token of tokens) {
    if (token.kind === 'option') checkFlag(token, verb);
  }
  const extra = words['second' in commands[verb] ? 2 : 'word' in commands[verb] ? 1 : 0];
  if (extra !== undefined) throw usageError(`“${extra}” is one word too many.`, 'See --help.');
  return { verb, word: words[0] ?? '', second: words[1] ?? '', values };
}

const isVerb = (word: string): word is Verb => Object.hasOwn(commands, word);
export type Values = ReturnType<typeof readArguments>['values'];

const isFlag = (name: string): name is keyof typeof flags => Object.hasOwn(flags, name);

interface FlagToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function checkFlag({ name, rawName, value }: FlagToken, verb: string): void {
  if (!isFlag(name)) {
    throw usageError(
      `There is no flag ${rawName}.`,
      `Did you mean --${closest(name, Object.keys(flags))}? See --help.`,
    );
  }
  const flag = flags[name];
  if ('of' in flag && !flag.of.some((one) => one === verb))
    throw usageError(
      `--${name} belongs to “kronika ${flag.of.join('” and “kronika ')}”.`,
      'Leave it out, or see --help.',
    );
  if (flag.type === 'string' && (value === undefined || value === '' || value.startsWith('--'))) {
    throw usageError(`--${name} needs a value.`, 'See --help.');
  }
  if (flag.type === 'boolean' && value !== undefined) {
    throw usageError(`--${name} takes no value.`, 'See --help.');
  }
}

export function hostOf(value: string): HostName {
  const host = hostNames.find((name) => name === value);
  if (host) return host;
  throw usageError(
    `There is no host “${value}”.`,
    `Did you mean ${closest(value, hostNames)}? Any host without limits of its own is “server”.`,
  );
}

/** A number from 1 on, of a flag. */
export function countOf(flag: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw usageError(`--${flag} ${value} is no number of things.`, 'Name a whole number from 1 on.');
}

export function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw usageError(`--port ${value} is no port.`, 'Name a number from 1 to 65535.');
}
