import type { Removed } from '../../record.ts';
import { addRemoved } from '../removed.ts';

/**
 * Codes that site generators and note-takers write into Markdown and no reader of a page sees: Liquid, Hugo's
 * shortcodes, links and marks of Obsidian, and notes at the foot. What they show becomes plain Markdown, the rest is
 * noted as removed.
 */
export function readCodes(markdown: string, removed: Removed[]): string {
  if (!/\{[{%]|\[\[|\[\^|==|%%|^> \[!/mu.test(markdown)) return markdown;
  const highlighted = markdown.replace(
    /\{%-? *highlight +([\w+#-]*)[^%]{0,100}%\}\n?([\s\S]{0,20000}?)\{%-? *endhighlight *-?%\}/gu,
    (_, language: string, code: string) => `\n\`\`\`${language}\n${code.replace(/\n$/u, '')}\n\`\`\`\n`,
  );
  const pieces = highlighted.split(/(^```[\s\S]*?^```[^\n]*$)/mu);
  const plain = pieces.map((piece, at) => (at % 2 === 1 ? piece : withoutCodes(piece, removed))).join('');
  return withNotes(plain);
}

const attribute = (code: string, name: string): string =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'u').exec(code)?.slice(1).find(Boolean) ?? '';

/** Films that a code names by their number alone. */
const players: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
};

function withoutCodes(text: string, removed: Removed[]): string {
  const note = (words: string): string => {
    addRemoved(removed, 'markup', words);
    return '';
  };
  return text
    .replace(/\{% *comment *%\}[\s\S]{0,20000}?\{% *endcomment *%\}/gu, note)
    .replace(
      /\{\{[<%] *([^{}]{0,1000}?) *[>%]\}\}/gu,
      (whole: string, code: string) => shown(code) ?? note(whole),
    )
    .replace(/\{%[^{}%]{0,1000}%\}|\{\{[^{}]{0,500}\}\}/gu, note)
    .replace(/%%[^%\n]{0,2000}%%/gu, note)
    .replace(/!\[\[[^\][\n]{0,300}\]\]/gu, note)
    .replace(/\[\[(?:[^\][|\n]{0,300}\|)?([^\][|\n]{1,300})\]\]/gu, '$1')
    .replace(/(?<![=\w])==(?=\S)([^=\n]{1,500})(?<=\S)==(?![=\w])/gu, '$1')
    .replace(/^(> *)\[!\w+\][+-]?[ \t]*(.*)$/gmu, (_, quote: string, title: string) =>
      title ? `${quote}**${title}**\n${quote}` : quote,
    );
}

/** The text that a shortcode shows; null where nobody knows. Marks around a text leave the text. */
function shown(code: string): string | null {
  const name = /^\/?\s*([\w-]+)/u.exec(code)?.[1] ?? '';
  if (name === 'figure') {
    const [source, caption] = [
      attribute(code, 'src'),
      attribute(code, 'caption') || attribute(code, 'title'),
    ];
    return `\n\n<figure><img src="${escaped(source)}" alt="${escaped(attribute(code, 'alt'))}"><figcaption>${escaped(caption)}</figcaption></figure>\n\n`;
  }
  const player = players[name];
  const id = /^\w+\s+["']?([\w-]{3,40})["']?$/u.exec(code)?.[1] ?? attribute(code, 'id');
  return player && id !== '' ? `\n\n<${player(id)}>\n\n` : null;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A note at the foot, with the lines that are indented under it. */
const definition = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*))*)(?:\n|$)/gmu;

/** Notes become a numbered list at the end, their marks raised numbers. */
function withNotes(text: string): string {
  if (!text.includes(']:')) return text;
  const notes = new Map<string, string>();
  const rest = text.replace(definition, (_, name: string, words: string) => {
    if (!notes.has(name)) notes.set(name, words.replace(/(?<!\s)\s*\n\s*/gu, ' ').trim());
    return '';
  });
  if (notes.size === 0) return text;
  const numbers = new Map([...notes.keys()].map((name, at) => [name, at + 1]));
  const marked = rest.replace(/\[\^([^\]\s]{1,60})\]/gu, (whole, name: string) => {
    const number = numbers.get(name);
    return number === undefined ? whole : `<sup>${number}</sup>`;
  });
  const list = [...notes.values()].map((words, at) => `${at + 1}. ${words}`).join('\n');
  return `${marked.trimEnd()}\n\n${list}\n`;
}
