import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, parseSync, Visitor } from 'oxc-parser';

/* Checks rules of the house that neither the compiler nor the linter knows: of comments and of patterns. */

/** A longer pattern is made from a named list, which can be read and has room for reasons. */
const longestPattern = 160;

/** A place in a source, in characters from its beginning, and what is wrong there. */
interface Fault {
  readonly at: number;
  readonly message: string;
}

const openingsWithWhat = (comments: readonly Comment[]): Fault[] =>
  comments
    .filter(({ value }) => /^[\s*]*What\b/u.test(value))
    .map(({ start }) => ({
      at: start,
      message: 'a comment opens with “What”: write a sentence, or name the thing',
    }));

/** The file's own comment stands before all code but the imports, with an empty line behind it. */
function openingsAsDocs(source: string, comments: readonly Comment[], code: number): Fault[] {
  const [first] = comments;
  if (!first?.value.startsWith('*') || first.start > code || !/^\n\s*\n/u.test(source.slice(first.end)))
    return [];
  return [
    { at: first.start, message: 'the opening comment becomes the next declaration’s: write it as /* … */' },
  ];
}

/** One sentence for each breach of a rule in a source. */
export function faultsIn(file: string, source: string): string[] {
  const { program, comments } = parseSync(file, source);
  const code = program.body.find(({ type }) => type !== 'ImportDeclaration')?.start ?? source.length;
  const faults = [...openingsWithWhat(comments), ...openingsAsDocs(source, comments, code)];
  new Visitor({
    Literal: (node) => {
      if ('regex' in node && node.end - node.start > longestPattern)
        faults.push({
          at: node.start,
          message: `a pattern of over ${longestPattern} characters: make it from a named list`,
        });
    },
  }).visit(program);
  return faults.map(({ at, message }) => `${file}:${source.slice(0, at).split('\n').length}: ${message}`);
}

function main(): void {
  const root = join(import.meta.dirname, '..');
  const files = globSync('{src,templates,scripts,test}/**/*.ts', { cwd: root });
  const faults = files.flatMap((file) => faultsIn(file, readFileSync(join(root, file), 'utf8')));
  for (const fault of faults) console.error(fault);
  console.log(`Comments and patterns: ${files.length} files, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
