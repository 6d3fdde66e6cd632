import { micromark, type Options } from 'micromark';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type Draft, draftOf } from '../draft.ts';
import { parseHtml } from '../html/parse.ts';
import { element, root, textNode } from '../html/tree.ts';
import { type Unread, unreadMarkdown, unreadSigns } from './bounds.ts';

/** Blanks at the start of a line are how people begin a paragraph, not how they mark code in news. */
const options: Options = {
  allowDangerousHtml: true,
  extensions: [gfmTable(), gfmStrikethrough(), { disable: { null: ['codeIndented'] } }],
  htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
};

/** One quotation or list inside the other, as deep as a reader can follow; the parser's time grows with its square. */
const deepest = 32;

const container = String.raw`[ \t]*(?:>[ \t]?|(?:[+*-]|\d{1,9}[.)])[ \t])`;
const tooDeep = new RegExp(`^((?:${container}){${deepest}})([ \\t]*\\d{0,9})(?=[>+*.)-])`, 'gmu');

/** Blanks before an item that no list of that depth needs; each is looked at for each list that stands open. */
const tooFarIn = new RegExp(`^([ \\t]{${2 * deepest}})[ \\t]+(?=[+*>\\d-])`, 'gmu');

/** The text with the mark that opens a deeper quotation or list as a mere character, and all after it. */
const boundContainers = (text: string): string => text.replace(tooDeep, '$1$2\\').replace(tooFarIn, '$1');

/** `9. ledna 2021`, `2021. 9. 15.`: a day, of which Markdown would make the ninth point of a list. */
const dayNotPoint =
  /^([ \t]{0,3}(?:\d{1,2}(?=\.[ \t]+\p{L}[\p{L}.]*[ \t]+\d{4}(?!\d))|\d{4}))(?=\.[ \t]+\S.{0,60}$)/gmu;

/** Underlined headings of one text; with thousands the parser's time grows with their square. */
const mostUnderlined = 300;

function optionsFor(text: string, unread: readonly Unread[]): Options {
  const underlined = text.match(/^(?:-+|=+)[ \t]*$/gmu)?.length ?? 0;
  const disabled = unread.flatMap(({ constructs }) => constructs);
  if (underlined > mostUnderlined) disabled.push('setextUnderline');
  if (disabled.length === 0) return options;
  return { ...options, extensions: [...(options.extensions ?? []), { disable: { null: disabled } }] };
}

/** Markdown as a draft of its body alone, with a warning for each of its signs that is not read. */
export function readMarkdown(text: string): Draft {
  const doubt = unreadSigns(text);
  if (doubt !== null) {
    const draft = draftOf(root(text.split(/\n\s*\n/u).map((words) => element('p', {}, [textNode(words)]))));
    draft.warnings.push(doubt);
    return draft;
  }
  const bounded = boundContainers(text).replace(dayNotPoint, '$1\\');
  const unread = unreadMarkdown(bounded);
  const draft = draftOf(parseHtml(micromark(bounded, optionsFor(bounded, unread))));
  draft.warnings.push(...unread.map(({ warning }) => warning));
  return draft;
}
