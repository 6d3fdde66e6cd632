import { sha256 } from '../../disk/hash.ts';
import { libraryCode, ownCode } from './code-files.ts';
import { readCached, writeCached } from './values.ts';

/* Hashes of our own code: what other code made is made again. */

/** No part depends on the code that asks for it. */
const above = [
  'src/cli.ts',
  'src/cluster/',
  'src/commands/',
  'src/kit/',
  'src/kronika.ts',
  'src/oldest-node.ts',
  'src/setup/',
  'src/start.js',
];

/** Code of parts that the result of another part cannot depend on; all else counts, so that nothing is forgotten. */
const foreign = {
  ingest: [
    ...above,
    'src/exchange/',
    'src/site/',
    'src/search/',
    'src/stories/',
    'templates/',
    '.eleventy.js',
  ],
  site: [...above, 'src/ingest/'],
  search: [
    ...above,
    'src/ingest/',
    'src/stories/',
    'src/publishers/',
    'src/site/',
    'templates/',
    '.eleventy.js',
  ],
  stories: [
    ...above,
    'src/exchange/',
    'src/ingest/',
    'src/site/',
    'src/engine/',
    'src/publishers/',
    'templates/',
    '.eleventy.js',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Holds a publisher's facts and its habits: pages are made from the facts alone. */
const publisherFile = /^src\/publishers\/[^/]+\.ts /u;

type CodePart = keyof typeof foreign;

export type CodeKeys = Readonly<Record<CodePart, string>>;

/** For each part the hash of the code, the libraries and the Node that it runs on. */
export async function codeKeys(cacheDir: string): Promise<CodeKeys> {
  const hashes = [...ownCode(), libraryCode()];
  const keyOf = (part: CodePart, among: readonly string[], ...data: readonly string[]): string =>
    sha256(
      [
        process.version,
        ...among.filter((line) => !foreign[part].some((path) => line.startsWith(path))),
        ...data,
      ].join('\n'),
    );
  const withoutHabits = hashes.filter((line) => !publisherFile.test(line));
  return {
    ingest: keyOf('ingest', hashes),
    site: keyOf('site', withoutHabits, await publisherFacts(cacheDir, sha256(hashes.join('\n')))),
    search: keyOf('search', hashes),
    stories: keyOf('stories', hashes),
  };
}

const factsFile = 'publishers.json';

/** All facts of the known publishers, cached: to load their files takes as long as to tell that nothing changed. */
async function publisherFacts(cacheDir: string, code: string): Promise<string> {
  const cached = readCached<string>(cacheDir, factsFile, code);
  if (cached !== null) return cached;
  const { knownFacts } = await import('../../publishers/registry/find.ts');
  const facts = JSON.stringify(knownFacts());
  writeCached(cacheDir, factsFile, code, facts);
  return facts;
}
