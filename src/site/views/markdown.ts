import markdownIt, { type Env, type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import type { ArticleImage } from '../../record.ts';
import type { Direction } from '../../writing-systems.ts';
import type { Translate } from '../strings.ts';
import { paragraphLanguage, pieces } from './mixed-language.ts';
import { linkNotes } from './notes.ts';
import { hostOf } from './out-link.ts';
import { isCaptionOf, keptImage, pictureLabel, shownPicture } from './pictures.ts';

/*
 * Article bodies as HTML, by the same markdown-it that Eleventy is given. Raw HTML is off: what looks like it is shown
 * as text. A picture becomes a figure with a link, since no page asks anything of another host by itself.
 */

interface BodySetting {
  t: Translate;
  /** Whether pictures are offered at all. */
  pictures: boolean;
  /** The article's language, to see what in it is not. */
  language: string;
  /** The language of the interface, where that is not the article's. */
  voice: Voice | null;
  /** The article's title, which need not be said again of a picture. */
  title: string;
  /** Is told of each heading, and of each paragraph that names at its start who speaks, where the page asks for them. */
  outline?: (entry: OutlineEntry) => void;
  /** The page of the archive that a link leads to first; null where it leads outside. */
  heldPage: (address: string) => string | null;
  /** The article's pictures: some the site shows itself, of others the file as found alone has more than the caption. */
  images?: readonly ArticleImage[];
}

/** A place of a body that its contents may name. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
  /** That of a heading; 0 for who speaks. */
  readonly level: number;
}

/** Language and direction of words. */
export interface Voice {
  readonly lang: string;
  readonly dir: Direction;
}

type BodyEnv = Env & BodySetting;

/** Pictures that are kept lie beside the page, under the name of their hash. */
const safeLink = /^(?:https?:|mailto:|#|[0-9a-f]{32}\.webp$)/iu;

export function markdownLibrary(): MarkdownIt {
  const md = markdownIt({ html: false, linkify: false, typographer: false });
  md.validateLink = (url) => safeLink.test(url.trim());
  md.core.ruler.push('kronika_blocks', (state) => {
    const env = state.env as BodyEnv;
    prepareBlocks(state.tokens, env);
    noteAbsent(state, env);
    linkNotes(state, { t: env.t, language: env.language, spoken: spoken(env.voice) });
  });
  md.renderer.rules.image = (tokens, index, _options, env) => {
    const token = tokens[index];
    return token ? picture(md, token, env as BodyEnv) : '';
  };
  md.renderer.rules.text = (tokens, index, _options, env) =>
    pieces(tokens[index]?.content ?? '', (env as BodyEnv).language)
      .map(({ text, lang }) =>
        lang ? `<span lang="${lang}">${md.utils.escapeHtml(text)}</span>` : md.utils.escapeHtml(text),
      )
      .join('');
  md.renderer.rules.link_close = (tokens, index, _options, env) => {
    const token = tokens[index];
    return token ? linkEnd(md, token, env as BodyEnv) : '';
  };
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  return md;
}

let library: MarkdownIt | undefined;

/** The HTML of a body. */
export function renderBody(markdown: string, setting: BodySetting): string {
  library ??= markdownLibrary();
  return library.render(markdown, { ...setting });
}

/** Makes a body's blocks what the page needs: numbered, below its own heading, free of styles. */
function prepareBlocks(tokens: Token[], env: BodyEnv): void {
  prepareHeadings(tokens);
  prepareParagraphs(tokens);
  if (env.outline) tellOutline(tokens, env.outline);
  tokens.forEach((token, index) => {
    if (token.type === 'inline') {
      prepareInline(token, env);
      const lang = paragraphLanguage(token.content, env.language);
      if (lang) tokens[index - 1]?.attrSet('lang', lang);
    }
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
  });
}

/** Numbers headings and lets them begin at h2; none is more than one below the one before it. */
function prepareHeadings(tokens: readonly Token[]): void {
  const opening = tokens.filter((token) => token.type === 'heading_open');
  const closing = tokens.filter((token) => token.type === 'heading_close');
  const shift = 2 - Math.min(...opening.map((token) => Number(token.tag.slice(1))));
  let before = 1;
  opening.forEach((token, index) => {
    before = Math.min(Number(token.tag.slice(1)) + shift, before + 1, 6);
    token.tag = `h${before}`;
    token.attrSet('id', `s${index + 1}`);
    const close = closing[index];
    if (close) close.tag = token.tag;
  });
}

/** Names of speakers are not longer than this. */
const longestName = 40;
const speakerStart = new RegExp(
  `^([^\\p{P}\\d][^:：.!?。！？"“]{0,${longestName}}?)\\s*[:：]\\s*(?=\\S)`,
  'u',
);

function tellOutline(tokens: readonly Token[], tell: (entry: OutlineEntry) => void): void {
  tokens.forEach((token, index) => {
    const id = String(token.attrGet('id') ?? '');
    if (id === '' || !/^(?:heading|paragraph)_open$/u.test(token.type)) return;
    const text = plainText(tokens[index + 1]);
    if (token.type === 'heading_open') tell({ id, text, level: Number(token.tag.slice(1)) });
    const speaker = token.type === 'paragraph_open' ? speakerStart.exec(text)?.[1] : undefined;
    if (speaker) tell({ id, text: speaker, level: 0 });
  });
}

const plainText = (inline: Token | undefined): string =>
  (inline?.children ?? [])
    .map(({ type, content }) =>
      type === 'softbreak' || type === 'hardbreak' ? ' ' : type === 'image' ? '' : content,
    )
    .join('')
    .trim();

/** Numbers the paragraphs that stand in no list or quotation; frees pictures from theirs. */
function prepareParagraphs(tokens: readonly Token[]): void {
  let paragraphs = 0;
  tokens.forEach((token, index) => {
    if (token.type !== 'paragraph_open' || token.hidden) return;
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (inline && close && onlyPictures(inline)) {
      token.hidden = true;
      close.hidden = true;
    } else if (token.level === 0) {
      paragraphs += 1;
      token.attrSet('id', `p${paragraphs}`);
    }
  });
}

/** The policy of the pages allows no style attributes. */
function alignByClass(cell: Token): void {
  const [, side] = /^text-align:(\w+)$/u.exec(String(cell.attrGet('style') ?? '')) ?? [];
  cell.attrs = side && side !== 'left' ? [['class', side]] : null;
}

const onlyPictures = (inline: Token): boolean =>
  Boolean(inline.children?.some((child) => child.type === 'image')) &&
  Boolean(
    inline.children?.every(
      (child) =>
        child.type === 'image' ||
        child.type === 'softbreak' ||
        (child.type === 'text' && child.content.trim() === ''),
    ),
  );

function prepareInline(inline: Token, env: BodyEnv): void {
  const block = onlyPictures(inline);
  const isShown = env.pictures || Boolean(env.images?.some(({ file }) => file !== undefined));
  for (const child of inline.children ?? []) {
    if (child.type === 'image') child.meta = { block };
  }
  markPassages(inline.children ?? []);
  prepareLinks(inline.children ?? [], env);
  if (block && isShown) {
    inline.children = inline.children?.filter((child) => child.type === 'image') ?? [];
  }
}

/** A link to what the archive holds leads there, and to the original from its end. */
function prepareLinks(tokens: readonly Token[], env: BodyEnv): void {
  const close = [...tokens.keys()].filter((at) => tokens[at]?.type === 'link_close');
  for (const [at, open] of tokens.entries()) {
    if (open.type !== 'link_open') continue;
    const address = String(open.attrGet('href') ?? '');
    const page = env.heldPage(address);
    if (page === null) {
      open.attrSet('rel', 'noopener noreferrer nofollow');
      continue;
    }
    open.attrSet('href', page);
    open.attrSet('class', 'held');
    const end = tokens[close.find((place) => place > at) ?? -1];
    if (end) end.meta = { address };
  }
}

function linkEnd(md: MarkdownIt, token: Token, { t, voice }: BodyEnv): string {
  const address = (token.meta as { address: string } | null)?.address;
  if (address === undefined) return '</a>';
  const { escapeHtml } = md.utils;
  return `</a><a class="original" href="${escapeHtml(address)}" rel="noopener noreferrer nofollow" aria-label="${escapeHtml(t('held.original', { host: hostOf(address) }))}"${spoken(voice)}>↗</a>`;
}

const spoken = (voice: Voice | null): string => (voice ? ` lang="${voice.lang}" dir="${voice.dir}"` : '');

/** Characters of the longest emphasis that is a word or two. */
const longestWords = 16;

/** Tells whole Chinese passages that are emphasised from words: each has its own way. */
function markPassages(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'em_open') return;
    let text = '';
    for (let at = index + 1; text.length <= longestWords; at += 1) {
      const inside = tokens[at];
      if (!inside || inside.level === token.level) return;
      text += inside.content;
    }
    if (/\p{Script=Han}/u.test(text)) token.attrSet('class', 'passage');
  });
}

