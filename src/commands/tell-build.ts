import type { HostName } from '../engine/hosts/hosts.ts';
import type { BuildSummary } from '../engine/summary.ts';
import type { Values } from './arguments.ts';

/* Tells how a build ended, whichever command it was of. */

interface Telling {
  readonly seeds: string;
  readonly out: string;
  readonly values: Values;
  /** The host that is to take the site. */
  readonly host: HostName | null;
}

/**
 * @returns the exit code
 * @throws KronikaError where the host does not take the site
 */
export async function tellBuild(
  summary: BuildSummary,
  { seeds, out, values, host }: Telling,
): Promise<number> {
  const { describeProblems, describeSummary } = await import('../engine/summary.ts');
  if (values.quiet !== true) {
    console.log(describeSummary(summary));
    if (summary.files === 0) console.log(`${seeds} is empty: put files into it, then build again.`);
    console.log(`The site lies in ${out}: npm start shows it here, or publish that folder.`);
  } else if (summary.problems.length > 0) console.log(describeProblems(summary));
  if (summary.explanation !== null) console.log(summary.explanation);
  if (host) (await import('../engine/hosts/fits.ts')).assertFits(host, summary.site, summary.layout);
  const isNothingRead = summary.articles === 0 && summary.files > 0;
  return isNothingRead || (values.strict === true && summary.problems.length > 0) ? 1 : 0;
}
