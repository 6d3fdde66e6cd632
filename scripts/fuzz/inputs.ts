import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/* Inputs that chance makes of what readers expect: the fixtures of all formats, bent, and pieces of their grammars. */

interface Input {
  /** How it was made, for whoever reads a finding. */
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** Marks that mean something to one reader or another; repeated they are what costs most. */
const marks = [
  ...[
    '---\n',
    'title: ',
    'date: 2021-01-12\n',
    '### ',
    '# x\n',
    '- ',
    '- a\n  - ',
    '1. ',
    '> ',
    '~~a',
    '**a',
    '_a_ ',
    '`',
    '|a',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '[',
    '![](',
    '](https://a.example/b)',
    '[[zh:',
    '<div>',
    '</div>',
    '<b>x<p>y',
    '<table><tr><td>',
    '<li>',
    '<a href="',
    '<img src="a.jpg">',
    '<b>甲：</b>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '<svg><g>',
    '<item><title>',
    '</item>',
    '<entry>',
    '{"items":[',
    '"',
    ',',
    '\\',
  ],
  ...[
    '&amp;',
    '&#x110000;',
    '&lt;',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\u3000',
    '\u200b',
    '\u202e',
    '\u0301',
    '\u0000',
    '\ud83d\udc68\u200d',
  ],
  ...[
    '作者：',
    '翻译：甲｜',
    '【大纪元2021年01月12日讯】',
    '发布时间：',
    '2021年1月9日',
    '（',
    '）',
    '约翰·马兹（John Matze）',
    'http://a.example/',
  ],
];

const fixtureFolder = join(import.meta.dirname, '..', '..', 'test', 'formats');

export const readFixtures = (): Buffer[] =>
  globSync('*/*/input.*', { cwd: fixtureFolder })
    .sort()
    .filter((name) => !name.endsWith('.yml'))
    .map((name) => readFileSync(join(fixtureFolder, name)));

const mark = fc.constantFrom(...marks);
/** Where in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Few repetitions are usual; many show what grows faster than its input. */
const times = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
  fc.integer({ min: 1000, max: 20_000 }),
);

type Change = (bytes: Buffer) => Buffer;
const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);

const insert = fc.record({ where: place, what: mark, often: times }).map(
  ({ where, what, often }): Change =>
    (bytes) =>
      Buffer.concat([
        bytes.subarray(0, at(bytes, where)),
        Buffer.from(what.repeat(often)),
        bytes.subarray(at(bytes, where)),
      ]),
);
const cut = fc.tuple(place, place).map(
  ([a, b]): Change =>
    (bytes) =>
      Buffer.concat([
        bytes.subarray(0, at(bytes, Math.min(a, b))),
        bytes.subarray(at(bytes, Math.max(a, b))),
      ]),
);
const repeat = fc.record({ from: place, length: fc.integer({ min: 1, max: 200 }), often: times }).map(
  ({ from, length, often }): Change =>
    (bytes) => {
      const start = at(bytes, from);
      const piece = bytes.subarray(start, start + length);
      return Buffer.concat([
        bytes.subarray(0, start),
        ...Array.from({ length: often }, () => piece),
        bytes.subarray(start),
      ]);
    },
);
const damage = fc.record({ where: place, bytes: fc.uint8Array({ maxLength: 12 }) }).map(
  ({ where, bytes: others }): Change =>
    (bytes) =>
      Buffer.concat([
        bytes.subarray(0, at(bytes, where)),
        others,
        bytes.subarray(at(bytes, where) + others.length),
      ]),
);

/** The end of another fixture after the beginning of this one. */
const splice = (fixtures: readonly Buffer[]) =>
  fc.record({ other: fc.constantFrom(...fixtures), where: place, from: place }).map(
    ({ other, where, from }): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, where)), other.subarray(at(other, from))]),
  );

/** An input grows to 400 kB at most: what is larger only takes longer. */
const mostBytes = 400_000;

function bent(fixtures: readonly Buffer[]): fc.Arbitrary<Input> {
  const change = fc.oneof(insert, cut, repeat, damage, splice(fixtures));
  return fc
    .record({
      fixture: fc.constantFrom(...fixtures),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    })
    .map(({ fixture, changes }) => ({
      how: `a fixture with ${changes.length} changes`,
      bytes: changes.reduce((bytes, bend) => bend(bytes).subarray(0, mostBytes), fixture),
    }));
}

const soup: fc.Arbitrary<Input> = fc
  .array(
    fc.tuple(fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 12 })), fc.oneof(fc.constant(1), times)),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => ({
    how: 'pieces of the grammars',
    bytes: Buffer.from(pieces.map(([piece, often]) => piece.repeat(often)).join('')).subarray(0, mostBytes),
  }));

export const inputs = (fixtures: readonly Buffer[]): fc.Arbitrary<Input> =>
  fc.oneof({ weight: 4, arbitrary: bent(fixtures) }, soup);
