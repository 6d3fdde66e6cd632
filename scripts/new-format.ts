import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describeError, KronikaError } from '../src/errors.ts';
import { assertName, camel, listed, tidy } from './scaffold.ts';

/*
 * `npm run new:format -- NAME EXAMPLE`: a format that claims files which begin like EXAMPLE and reads them as HTML,
 * its line in the list, and its first fixture, for a person to go on from.
 */

const formatsFolder = 'src/ingest/formats';

/** Returns the files that it wrote, as paths from `root`. @throws KronikaError */
export function addFormat(root: string, name: string, example: string): string[] {
  assertName(name, 'format');
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
  writeFileSync(
    join(root, list),
    tidy(list, listed(readFileSync(join(root, list), 'utf8'), name, 'formats: readonly Format[]')),
  );
  return [source, list, input];
}

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
