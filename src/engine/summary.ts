import type { Problem } from '../record.ts';
import type { LayoutName } from '../settings/layouts.ts';
import { accessionsName } from '../settings/settings-file.ts';
import { uiLanguages } from '../ui-languages.ts';
import type { SiteFigures } from './hosts/figures.ts';
import { describeHosts } from './hosts/fits.ts';
import { describeChanges, type ProblemChanges } from './problem-changes.ts';
import type { StageFigures } from './run/meter.ts';

/** The account of a build that is done. */
export interface BuildSummary {
  /** Files in the seeds folder, sidecars and hidden files aside. */
  readonly files: number;
  /** Files that were turned into records in this build. */
  readonly ingested: number;
  readonly articles: number;
  /** Files that are other copies of an article. */
  readonly duplicates: number;
  /** Articles' files that are kept out of the site. */
  readonly withheld: number;
  /** Articles in which personal data stand: addresses, telephone and identity numbers, cards. */
  readonly personal: number;
  /** Events that were appended to the log of accessions. */
  readonly logged: number;
  /** Events that it lacks. */
  readonly unlogged: number;
  readonly problems: readonly Problem[];
  /** Null where no build was before. */
  readonly problemChanges: ProblemChanges | null;
  /** Nothing is wrong with these: they say what of a file is no article. */
  readonly notes: readonly Problem[];
  readonly pagesWritten: number;
  readonly filesWritten: number;
  readonly filesRemoved: number;
  /** Bytes of the search index. */
  readonly searchBytes: number;
  /** Sentences about what the search cannot do; none where it was not made in this build. */
  readonly searchWarnings: readonly string[];
  /** Languages that `archive.yml` asks for and that Kronika lacks. */
  readonly lackingLanguages: readonly string[];
  readonly stages: readonly StageFigures[];
  /** The site as hosts measure it. */
  readonly site: SiteFigures;
  readonly layout: LayoutName;
  /** The answer to `explain`, where it was asked. */
  readonly explanation: string | null;
}

const number = new Intl.NumberFormat('en');
const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** The problems, a line each. */
export const describeProblems = ({ problems }: Pick<BuildSummary, 'problems'>): string =>
  problems.map(({ path, message, advice }) => `  ${path}: ${message} ${advice}`).join('\n');

const events = (n: number): string => count(n, 'event', 'events');

/** The news of the log of accessions in lines; none where nothing happened to it. */
export const describeLog = ({ logged, unlogged }: Pick<BuildSummary, 'logged' | 'unlogged'>): string[] => [
  ...(logged > 0 ? [`${events(logged)} added to ${accessionsName}`] : []),
  ...(unlogged > 0
    ? [
        `${events(unlogged)} not in ${accessionsName} yet: npm run accession adds ${unlogged === 1 ? 'it' : 'them'}`,
      ]
    : []),
];

const describeLack = (tag: string): string =>
  `  archive.yml asks for the language “${tag}”, which Kronika does not speak: English stands there instead. ` +
  `It speaks ${uiLanguages.map(({ locale }) => locale).join(', ')}.`;

/** The summary in lines for a person. */
export const describeSummary = (summary: BuildSummary): string =>
  `${describeBuild(summary)}\n${describeHosts(summary.site, summary.layout)}`;

/** The account of a build without the hosts that take the site. */
export function describeBuild(summary: BuildSummary): string {
  const { stages, problems } = summary;
  const width = Math.max(...stages.map(({ name }) => name.length));
  return [
    ...(problems.length > 0 ? [describeProblems(summary)] : []),
    ...summary.notes.map(({ path, message }) => `  ${path}: ${message}`),
    ...summary.searchWarnings.map((warning) => `  ${warning}`),
    ...summary.lackingLanguages.map(describeLack),
    `${count(summary.files, 'file', 'files')} read (${number.format(summary.ingested)} new or changed), ` +
      `${count(summary.articles, 'article', 'articles')}, ` +
      (summary.duplicates > 0 ? `${count(summary.duplicates, 'copy', 'copies')} of them, ` : '') +
      (summary.withheld > 0 ? `${number.format(summary.withheld)} withheld, ` : '') +
      count(problems.length, 'problem', 'problems'),
    ...describeChanges(summary.problemChanges),
    ...(summary.personal > 0
      ? [
          `${count(summary.personal, 'article has', 'articles have')} personal data in the text: see .kronika/report.json`,
        ]
      : []),
    `${count(summary.pagesWritten, 'page', 'pages')} and ` +
      `${count(summary.filesWritten, 'other file', 'other files')} written, ` +
      `${number.format(summary.filesRemoved)} removed, search index ${mebibytes(summary.searchBytes)}`,
    ...describeLog(summary),
    ...stages.map(
      ({ name, milliseconds, peakMemory }) =>
        `  ${name.padEnd(width)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s ${(peakMemory / 2 ** 20).toFixed(0).padStart(6)} MiB`,
    ),
  ].join('\n');
}
