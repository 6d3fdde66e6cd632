import type { OpenFile } from '../open-file.ts';

interface LinkList {
  /** Its beginning, and where that may be anything the ending of its name. */
  readonly begins: RegExp;
  readonly ending?: RegExp;
  /** Each of its links or titles. */
  readonly each: RegExp;
}

/** Files with links or titles and no texts: bookmarks of browsers, Pocket, Instapaper, and what libraries cite by. */
const linkLists: readonly LinkList[] = [
  { begins: /^\s*<!DOCTYPE NETSCAPE-Bookmark-file/iu, each: /<a\s[^>]*\bhref=/giu },
  {
    begins: /^[\s\S]{0,400}<title>\s*(?:Pocket Export|Instapaper: Export)\s*<\/title>/iu,
    each: /<a\s[^>]*\bhref=/giu,
  },
  {
    begins: /^[\s%]*(?:%[^\n]*\n\s*)*@\w+\s*\{/u,
    ending: /\.bib(?:tex)?$/iu,
    each: /^@(?!comment|string|preamble)\w+\s*\{/gimu,
  },
  { begins: /^[\s\u00ef\u00bb\u00bf]*TY {2}- /u, each: /^TY {2}- /gmu },
  { begins: /^[\s\u00ef\u00bb\u00bf]*%0 [A-Z]/u, each: /^%0 /gmu },
  { begins: /^[\s\u00ef\u00bb\u00bf]*PMID- ?\d/u, each: /^PMID- /gmu },
  { begins: /^[\s\S]{0,2000}<rdf:RDF[^>]*\bzotero\.org\//u, each: /<z:itemType>(?!attachment)/gu },
];

const listOf = ({ name, text }: OpenFile): LinkList | undefined =>
  linkLists.find(({ begins, ending }) => begins.test(text) && (ending?.test(name) ?? true));

/** Whether a file is a list of links or titles, and holds no texts. */
export const isLinkList = (file: OpenFile): boolean => listOf(file) !== undefined;

/** How many links it holds. */
export async function linksIn(file: OpenFile): Promise<number> {
  const { each } = listOf(file) ?? {};
  let [count, line] = [0, ''];
  for await (const chunk of file.chunks()) {
    const text = line + Buffer.from(chunk).toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    line = text.slice(end);
    if (each) count += text.slice(0, end).match(each)?.length ?? 0;
  }
  return count + (each ? (line.match(each)?.length ?? 0) : 0);
}
