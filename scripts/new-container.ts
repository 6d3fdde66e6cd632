import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeError, KronikaError } from '../src/errors.ts';
import { assertName, camel, listed, tidy } from './scaffold.ts';

/*
 * `npm run new:container -- NAME EXAMPLE`: a container that claims files which begin like EXAMPLE and gives each line of
 * them as a member, its line in the list and in the README, and its example, for a person to go on from.
 */

const containersFolder = 'src/ingest/containers';

/** Returns the files that it wrote, as paths from `root`. @throws KronikaError */
export function addContainer(root: string, name: string, example: string): string[] {
  assertName(name, 'container');
  const source = `${containersFolder}/${name}/index.ts`;
  if (existsSync(join(root, source)))
    throw new KronikaError('container-exists', `${source} is there already.`, {
      advice: 'Choose another name.',
    });
  if (!existsSync(example))
    throw new KronikaError('no-example', `There is no file ${example}.`, {
      advice: 'Give one file that the container opens.',
    });
  const test = `test/containers/${name}/example.ts`;
  const input = `test/containers/${name}/${basename(example)}`;
  for (const file of [source, test]) mkdirSync(dirname(join(root, file)), { recursive: true });
  copyFileSync(example, join(root, input));
  writeFileSync(
    join(root, source),
    tidy(source, containerSource(name, readFileSync(example).toString('latin1'))),
  );
  writeFileSync(join(root, test), tidy(test, exampleSource(basename(example))));
  const list = `${containersFolder}/index.ts`;
  const declaration = 'containers: readonly Container[]';
  writeFileSync(
    join(root, list),
    tidy(list, listed(readFileSync(join(root, list), 'utf8'), name, declaration)),
  );
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const line = `- **${name}**: ${description}\n`;
  writeFileSync(join(root, 'README.md'), readme.replace(/^- \*\*packed\*\*/mu, `${line}- **packed**`));
  return [source, test, list, 'README.md', input];
}

const description = 'Say in a sentence what kind of file this opens.';

/** Characters of the example by which such files are told from others. */
const telling = 16;

function containerSource(name: string, example: string): string {
  return `import { ByteReader } from '../shared/byte-reader.ts';
import type { Container, Entry } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isFolder } from '../open-folder.ts';

/** Say here whose files these are. */
export const ${camel(name)}: Container = {
  name: '${name}',
  description: '${description}',
  claims: ({ text }) => text.startsWith(${JSON.stringify(example.slice(0, telling))}),
  async *entries(opened) {
    if (!isFolder(opened)) yield* read(opened);
  },
};

/** The most bytes of one member. */
const most = 1024 * 1024;

async function* read(opened: OpenFile): AsyncGenerator<Entry> {
  const reader = new ByteReader(opened.chunks());
  for (let line = await reader.line(most); line; line = await reader.line(most)) {
    const [bytes, offset] = [line, reader.offset - line.length];
    // Name each member as an archivist would, and pass over what is no article: { passedOver: 'pictures' }.
    yield { read: () => ({ item: String(offset), facts: {}, bytes, offset }) };
  }
  await reader.finish();
}
`;
}

const exampleSource = (file: string): string => `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../examples.ts';

export const examples: readonly Example[] = [
  { path: '${file}', bytes: readFileSync(join(import.meta.dirname, '${file}')) },
];
`;

if (import.meta.main) {
  const [name, example] = process.argv.slice(2);
  if (!name || !example) {
    console.error(
      'npm run new:container -- NAME EXAMPLE\n\nNAME     lower case with hyphens: some-export\nEXAMPLE  a file that the container opens',
    );
    process.exitCode = 2;
  } else {
    try {
      const written = addContainer(process.cwd(), name, example);
      console.log(`Written: ${written.join(', ')}.`);
      console.log(
        `Next: go on in ${written[0]} as ${containersFolder}/README.md says, then ` +
          'npm run test:file -- test/containers/contract.test.ts.',
      );
    } catch (error) {
      console.error(describeError(error));
      if (error instanceof KronikaError) console.error(error.advice);
      process.exitCode = 1;
    }
  }
}
