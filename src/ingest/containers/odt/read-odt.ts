import { parseHtml } from '../../html/parse.ts';
import { textOf } from '../../html/tree.ts';
import { picturesAround } from '../../pictures/pictures.ts';
import type { Found, Member } from '../container.ts';
import type { OpenFile } from '../open-file.ts';
import { factsOfBlocks } from '../shared/laid-out.ts';
import { blocksOfTree } from '../shared/laid-out-tree.ts';
import {
  brokenPackage,
  definesEntities,
  elementsIn,
  PackageFiles,
  unescaped,
  unread,
} from '../shared/package-files.ts';
import { escapeHtml } from '../shared/write-html.ts';

/** Elements of OpenDocument as those of HTML; of all others only the words are read. */
const tags: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:h': 'h2',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

/** Elements whose words are none of the text. */
const passedOver: ReadonlySet<string> = new Set(
  'text:tracked-changes office:annotation text:note-citation svg:title svg:desc office:forms text:sequence-decls text:table-of-content text:bibliography office:binary-data'.split(
    ' ',
  ),
);

const signs: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '<br>' };

const styleOf = (attributes: string): string => {
  const name = /text:style-name="([^"]*)"/u.exec(attributes)?.[1] ?? '';
  return /^(?:title|author|date)$/iu.test(name) ? ` class="${name.toLowerCase()}"` : '';
};

/** The text of a file as HTML. */
function htmlOf(xml: string): string {
  const body = xml.slice(xml.indexOf('<office:text'), xml.lastIndexOf('</office:text>'));
  const pieces: string[] = [];
  const links: boolean[] = [];
  let unread = 0;
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([\w:-]+)((?:\s[^<>]*?)?)(\/?)>/gu)) {
    const [all, end, name = '', attributes = '', isEmpty] = match;
    if (unread === 0) pieces.push(escapeHtml(unescaped(body.slice(at, match.index))));
    at = match.index + all.length;
    if (passedOver.has(name)) {
      if (!isEmpty) unread += end ? -1 : 1;
    } else if (unread === 0) {
      const tag = tags[name];
      if (signs[name] !== undefined && !end) pieces.push(signs[name]);
      else if (name === 'draw:image' && !end) pieces.push(pictureTag(attributes));
      else if (name === 'text:a') pieces.push(linkTag(attributes, Boolean(end), links));
      else if (tag !== undefined)
        pieces.push(end ? `</${tag}>` : `<${tag}${styleOf(attributes)}>${isEmpty ? `</${tag}>` : ''}`);
    }
  }
  return pieces.join('');
}

function linkTag(attributes: string, isEnd: boolean, links: boolean[]): string {
  if (isEnd) return links.pop() ? '</a>' : '';
  const address = unescaped(/xlink:href="([^"]*)"/u.exec(attributes)?.[1] ?? '');
  const isWeb = /^https?:/iu.test(address);
  links.push(isWeb);
  return isWeb ? `<a href="${escapeHtml(address)}">` : '';
}

const pictureTag = (attributes: string): string =>
  `<img src="${escapeHtml(unescaped(/xlink:href="([^"]*)"/u.exec(attributes)?.[1] ?? ''))}">`;

/** Reads a text in OpenDocument. */
export async function readOdt(member: Member, opened: OpenFile): Promise<Found> {
  const { item } = member;
  try {
    const files = await PackageFiles.open(opened);
    const kind = (await files.text('mimetype')).trim();
    if (kind !== '' && !kind.startsWith('application/vnd.oasis.opendocument.text'))
      return unread(
        item,
        `a file of OpenDocument for ${kind.split('.').at(-1)}`,
        'Save it as a PDF or as CSV, or take it out of the seeds folder.',
      );
    if (/manifest:encryption-data/u.test(await files.text('META-INF/manifest.xml'))) return encrypted(item);
    const content = await files.text('content.xml');
    if (!content.includes('<office:text') || definesEntities(content))
      return unread(
        item,
        'a package without a text that can be read',
        'Open it in a program for writing, and save it again.',
      );
    const about = await files.text('meta.xml');
    const meta = {
      title: elementsIn(about, 'title')[0] ?? null,
      creators: [...elementsIn(about, 'initial-creator'), ...elementsIn(about, 'creator')],
      subjects: elementsIn(about, 'keyword'),
    };
    const tree = parseHtml(htmlOf(content));
    if (!/\p{L}/u.test(textOf(tree)))
      return unread(item, 'a text without words', 'Save it again, or take it out of the seeds folder.');
    const pictures = picturesAround('content.xml', (name) => files.picture(name));
    return { ...member, facts: { ...factsOfBlocks(blocksOfTree(tree), meta), pictures } };
  } catch (error) {
    return brokenPackage(item, error);
  }
}

const encrypted = (item: string): Found => ({
  item,
  code: 'encrypted',
  broken: 'The file is encrypted with a password.',
  advice: 'Save it without its password, and put that into the seeds folder.',
});
