import { withOptional } from '../../../optional-packages.ts';
import { parseHtml } from '../../html/parse.ts';
import { textOf } from '../../html/tree.ts';
import type { HeldPicture, HeldPictures } from '../../pictures/pictures.ts';
import { limits } from '../../read/limits.ts';
import type { Found, Member } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { isListing } from '../press-listing/signs.ts';
import { factsOfBlocks } from '../shared/laid-out.ts';
import { blocksOfTree } from '../shared/laid-out-tree.ts';
import { brokenPackage, definesEntities, elementsIn, PackageFiles, unread } from '../shared/package-files.ts';

/** Styles of Word by what they say, with those of its other languages that begin a text. */
const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Titel'] => p.title:fresh",
  "p[style-name='Titre'] => p.title:fresh",
  "p[style-name='Název'] => p.title:fresh",
  "p[style-name='标题'] => p.title:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Byline'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Subtitle'] => p:fresh",
];

/** Other packages than texts, by the folder of their own files. */
const others: readonly (readonly [folder: RegExp, kind: string, advice: string])[] = [
  [
    /^xl\//u,
    'a table of Excel',
    'Save it as CSV where a row of it is an article, or take it out of the seeds folder.',
  ],
  [/^ppt\//u, 'slides of PowerPoint', 'Save them as a PDF, or take them out of the seeds folder.'],
  [
    /^Index(?:\/|\.zip)/u,
    'a text of Apple’s Pages, Numbers or Keynote',
    'Export it as DOCX or PDF, and put that into the seeds folder.',
  ],
];

/**
 * Reads a text of Word. What it names outside of itself is not fetched, its macros are not run.
 * @returns The lines of it where a press database has listed its articles in it.
 */
export async function readDocx(member: Member, opened: OpenFile): Promise<Found | string> {
  const { item, bytes } = member;
  try {
    const files = await PackageFiles.open(opened);
    const other = others.find(([folder]) => files.names.some((name) => folder.test(name)));
    const main = files.names.find((name) => /^word\/document\d*\.xml$/u.test(name));
    if (other && main === undefined) return unread(item, other[1], other[2]);
    if (main === undefined)
      return unread(item, 'a package without a text', 'Save it again from the program that wrote it.');
    if (files.size > limits.unpackedBytes || definesEntities(await files.text(main))) return hostile(item);
    const { default: mammoth } = await withOptional('docx', () => import('mammoth'));
    const held = new Map<string, HeldPicture>();
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap,
        externalFileAccess: false,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const address = `docx:${held.size}`;
          held.set(address, { state: '', bytes: () => image.readAsBuffer() });
          return { src: address };
        }),
      },
    );
    const core = await files.text('docProps/core.xml');
    const meta = {
      title: elementsIn(core, 'title')[0] ?? null,
      creators: elementsIn(core, 'creator'),
      subjects: elementsIn(core, 'keywords').flatMap((words) => words.split(/\s*[,;]\s*/u)),
    };
    const tree = parseHtml(value);
    if (!/\p{L}/u.test(textOf(tree))) return empty(item);
    const lines = linesOf(tree);
    if (isListing(lines)) return lines;
    const pictures: HeldPictures = { find: (address) => held.get(address) ?? null };
    return { ...member, facts: { ...factsOfBlocks(blocksOfTree(tree), meta), pictures } };
  } catch (error) {
    return brokenPackage(item, error);
  }
}

const hostile = (item: string): Found => ({
  item,
  code: 'not-text',
  broken:
    'The file names things outside of it or becomes far too large, as those of attacks do; it is not read.',
  advice: 'Open it in a program for writing, and save it again.',
});

const empty = (item: string): Found => ({
  item,
  code: 'no-text',
  broken: 'The file has no words: its pages are pictures.',
  advice: 'Have a program recognise the text of the pictures, and put that into the seeds folder.',
});

/** Each paragraph as a line. */
const linesOf = (tree: ReturnType<typeof parseHtml>): string =>
  tree.children.map((child) => textOf(child).trim()).join('\n');
