import type { ContainerLine } from './containers.ts';
import type { LayoutLine } from './layouts.ts';
import type { Figures } from './measure.ts';
import type { Weights } from './weights.ts';

/** One line of the table: what was done, and the median of its runs. */
export interface Line {
  readonly tool: string;
  readonly task: string;
  readonly runs: number;
  readonly figures: Figures;
}

/** The measures of one archive. */
export interface Section {
  readonly articles: number;
  readonly lines: readonly Line[];
}

export interface Facts {
  /** Of the first archive. */
  readonly weights: Weights;
  readonly day: string;
  /** The first archive in each layout. */
  readonly layouts: readonly LayoutLine[];
  readonly containers: readonly ContainerLine[];
  /** An edit in the browser, on the project's own five seeds. */
  readonly shownOfFew: Figures;
}

interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly memory: number;
  readonly system: string;
  /** Processes that waited for a core, on average over the last quarter of an hour. */
  readonly load: number;
}

const seconds = ({ figures }: Line): string => `${figures.seconds.toFixed(2)} s`;
const counted = (count: number): string => count.toLocaleString('en');
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`;

/** The files and bytes of each layout, whole and an article. */
function layoutSection(layouts: readonly LayoutLine[], articles: number): string[] {
  const rows = layouts.map(({ name, site: { files, bytes, largest, widest } }) => {
    const each = `${(files / articles).toFixed(2)} files, ${kilobytes(bytes / articles)}`;
    const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
    return `| \`${name}\` | ${counted(files)} | ${megabytes(bytes)} | ${each} | ${megabytes(largest.size)} | ${counted(widest.size)} |`;
  });
  return [
    '## Layouts',
    '',
    `The site of ${counted(articles)} articles as each layout publishes it ([publishing.md](publishing.md)), with four interface languages.`,
    '',
    '| layout | files | bytes | an article | largest file | entries of the widest folder |',
    '| --- | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ];
}

/** The cost of reading large containers, beside the ingest of what they hold. */
function containerSection(containers: readonly ContainerLine[]): string[] {
  const rows = containers.map(({ name, bytes, members, passing, reading, whole, oneMore }) => {
    const size = `${counted(members)} members, ${(bytes / 1e6).toFixed(0)} MB`;
    const builds = [whole, oneMore].map(
      (figures) => `${figures.seconds.toFixed(1)} s, ${gibibytes(figures.peakMemory)}`,
    );
    return `| ${name} | ${size} | ${passing.toFixed(2)} s | ${reading.toFixed(2)} s | ${builds.join(' | ')} |`;
  });
  return [
    '## Containers',
    '',
    'Processor seconds of one reader that passes over a container, and of one that takes out each member; then a build from',
    'nothing and one with a member more, by the clock, with the peak memory of all processes.',
    '',
    '| container | size | passing over | taking out | from nothing | one more member |',
    '| --- | --- | --: | --: | --: | --: |',
    ...rows,
    '',
  ];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rowHeight = 26;
const labelWidth = 270;
const barWidth = 420;

/** Horizontal bars of time, on a logarithmic scale: a second and a minute are both to be seen. */
export function plot(lines: readonly Line[]): string {
  const most = Math.max(...lines.map(({ figures }) => figures.seconds));
  const least = 0.1;
  const width = (value: number): number =>
    (barWidth * Math.log(Math.max(value, least) / least)) / Math.log(most / least);
  const rows = lines.map((line, i) => {
    const y = 40 + i * rowHeight;
    const bar = width(line.figures.seconds);
    const colour = line.tool === 'Kronika' ? '#1f6f5c' : '#9a8c7a';
    return [
      `<text x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${escaped(`${line.tool}: ${line.task}`)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${bar.toFixed(1)}" height="18" fill="${colour}"/>`,
      `<text x="${(labelWidth + bar + 6).toFixed(1)}" y="${y + 13}">${seconds(line)}</text>`,
    ].join('\n');
  });
  const height = 52 + lines.length * rowHeight;
  const all = labelWidth + barWidth + 80;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${height}" font-family="sans-serif" font-size="12">`,
    '<title>Build times of Kronika and other generators</title>',
    `<rect width="${all}" height="${height}" fill="#fff"/>`,
    `<text x="${labelWidth}" y="24" font-weight="bold">Seconds until the site and its search are finished (logarithmic)</text>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

const table = (lines: readonly Line[]): string[] => [
  '| tool | build | runs | time | peak memory of all processes |',
  '| --- | --- | ---: | ---: | ---: |',
  ...lines.map(
    (line) =>
      `| ${line.tool} | ${line.task} | ${line.runs} | ${seconds(line)} | ${gibibytes(line.figures.peakMemory)} |`,
  ),
];

/** The page of figures, made by the benchmark and by nothing else. */
export function page(
  sections: readonly Section[],
  machine: Machine,
  { weights, layouts, containers, day, shownOfFew }: Facts,
): string {
  const [{ lines = [], articles = 0 } = {}, ...larger] = sections;
  const best = Math.min(
    ...lines.filter(({ tool }) => tool !== 'Kronika').map(({ figures }) => figures.seconds),
  );
  const whole = lines.find(({ tool, task }) => tool === 'Kronika' && task === 'from nothing');
  return [
    '# Performance',
    '',
    '`npm run bench -- --corpus DIR` makes this page: each tool in turn, in one run, medians. Kronika starts from the raw',
    'seeds; the others get the same articles ready-made as Markdown, show title and body, and are followed by Pagefind as',
    'it comes. They make everything again whatever changed.',
    '',
    `Measured on ${day} with ${counted(articles)} articles on ${machine.cores} cores (${machine.model}), ` +
      `${gibibytes(machine.memory)} of memory, ${machine.system}; the load average was ${machine.load.toFixed(1)}` +
      (machine.load > machine.cores + 2
        ? ', as the machine had other work to do, unevenly: neither seconds nor ratios hold until they are measured again on a quiet one.'
        : '.'),
    '',
    '![Times of the builds](performance.svg)',
    '',
    ...table(lines),
    '',
    ...(whole && Number.isFinite(best)
      ? [
          `From nothing, Kronika takes ${(whole.figures.seconds / best).toFixed(2)} of the time of the fastest other.`,
          '',
        ]
      : []),
    '“An edit in the browser” is the time from the moment a seed is saved under `npm start` until a browser that has its',
    `article open shows the edit by itself; on the project's own five seeds that takes ${shownOfFew.seconds.toFixed(2)} s.`,
    '',
    ...larger.flatMap((section) => [
      `## ${counted(section.articles)} articles`,
      '',
      'The same corpus several times, each time with other names, addresses, dates and words.',
      '',
      ...table(section.lines),
      '',
    ]),
    ...layoutSection(layouts, weights.articles),
    ...containerSection(containers),
    '## Weights',
    '',
    `As a host sends it (gzip), the article in the middle of all weighs ${kilobytes(weights.page)} with its styles, which are`,
    `${kilobytes(weights.styles)} of that; the aim is at most 14 kB and 8 kB. The searches are compared in [search.md](search.md).`,
    '',
  ].join('\n');
}
