import { isObject, type Row } from '../shared/row.ts';
import { parseJson, wordsOf } from '../shared/values.ts';
import { escapeHtml } from '../shared/write-html.ts';

/* Texts as Ghost's two editors keep them, as HTML. */

const objects = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text of Lexical, the editor since Ghost 5: its blocks, and what cards hold as HTML. */
export function textOfLexical(lexical: unknown): string | null {
  const kept = typeof lexical === 'string' ? parseJson(lexical) : lexical;
  const blocks = isObject(kept) && isObject(kept.root) ? objects(kept.root.children) : [];
  return blocks.map(blockOf).join('\n').trim() || null;
}

function blockOf(block: Row): string {
  const type = wordsOf(block.type) ?? '';
  if (type === 'html' || type === 'markdown')
    return wordsOf(block.html) ?? paragraph(wordsOf(block.markdown) ?? '');
  const words = inline(block);
  if (words === '') return '';
  const level = /^h[1-6]$/u.exec(wordsOf(block.tag) ?? '')?.[0];
  if (type.endsWith('heading') && level) return `<${level}>${words}</${level}>`;
  if (type === 'list')
    return `<ul>${objects(block.children)
      .map((item) => `<li>${inline(item)}</li>`)
      .join('')}</ul>`;
  return type.includes('quote') ? `<blockquote><p>${words}</p></blockquote>` : `<p>${words}</p>`;
}

const paragraph = (words: string): string => (words === '' ? '' : `<p>${escapeHtml(words)}</p>`);

function inline({ text, children, type }: Row): string {
  if (type === 'linebreak') return '<br>';
  return typeof text === 'string' ? escapeHtml(text) : objects(children).map(inline).join('');
}

/** A text of Mobiledoc, the editor before: its sections, and what its cards hold. */
export function textOfCards(mobiledoc: unknown): string | null {
  const kept = typeof mobiledoc === 'string' ? parseJson(mobiledoc) : mobiledoc;
  if (!isObject(kept) || !Array.isArray(kept.sections)) return null;
  const cards = Array.isArray(kept.cards) ? kept.cards : [];
  return (
    kept.sections
      .map((section) => sectionOf(section, cards))
      .join('\n')
      .trim() || null
  );
}

/** A section is a list: `[1, tag, markers]`, `[3, tag, items]` or `[10, card]`. */
function sectionOf(section: unknown, cards: readonly unknown[]): string {
  if (!Array.isArray(section)) return '';
  const [kind, what, rest] = section;
  if (kind === 10) return cardOf(cards[Number(what)]);
  const tag = /^(?:p|h[1-6]|blockquote|ul|ol)$/u.exec(String(what))?.[0] ?? 'p';
  if (!Array.isArray(rest)) return '';
  const words = kind === 3 ? rest.map((item) => `<li>${markers(item)}</li>`).join('') : markers(rest);
  return words === '' ? '' : `<${tag}>${words}</${tag}>`;
}

const markers = (list: unknown): string =>
  Array.isArray(list)
    ? list
        .map((marker) =>
          Array.isArray(marker) && typeof marker[3] === 'string' ? escapeHtml(marker[3]) : '',
        )
        .join('')
    : '';

function cardOf(card: unknown): string {
  if (!Array.isArray(card) || !isObject(card[1])) return '';
  const { html, markdown } = card[1];
  return (
    wordsOf(html) ??
    (wordsOf(markdown) ?? '')
      .split(/\n\s*\n/u)
      .map(paragraph)
      .join('\n')
  );
}