function picture(md: MarkdownIt, token: Token, env: BodyEnv): string {
  const { escapeHtml } = md.utils;
  const url = String(token.attrGet('src') ?? '');
  const alt = token.content.trim();
  const caption = String(token.attrGet('title') ?? '');
  const block = (token.meta as { block: boolean } | null)?.block ?? false;
  const kept = keptImage(env.images ?? [], url);
  if (kept) {
    const shown = shownPicture(kept, alt || caption, escapeHtml);
    return block ? figureOf(shown, caption, escapeHtml) : shown;
  }
  if (!env.pictures) return block ? '' : escapeHtml(alt);
  const label = pictureLabel(env.t, alt, [caption, env.title]);
  const shown = alt ? ` data-alt="${escapeHtml(alt)}"` : '';
  const link = `<a class="picture" href="${escapeHtml(url)}"${shown} rel="noopener noreferrer nofollow"${spoken(env.voice)}>${escapeHtml(label)}</a>`;
  return block ? figureOf(link, caption, escapeHtml) : link;
}

const figureOf = (shown: string, caption: string, escapeHtml: (text: string) => string): string =>
  `<figure>${shown}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>\n`;

/** Says of a caption that stands alone where its picture is. */
function noteAbsent({ tokens, Token: NewToken }: StateCore, env: BodyEnv): void {
  const absent = (env.images ?? []).filter(({ url, file }) => url === null && file === undefined);
  if (absent.length === 0) return;
  const voice = spoken(env.voice);
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type !== 'paragraph_open' || !inline) return;
    if (!absent.some((image) => isCaptionOf(image, wordsOf(inline)))) return;
    token.attrSet('class', 'caption');
    const note = new NewToken('html_inline', '', 0);
    note.content = ` <span class="note"${voice}>${env.t('article.pictureInFile')}</span>`;
    inline.children?.push(note);
  });
}

const wordsOf = ({ children }: Token): string =>
  (children ?? [])
    .map(({ content }) => content)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
