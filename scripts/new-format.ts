import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describeError, KronikaError } from '../src/errors.ts';

/*
 * `npm run new:format -- NAME EXAMPLE`: a format that claims files which begin like EXAMPLE and reads them as HTML,
 * its line in the list, and its first fixture, for a person to go on from.
 */

const formatsFolder = 'src/ingest/formats';

/** Returns the files that it wrote, as paths from `root`. @throws KronikaError */
export function addFormat(root: string, name: string, example: string): string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))
    throw new KronikaError('bad-name', `“${name}” is no name for a format.`, {
      advice: 'Name it in lower case with hyphens, after what it reads: some-mirror.',
    });
  const source = `${formatsFolder}/${name}/index.ts`;
  if (existsSync(join(root, source)))
    throw new KronikaError('format-exists', `${source} is there already.`, {
      advice: 'Choose another name.',
    });
  if (!existsSync(example))
    throw new KronikaError('no-example', `There is no file ${example}.`, {
      advice: 'Give one file that the format reads.',
    });
  const fixture = `test/formats/${name}/example`;
  const input = `${fixture}/input${extname(example) || '.txt'}`;
  mkdirSync(join(root, fixture), { recursive: true });
  copyFileSync(example, join(root, input));
  mkdirSync(dirname(join(root, source)), { recursive: true });
  writeFileSync(join(root, source), tidy(source, formatSource(name, readFileSync(example, 'utf8'))));
  const list = `${formatsFolder}/index.ts`;
  writeFileSync(join(root, list), tidy(list, listed(readFileSync(join(root, list), 'utf8'), name)));
  return [source, list, input];
}

const project = join(import.meta.dirname, '..');

/** A source as `npm run check` wants it. */
const tidy = (path: string, source: string): string =>
  execFileSync(join(project, 'node_modules/.bin/biome'), ['check', '--write', `--stdin-file-path=${path}`], {
    cwd: project,
    input: source,
    encoding: 'utf8',
  });

const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

/** Characters that are enough to tell files of one kind from others: `{` alone begins many. */
const telling = { least: 8, most: 60 };

/** The first lines of a text, as many as tell something. */
function beginningOf(text: string): string {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  const end = start.indexOf('\n', telling.least);
  return start.slice(0, Math.min(end < 0 ? start.length : end, telling.most)).trimEnd();
}

/** The beginning of the example stands for what tells such files from all others. */
function formatSource(name: string, example: string): string {
  const beginning = beginningOf(example);
  return `import { type Draft, draftOf, type Format, onlyDraft, type Seed } from '../../draft.ts';
import { parseHtml } from '../../html/parse.ts';

/** Say here whose files these are, and what in them is not the article. */
export const ${camel(name)}: Format = {
  name: '${name}',
  description: 'Say in a sentence what kind of file this reads.',
  claims: ({ text }) => text.trimStart().startsWith(${JSON.stringify(beginning).replaceAll("'", "\\'").replace(/^"|"$/gu, "'").replaceAll('\\"', '"')}),
  parse: (seed) => onlyDraft(read(seed)),
};

function read({ text }: Seed): Draft {
  const draft = draftOf(parseHtml(text));
  // State what the file states: draft.title, draft.dates, draft.originalUrl, draft.contributors. Cut what stands
  // around the article off draft.body, and note it in draft.removed. The rules in fields/ do the rest.
  return draft;
}
`;
}

/** The list with one more import and one more entry, both in the order of the alphabet. */
function listed(list: string, name: string): string {
  const entry = camel(name);
  const imports = list.match(/^import \{ \w+ \} from '\.\/[\w-]+\/index\.ts';$/gmu) ?? [];
  const mine = `import { ${entry} } from './${name}/index.ts';`;
  const next = imports.find((line) => pathOf(line) > pathOf(mine)) ?? imports.at(-1) ?? '';
  const withImport = list.replace(next, `${mine}\n${next}`);
  return withImport.replace(
    /(formats: readonly Format\[\] = \[)([^\]]*)\]/u,
    (_, head: string, body: string) => {
      const entries = [
        ...body
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
        entry,
      ].sort();
      const line = `${head}${entries.join(', ')}]`;
      return line.length <= 100 ? line : `${head}\n${entries.map((one) => `  ${one},\n`).join('')}]`;
    },
  );
}

const pathOf = (line: string): string => /'(.*)'/u.exec(line)?.[1] ?? '';

if (import.meta.main) {
  const [name, example] = process.argv.slice(2);
  if (!name || !example) {
    console.error(
      'npm run new:format -- NAME EXAMPLE\n\nNAME     lower case with hyphens: some-mirror\nEXAMPLE  a file that the format reads',
    );
    process.exitCode = 2;
  } else {
    try {
      const written = addFormat(process.cwd(), name, example);
      console.log(`Written: ${written.join(', ')}.`);
      console.log(
        `Next: shorten the example to what matters, go on in ${written[0]} as ${formatsFolder}/README.md says, then ` +
          `UPDATE=${name} npm run test:file -- test/formats/fixtures.test.ts.`,
      );
    } catch (error) {
      console.error(describeError(error));
      if (error instanceof KronikaError) console.error(error.advice);
      process.exitCode = 1;
    }
  }
}
