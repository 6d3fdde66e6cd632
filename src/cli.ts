import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { type HostName, hostNames } from './engine/hosts/hosts.ts';
import type { Reporter } from './engine/run/reporter.ts';
import type { BuildRequest } from './engine/serve/builder-process.ts';
import { KronikaError, tellError } from './errors.ts';
import type { KitName } from './kit/index.ts';

/* The command line: the only place that sets the exit code. */

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
    of: 'kit',
  },
  to: {
    type: 'string',
    value: 'DATE',
    help: 'kit: of articles of this day, month or year and earlier',
    of: 'kit',
  },
  publisher: { type: 'string', value: 'ID', help: 'kit: of a publisher, or of several: a,b', of: 'kit' },
  language: { type: 'string', value: 'TAG', help: 'kit: in a language, or in several: zh,cs', of: 'kit' },
  story: { type: 'string', value: 'ID', help: 'kit: of a story, by its id or address', of: 'kit' },
  output: {
    type: 'string',
    value: 'FILE',
    help: 'kit: the file to write; else one in the folder kits',
    of: 'kit',
  },
  help: { type: 'boolean', default: false, help: 'show this' },
} as const;

const verbs = ['build', 'serve', 'accession', 'verify', 'stamp', 'kit'] as const;
type Verb = (typeof verbs)[number];

function helpText(): string {
  const lines = Object.entries(flags).map(([name, flag]) => {
    const usage = 'value' in flag ? `--${name} ${flag.value}` : `--${name}`;
    const preset = 'default' in flag && typeof flag.default === 'string' ? ` (${flag.default})` : '';
    return `  ${usage.padEnd(16)} ${flag.help}${preset}`;
  });
  return [
    'kronika build      makes the site',
    'kronika accession  adds to the log of accessions what came, was changed or went, and makes no site',
    'kronika verify     compares seeds, cache and site with what the last build wrote of them',
    'kronika stamp      has an authority stamp the site with the time; nothing else uses the network',
    'kronika kit KIND   makes the site and one file of it to take along (docs/kits.md)',
    'kronika serve      makes the site, serves it on this machine and makes it again when something changes',
    '',
    ...lines,
  ].join('\n');
}

const usageError = (message: string, advice: string): KronikaError =>
  new KronikaError('usage', message, { advice });

function readArguments(argv: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [verb = 'build', ...words] = positionals;
  for (const token of tokens) {
    if (token.kind === 'option') checkFlag(token, verb);
  }
  if (!isVerb(verb))
    throw usageError(`There is no command “${verb}”.`, `Did you mean ${closest(verb, verbs)}?`);
  const [extra] = verb === 'kit' ? words.splice(1) : words;
  if (extra !== undefined) throw usageError(`“${extra}” is one word too many.`, 'See --help.');
  return { verb, values, kind: words[0] };
}

type Values = ReturnType<typeof readArguments>['values'];

const isVerb = (word: string): word is Verb => verbs.some((verb) => verb === word);
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
  if ('of' in flag && flag.of !== verb)
    throw usageError(`--${name} belongs to “kronika ${flag.of}”.`, 'Leave it out, or see --help.');
  if (flag.type === 'string' && (value === undefined || value === '' || value.startsWith('--'))) {
    throw usageError(`--${name} needs a value.`, 'See --help.');
  }
  if (flag.type === 'boolean' && value !== undefined) {
    throw usageError(`--${name} takes no value.`, 'See --help.');
  }
}

/** Whether this runs on a machine that only builds, which says so in its environment. */
const isInCi = (): boolean => !['', '0', 'false'].includes(process.env.CI ?? '');

/** Lines in a pipe or on a build machine, where nothing can be written over. */
async function reporterFor(quiet: boolean): Promise<Reporter> {
  const { lineReporter, silentReporter, terminalReporter } = await import('./engine/run/reporter.ts');
  if (quiet) return silentReporter;
  return process.stdout.isTTY && !isInCi() ? terminalReporter() : lineReporter((line) => console.log(line));
}

async function runBuild(
  request: BuildRequest,
  { strict, quiet, host }: { strict: boolean; quiet: boolean; host: HostName | null },
): Promise<number> {
  const { build } = await import('./engine/build.ts');
  const { describeProblems, describeSummary } = await import('./engine/summary.ts');
  const summary = await build({ ...request, reporter: await reporterFor(quiet) });
  if (quiet && summary.problems.length > 0) console.log(describeProblems(summary));
  if (!quiet) {
    console.log(describeSummary(summary));
    console.log(`The site lies in ${request.out}: npm start shows it here, or publish that folder.`);
  }
  if (summary.explanation !== null) console.log(summary.explanation);
  if (host) (await import('./engine/hosts/fits.ts')).assertFits(host, summary.site, summary.layout);
  return summary.articles === 0 || (strict && summary.problems.length > 0) ? 1 : 0;
}

