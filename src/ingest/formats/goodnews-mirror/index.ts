import type { Removed, RemovedKind } from '../../../record.ts';
import { draftOf, type Format, onlyDraft, type Parsed } from '../../draft.ts';
import { decodeTitle } from '../../html/entities.ts';
import { parseHtml } from '../../html/parse.ts';
import { addRemoved, lineWords, takeFrom } from '../../removed.ts';
import { readAddresses } from './addresses.ts';
import { dropLeadRule } from './lead-rule.ts';
import { renameDisguisedTags, unquoteAlternatives } from './tags.ts';

const dashes = '------------------------';
/** The generator's pages; pages made by hand have a short rule and then one line of HTML. */
const header = /^### (?!\s*\[:house:)(?<title>.*)\n(?:-{24}\n|\n---\n\n+(?=\s*<))/u;

/** The generator puts these lines around an article; their beginnings tell them. */
const furniture: readonly { kind: RemovedKind; line: RegExp }[] = [
  { kind: 'promotion', line: /^#### \[ / },
  { kind: 'navigation', line: /^#### \[/ },
  { kind: 'tracker', line: /^<img [^>]*width='0px'/ },
];

/** From here on, the generator's share box and what follows it. */
const shareBox = /(?:<hr\/>|(?<!\+)\+{5,}(?:<br\/>)*)\s*手机上长按并复制下列链接或二维码分享本文章/gu;

export const goodnewsMirror: Format = {
  name: 'goodnews-mirror',
  description: 'A page of the gfw-breaker mirrors: a title, navigation, the article as HTML, a share box.',

  byProgram: true,
  claims: (seed) => header.test(seed.text),

  parse(seed): Parsed {
    const match = header.exec(seed.text);
    if (!match) return { drafts: [], removed: [], warnings: [] };
    const removed: Removed[] = [];
    const box = takeFrom(takeFurniture(seed.text.slice(match[0].length), removed), shareBox);
    addRemoved(removed, 'share', lineWords(box.taken.replaceAll(dashes, '')));
    const tree = parseHtml(readable(box.kept));
    renameDisguisedTags(tree);
    unquoteAlternatives(tree);
    const draft = draftOf(tree);
    draft.title = decodeTitle(match.groups?.title ?? '');
    draft.removed = removed;
    Object.assign(draft, readAddresses(box.taken));
    dropLeadRule(tree);
    return onlyDraft(draft);
  },
};

function takeFurniture(text: string, removed: Removed[]): string {
  const kept = text.split('\n').filter((line) => {
    const found = furniture.find((one) => one.line.test(line));
    if (found) addRemoved(removed, found.kind, lineWords(line));
    return !found;
  });
  return kept.join('\n');
}

/** Without the indentation, nine tenths of a deep page, and with what the generator escaped twice as it was. */
function readable(html: string): string {
  const flat = html.replace(/^[ \t]+/gmu, '').replace(/&amp;#0?39(?:;|(?!\d))/gu, '&#39;');
  const at = /&lt;\/(?:div|center)&gt;/u.test(flat) ? flat.search(/&lt;(?:p|div|center|br)\b/u) : -1;
  return at < 0 ? flat : flat.slice(0, at) + unescaped(flat.slice(at));
}

/** A quote missing in an attribute made the generator take the rest of the page for words, and escape it. */
const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
