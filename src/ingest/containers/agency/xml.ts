import type { Element, Root } from 'hast';
import { parseHtml } from '../../html/parse.ts';
import { type Child, elements, isElement, root, setChildren, textOf } from '../../html/tree.ts';
import type { Entry, Found } from '../container.ts';
import { escapeHtml, writeHtml } from '../shared/write-html.ts';
import { isTakenBack, memberOfSent, takenBack } from './sent.ts';

/** The articles of a file, or of a message that holds many. */
export function* xmlArticles(text: string, name: string): Generator<Entry> {
  const items = text.match(/<(?:\w+:)?newsItem[\s>][\s\S]*?<\/(?:\w+:)?newsItem>/gu) ?? [];
  if (items.length === 0 && !/<(?:\w+:)?nitf[\s>]/u.test(text)) {
    yield { read: () => ({ passedOver: 'packages and concepts of agencies' }) };
    return;
  }
  const whole = items.length > 0 ? items : [text];
  for (const [at, one] of whole.entries()) {
    const place = whole.length === 1 ? name : `${name} ${at + 1}`;
    yield {
      ...(whole.length === 1 && { isOnly: true }),
      read: () => (items.length > 0 ? newsItem(one, place) : nitf(one, place)),
    };
  }
}

/** XML as the parser for HTML reads it: elements that end in themselves have an end, prefixes and sections are gone. */
const treeOf = (xml: string): Root =>
  parseHtml(
    xml
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, words: string) => escapeHtml(words))
      .replace(/<\?[^<>]*\?>|<!DOCTYPE[^<>[]*(?:\[[^\]]*\])?[^<>]*>/giu, '')
      .replace(/<(\/?)\w+:(?=[a-z])/giu, '<$1')
      .replace(/<(\/?\w+)\.(?=\w)/gu, '<$1-')
      .replace(/<(\/?)(?:source|link|image|title|caption)\b/giu, '<$1x-$&')
      .replace(/<(\/?)x-<\/?/giu, '<$1x-')
      .replace(/<((?!br|hr|img)[a-z][\w.-]*)((?:\s[^<>]*?)?)\/>/giu, '<$1$2></$1>'),
  );

function attribute(node: Element | undefined, name: string): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[-.:]/gu, '');
  const found = Object.entries(node?.properties ?? {}).find(([key]) => plain(key) === plain(name));
  return typeof found?.[1] === 'string' ? found[1].trim() : '';
}

const first = (tree: Root | Element, ...names: readonly string[]): Element | undefined => {
  for (const name of names) for (const node of elements(tree, name)) return node;
  return undefined;
};

const wordsOf = (node: Element | undefined): string | null =>
  (node && textOf(node).replace(/\s+/gu, ' ').trim()) || null;

/** `20220314T170500+0100` in the form that all dates are read in. */
const spelled = (words: string): string =>
  words.replace(
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/u,
    (_, year, month, day, hour, minute, second, zone) => {
      const time = hour ? `T${hour}:${minute}:${second ?? '00'}` : '';
      return `${year}-${month}-${day}${time}${zone ? zone.replace(/(\d\d)(\d\d)$/u, '$1:$2') : ''}`;
    },
  );

/** Elements beside the text: pictures with their captions, and notes of the agency. */
const beside =
  'media body-end x-caption media-caption media-metadata x-title head docdata style script'.split(' ');

function bodyOf(node: Root | Element): string {
  const copy = root([...node.children] as Root['children']);
  for (const parent of [copy, ...elements(copy)])
    setChildren(
      parent,
      parent.children
        .filter((child: Child) => !isElement(child, ...beside))
        .map((child: Child) => (isElement(child, 'hl2') ? { ...child, tagName: 'h2' } : child)),
    );
  return writeHtml(copy);
}

function nitf(xml: string, place: string): Found {
  const tree = treeOf(xml);
  const head = first(tree, 'body-head') ?? tree;
  const publication = first(tree, 'pubdata');
  const byline = first(head, 'byline');
  const item = attribute(first(tree, 'doc-id'), 'id-string') || place;
  if (isTakenBack(attribute(first(tree, 'docdata'), 'management-status'))) return takenBack(item);
  const dates = [
    attribute(publication, 'date.publication'),
    ...['date-issue', 'date-release'].map((name) => attribute(first(tree, name), 'norm')),
  ];
  const rights = first(tree, 'doc-copyright');
  return memberOfSent({
    item,
    bytes: Buffer.from(xml),
    title:
      wordsOf(first(head, 'hl1')) ??
      wordsOf(first(head, 'headline', 'hedline')) ??
      wordsOf(first(tree, 'x-title')),
    html: bodyOf(first(tree, 'body-content') ?? root()),
    byline: wordsOf(byline && (first(byline, 'person') ?? byline)),
    published: dates.filter((one) => one !== '').map(spelled),
    paper:
      attribute(publication, 'name') ||
      wordsOf(first(head, 'distributor')) ||
      attribute(rights, 'holder') ||
      null,
    language: null,
    subjects: [...elements(tree, 'keyword')].map((node) => attribute(node, 'key')).filter(Boolean),
    rights: attribute(rights, 'holder')
      ? `© ${attribute(rights, 'year')} ${attribute(rights, 'holder')}`
      : null,
  });
}

function newsItem(xml: string, place: string): Found {
  const tree = treeOf(xml);
  const item = attribute(first(tree, 'newsitem'), 'guid') || place;
  if (isTakenBack(attribute(first(tree, 'pubstatus'), 'qcode'))) return takenBack(item);
  const about = first(tree, 'contentmeta') ?? tree;
  const content = first(tree, 'inlinexml', 'inlinedata') ?? root();
  const inner = first(content, 'body-content');
  const creator = first(about, 'creator');
  const infoSource = first(about, 'infosource');
  const provider = first(tree, 'provider');
  const dates = [
    first(about, 'contentcreated'),
    first(tree, 'firstcreated'),
    first(tree, 'versioncreated'),
  ].flatMap((node) => wordsOf(node) ?? []);
  const nameOf = (node: Element | undefined): string | null =>
    wordsOf(node && first(node, 'name')) ?? (attribute(node, 'literal') || null);
  return memberOfSent({
    item,
    bytes: Buffer.from(xml),
    title: wordsOf(first(about, 'headline')) ?? wordsOf(first(content, 'hl1', 'h1')),
    html: bodyOf(inner ?? content),
    byline: wordsOf(first(about, 'by', 'byline')) ?? nameOf(creator),
    published: dates,
    paper: nameOf(infoSource) ?? nameOf(provider),
    language: attribute(first(about, 'language'), 'tag') || null,
    subjects: [...elements(about, 'subject')].flatMap((node) => nameOf(node) ?? []),
    rights: wordsOf(first(tree, 'copyrightnotice')),
  });
}
