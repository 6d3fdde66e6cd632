import { dirname, join } from 'node:path/posix';
import type { Root } from 'hast';
import { parsePage } from '../../html/parse.ts';
import { elements, isElement, root, textOf } from '../../html/tree.ts';
import { picturesAround } from '../../pictures/pictures.ts';
import { decode } from '../../read/decode.ts';
import type { Entry, Found } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { type Block, factsOfBlocks, type Metadata } from '../shared/laid-out.ts';
import { blocksOfTree } from '../shared/laid-out-tree.ts';
import { brokenPackage, elementsIn, PackageFiles, unescaped } from '../shared/package-files.ts';

/** Letters of the shortest chapter; title pages and legends have fewer. A Chinese character says as much as three. */
const fewestLetters = 250;

/** A file of the book, as its list of files has it. */
interface Part {
  readonly path: string;
  readonly properties: string;
}

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '');

/** The chapters of a book in the order in which they are read. */
export async function* chaptersOf(opened: OpenFile, name: string): AsyncGenerator<Entry> {
  const files = await PackageFiles.open(opened);
  const place = attribute(await files.text('META-INF/container.xml'), 'full-path');
  const opf = await files.text(place);
  const book = bookOf(opf);
  const parts = partsOf(opf, dirname(place));
  if (
    /EncryptedData/u.test(await files.text('META-INF/encryption.xml')) &&
    files.names.includes('META-INF/rights.xml')
  ) {
    yield { read: () => locked(name) };
    return;
  }
  const chapters: string[] = [];
  for (const part of parts) if (await isChapter(files, part)) chapters.push(part.path);
  for (const { path } of parts) {
    if (chapters.includes(path)) yield { read: () => chapterOf(files, path, book, chapters.length === 1) };
    else yield { read: () => ({ passedOver: 'covers and lists of contents' }) };
  }
}

interface Book extends Metadata {
  readonly isIssue: boolean;
}

function bookOf(opf: string): Book {
  const [language = ''] = elementsIn(opf, 'language');
  return {
    title: elementsIn(opf, 'title')[0] ?? null,
    creators: elementsIn(opf, 'creator'),
    published: elementsIn(opf, 'date')[0] ?? null,
    publisher: elementsIn(opf, 'publisher')[0] ?? null,
    language: /^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(language) ? language : null,
    subjects: elementsIn(opf, 'subject'),
    isIssue: /periodical|calibre:publication_type|x-mobipocket/iu.test(opf),
  };
}

function partsOf(opf: string, folder: string): Part[] {
  const tags = opf.match(/<(?:opf:)?item\s[^<>]*>/gu) ?? [];
  const byId = new Map(tags.map((tag) => [attribute(tag, 'id'), tag]));
  const spine = opf.match(/<(?:opf:)?itemref\s[^<>]*>/gu) ?? [];
  return spine.flatMap((ref): Part[] => {
    const tag = byId.get(attribute(ref, 'idref'));
    if (!tag || !/html/iu.test(attribute(tag, 'media-type'))) return [];
    const path = join(folder, decodedPath(attribute(tag, 'href')));
    return [{ path, properties: `${attribute(tag, 'properties')} ${attribute(tag, 'id')}` }];
  });
}

function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/u, ''));
  } catch {
    return href;
  }
}

const frontParts = /(?:^|[\s_/.-])(?:nav|toc|cover|title-?_?page|copyright|colophon|index)(?=[\s_/.-]|$)/iu;

async function isChapter(files: PackageFiles, { path, properties }: Part): Promise<boolean> {
  if (/(?:^|\s)nav(?:\s|$)/u.test(properties)) return false;
  const page = pageOf(await files.bytes(path));
  const text = textOf(page);
  const letters =
    (text.match(/\p{L}/gu)?.length ?? 0) +
    2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu)?.length ?? 0);
  const linked = [...elements(page, 'a')].reduce((sum, node) => sum + textOf(node).length, 0);
  if (linked > text.trim().length * 0.6) return false;
  return (
    letters >= (frontParts.test(properties) || frontParts.test(path) ? fewestLetters * 6 : fewestLetters)
  );
}

/** The body of a chapter. In XML any element may end in itself, in HTML few may. */
function pageOf(bytes: Uint8Array | null): Root {
  const text = bytes ? decode(bytes).text : '';
  const html = text.replace(
    /<((?!br|hr|img|link|meta|wbr|col|input|image)[a-z][\w-]*)((?:\s[^<>]*?)?)\/>/giu,
    (_, tag, attributes) => `<${tag}${attributes}></${tag}>`,
  );
  const page = parsePage(html);
  return root([...elements(page, 'body')].flatMap(({ children }) => children));
}

/** Sections around all that a page holds say nothing. */
function unwrapped(page: Root): Root {
  let tree = page;
  for (;;) {
    const said = tree.children.filter((child) => textOf(child).trim() !== '');
    const [only] = said;
    if (said.length !== 1 || !isElement(only, 'section', 'div', 'article', 'main')) return tree;
    tree = root([...only.children]);
  }
}

async function chapterOf(files: PackageFiles, path: string, book: Book, isOnly: boolean): Promise<Found> {
  try {
    const bytes = (await files.bytes(path)) ?? new Uint8Array();
    const blocks = blocksOfTree(unwrapped(withoutDrawings(pageOf(bytes))));
    const heading = titleOf(blocks);
    const title = isOnly ? book.title : (heading ?? book.title);
    const publisher = book.publisher ?? (isOnly ? null : (book.title ?? null));
    const facts = factsOfBlocks(blocks, {
      ...book,
      title: title ?? null,
      publisher,
      ...(book.isIssue && { creators: [] }),
    });
    const { stated } = facts;
    if (!stated) return brokenPackage(path, new Error('it has no text'));
    const authors =
      stated.item.authors.length > 0 || book.isIssue ? stated.item.authors : (book.creators ?? []);
    const pictures = picturesAround(path, (name) => files.picture(name));
    return {
      item: path,
      facts: { stated: { ...stated, item: { ...stated.item, authors } }, pictures },
      bytes,
    };
  } catch (error) {
    return brokenPackage(path, error);
  }
}

const titleOf = (blocks: readonly Block[]): string | null =>
  blocks.slice(0, 4).find(({ html }) => /^<h[1-4]/u.test(html))?.text ?? null;

function withoutDrawings(page: Root): Root {
  for (const node of [page, ...elements(page)])
    node.children = node.children.filter(
      (child) => !isElement(child, 'svg', 'image'),
    ) as typeof node.children;
  return page;
}

const locked = (item: string): Found => ({
  item,
  code: 'encrypted',
  broken: 'The book is locked for one reader (DRM).',
  advice: 'Put a copy without a lock into the seeds folder, where you may.',
});
