import { helpText, hostOf, portOf, readArguments, usageError, type Values } from './commands/arguments.ts';
import type { Reporter } from './engine/run/reporter.ts';
import type { BuildRequest } from './engine/serve/builder-process.ts';
import { KronikaError, tellError } from './errors.ts';
import type { KitName } from './kit/index.ts';
import { isTooOld } from './oldest-node.ts';

/* The command line: the only place that sets the exit code. */

/** Whether this runs on a machine that only builds, which says so in its environment. */
const isInCi = (): boolean => !['', '0', 'false'].includes(process.env.CI ?? '');

/** @param inLines Where nothing can be written over: in a pipe, on a build machine, or as others tell lines, too. */
async function reporterFor(quiet: boolean, inLines = !process.stdout.isTTY || isInCi()): Promise<Reporter> {
  const { lineReporter, silentReporter, terminalReporter } = await import('./engine/run/reporter.ts');
  if (quiet) return silentReporter;
  return inLines ? lineReporter((line) => console.log(line)) : terminalReporter();
}

async function runBuild(request: BuildRequest, values: Values): Promise<number> {
  const [{ build }, { tellBuild }] = await Promise.all([
    import('./engine/build.ts'),
    import('./commands/tell-build.ts'),
  ]);
  const host = values.host === undefined ? null : hostOf(text(values.host));
  const summary = await build({ ...request, reporter: await reporterFor(values.quiet === true) });
  return tellBuild(summary, { ...request, values, host });
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
async function kitOf(kind: string): Promise<KitName> {
  const { kits, kitNames } = await import('./kit/index.ts');
  const known = kitNames.find((name) => name === kind);
  if (known) return known;
  const list = kitNames.map((name) => `${name} (${kits[name].about})`).join(', ');
  throw usageError(
    kind === '' ? 'A kit needs a kind.' : `There is no kit “${kind}”.`,
    `Name one of ${list}.`,
  );
}

/** Makes the folder of an archive, and says how to go on there. */
async function runInit(folder: string): Promise<number> {
  const { init } = await import('./setup/init.ts');
  const { sourceOfThis } = await import('./setup/source.ts');
  init(folder, { source: sourceOfThis(), hasNode: !isTooOld(process.versions.node) });
  console.log(
    [
      `${folder === '.' ? 'This folder' : folder} is an archive now. To go on:`,
      ...(folder === '.' ? [] : [`  cd ${folder}`]),
      '  npm install     brings Kronika',
      '  npm run build   makes the site of what you put into seeds/',
    ].join('\n'),
  );
  return 0;
}

async function runDeployInit(host: string): Promise<number> {
  const { deployInit } = await import('./setup/deploy-init.ts');
  const file = deployInit(process.cwd(), host);
  console.log(`${file} is written: its first lines say what it needs; docs/publishing.md says more.`);
  return 0;
}

async function main(argv: readonly string[]): Promise<number> {
  const { verb, word, second, values } = readArguments(argv);
  if (values.help) {
    console.log(helpText());
    return 0;
  }
  if (verb === 'init') return runInit(word);
  if (verb === 'deploy-init') return runDeployInit(word);
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
  if (verb === 'build') return runBuild(request, values);
  if (verb === 'verify') return runVerify(request, values.quiet === true);
  if (verb === 'stamp') return runStamp(request, text(values.authority), values.quiet === true);
  if (verb === 'accession') return runAccession(request, values.quiet === true);
  if (verb === 'shard' || verb === 'cluster' || verb === 'worker') {
    const { runTogether } = await import('./commands/together.ts');
    return runTogether({
      verb,
      step: word,
      name: second,
      request,
      values,
      host: values.host === undefined ? null : hostOf(text(values.host)),
      reporter: await reporterFor(values.quiet === true || verb === 'shard', true),
    });
  }
  if (verb === 'kit') return runKit(await kitOf(word), request, values);
  const { serve } = await import('./engine/serve/serve.ts');
  await serve({ request, port: portOf(text(values.port)), say: (line) => console.log(line) });
  return 0;
}

const text = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(tellError(error));
  if (!(error instanceof KronikaError)) console.error(error);
  process.exitCode = 1;
}