/** Says what is not as it was; the sum only where not told to be quiet. */
async function runVerify(request: BuildRequest, quiet: boolean): Promise<number> {
  const { describeVerified, verify } = await import('./engine/fixity/verify.ts');
  const verified = await verify(request, (line) => console.log(line));
  if (!quiet) console.log(describeVerified(verified));
  return verified.faults > 0 ? 1 : 0;
}

async function runStamp(request: BuildRequest, authority: string, quiet: boolean): Promise<number> {
  const { stampSite } = await import('./engine/fixity/stamp.ts');
  const stamp = await stampSite({ ...request, authority });
  if (!quiet) console.log(`${stamp.authority} stamped the site at ${stamp.time.toISOString()}.`);
  return 0;
}

async function runAccession(request: BuildRequest, quiet: boolean): Promise<number> {
  const { logAccessions } = await import('./engine/build.ts');
  const { describeLog, describeProblems } = await import('./engine/summary.ts');
  const outcome = await logAccessions({ ...request, reporter: await reporterFor(quiet) });
  if (outcome.problems.length > 0) console.log(describeProblems(outcome));
  if (!quiet) console.log(describeLog(outcome).join('\n') || 'The log of accessions has everything.');
  return outcome.problems.length > 0 ? 1 : 0;
}

async function runKit(kit: KitName, request: BuildRequest, values: Values): Promise<number> {
  const [{ makeKit }, { describeKit }] = await Promise.all([
    import('./kit/kit.ts'),
    import('./kit/describe.ts'),
  ]);
  const wish = (flag: 'from' | 'to' | 'publisher' | 'language' | 'story' | 'output'): string | null =>
    text(values[flag]) || null;
  const quiet = values.quiet === true;
  const summary = await makeKit({
    ...request,
    reporter: await reporterFor(quiet),
    kit,
    wishes: {
      from: wish('from'),
      to: wish('to'),
      publisher: wish('publisher'),
      language: wish('language'),
      story: wish('story'),
    },
    output: wish('output'),
  });
  const told = describeKit(summary, quiet);
  if (told !== '') console.log(told);
  return values.strict === true && summary.problems.length + summary.build.problems.length > 0 ? 1 : 0;
}

/** @throws KronikaError `usage` */
async function kitOf(kind: string | undefined): Promise<KitName> {
  const { kits, kitNames } = await import('./kit/index.ts');
  const known = kitNames.find((name) => name === kind);
  if (known) return known;
  const list = kitNames.map((name) => `${name} (${kits[name].about})`).join(', ');
  throw usageError(
    kind === undefined ? 'A kit needs a kind.' : `There is no kit “${kind}”.`,
    `Name one of ${list}.`,
  );
}

async function main(argv: readonly string[]): Promise<number> {
  const { verb, values, kind } = readArguments(argv);
  if (values.help) {
    console.log(helpText());
    return 0;
  }
  const request: BuildRequest = {
    seeds: text(values.seeds),
    out: text(values.out),
    cache: text(values.cache),
    stamps: text(values.stamps),
    baseUrl: text(values['base-url']) || null,
    compact: values.compact === true,
    appendsLog: verb === 'accession' || !isInCi(),
    ...(values.explain !== undefined && { explain: text(values.explain) }),
  };
  if (verb === 'build') {
    return runBuild(request, {
      strict: values.strict === true,
      quiet: values.quiet === true,
      host: values.host === undefined ? null : hostOf(text(values.host)),
    });
  }
  if (verb === 'verify') return runVerify(request, values.quiet === true);
  if (verb === 'stamp') return runStamp(request, text(values.authority), values.quiet === true);
  if (verb === 'accession') return runAccession(request, values.quiet === true);
  if (verb === 'kit') return runKit(await kitOf(kind), request, values);
  const { serve } = await import('./engine/serve/serve.ts');
  await serve({ request, port: portOf(text(values.port)), say: (line) => console.log(line) });
  return 0;
}

const text = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '');

function hostOf(value: string): HostName {
  const host = hostNames.find((name) => name === value);
  if (host) return host;
  throw usageError(
    `There is no host “${value}”.`,
    `Did you mean ${closest(value, hostNames)}? Any host without limits of its own is “server”.`,
  );
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw usageError(`--port ${value} is no port.`, 'Name a number from 1 to 65535.');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(tellError(error));
  if (!(error instanceof KronikaError)) console.error(error);
  process.exitCode = 1;
}
